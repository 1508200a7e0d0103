import { z } from "zod";
import { readableRecord } from "../../adapters/record/record-codec.ts";
import { publicKeys } from "../../adapters/record/signing-keys.ts";
import type { CaseEvent } from "../../domain/case/case-event.ts";
import { UnreadableRecord } from "../../ports/record-codec.ts";
import type { RepositoryNamed } from "../webhooks/webhook-scope.ts";
import { allOf, eachOf, pageOf } from "./all-pages.ts";
import type { Reader } from "./ask-as-reader.ts";
import { pullsQuery, recordQuery, threadQuery } from "./case-queries.ts";
import { PullWhole, readPull, type ReadPull } from "./read-pull.ts";
import {
  CommentWhole,
  withPlace,
  type Placed,
  TextAnswer,
  written,
  type WrittenText,
} from "./written.ts";

const Files = z
  .object({
    target: z.object({
      tree: z.object({
        entries: z.array(
          z.object({
            name: z.string(),
            object: z.object({ text: z.string().nullish() }).nullable(),
          }),
        ),
      }),
    }),
  })
  .nullable();

const RecordAnswer = z.object({
  repository: z.object({
    open: Files,
    closed: Files,
    resolution: z.object({ text: z.string().nullish() }).nullable(),
  }),
});
const ThreadAnswer = z.object({
  repository: z.object({
    issue: TextAnswer.extend({
      number: z.int(),
      title: z.string(),
      state: z.string(),
      comments: pageOf(CommentWhole),
    }),
  }),
});
const PullsAnswer = z.object({
  repository: z.object({ pullRequests: pageOf(PullWhole) }),
});

interface Titled extends WrittenText {
  readonly number: number;
  readonly title: string;
  readonly state: string;
}

/** All of one case that somebody may read. */
export interface ReadCase {
  readonly name: string;
  readonly repository: string;
  /** `undefined` where it is gone and only the record is left. */
  readonly issue: Titled | undefined;
  readonly comments: readonly Placed[];
  readonly record: readonly CaseEvent[];
  /** The file in the default branch; `undefined` where nothing was agreed. */
  readonly resolution: string | undefined;
  readonly pulls: readonly ReadPull[];
}

/**
 * A case by its code name, where its record lies: in this repository. `undefined` where there is none
 * that whoever asks may read.
 *
 * @throws Terminal, Transient; UnreadableRecord where what lies there is no record
 */
export async function readCase(
  name: string,
  { owner, name: repo }: RepositoryNamed,
  reader: Reader,
): Promise<ReadCase | undefined> {
  const here = { owner, name: repo };
  const found = await reader.ask(
    recordQuery,
    {
      ...here,
      open: `refs/heads/cases/${name}`,
      closed: `refs/heads/closed/${name}`,
      file: `HEAD:resolutions/${name}.md`,
    },
    RecordAnswer,
  );
  const ref = found?.repository.open ?? found?.repository.closed;
  if (!found || !ref) return undefined;
  const record = recordIn(ref);
  const number = record.flatMap((event) => ("issue" in event ? event.issue.number : [])).at(-1);
  const { issue, comments } = await threadOf(number, here, reader);
  return {
    name,
    repository: `${owner}/${repo}`,
    issue,
    comments,
    record,
    resolution: found.repository.resolution?.text ?? undefined,
    pulls: await pullsOf(name, here, reader),
  };
}

function recordIn(ref: NonNullable<z.infer<typeof Files>>): readonly CaseEvent[] {
  const files = ref.target.tree.entries
    .filter(({ name }) => /^record(-\d+)?\.yml$/.test(name))
    .map(({ name: path, object }) => ({ path, text: object?.text ?? "" }));
  const documents = readableRecord(publicKeys([])).read(files);
  if (documents.length === 0) throw new UnreadableRecord("there is no document", 1);
  return documents.map(({ content }) => content);
}

interface Here {
  readonly owner: string;
  readonly name: string;
}

async function threadOf(
  number: number | undefined,
  here: Here,
  reader: Reader,
): Promise<Pick<ReadCase, "issue" | "comments">> {
  const read = (after: string | null) =>
    reader.ask(threadQuery, { ...here, number, after }, ThreadAnswer);
  const first = await read(null);
  if (!first) return { issue: undefined, comments: [] };
  const { comments, ...issue } = first.repository.issue;
  const all = await allOf(
    comments,
    async (after) => (await read(after))?.repository.issue.comments,
  );
  const { number: known, title, state } = issue;
  return {
    issue: { number: known, title, state, ...(await written(issue, reader)) },
    comments: await eachOf(all, (one) => withPlace(one, reader)),
  };
}

async function pullsOf(name: string, here: Here, reader: Reader): Promise<readonly ReadPull[]> {
  const read = (after: string | null) =>
    reader.ask(pullsQuery, { ...here, head: `resolution/${name}`, after }, PullsAnswer);
  const first = await read(null);
  if (!first) return [];
  const all = await allOf(
    first.repository.pullRequests,
    async (after) => (await read(after))?.repository.pullRequests,
  );
  return eachOf(all, (pull) => readPull(pull, reader));
}
