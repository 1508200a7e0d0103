import { z } from "zod";
import { readableRecord } from "../../adapters/record/record-codec.ts";
import { publicKeys } from "../../adapters/record/signing-keys.ts";
import type { CaseEvent } from "../../domain/case/case-event.ts";
import { UnreadableRecord } from "../../ports/record-codec.ts";
import type { RepositoryNamed } from "../webhooks/webhook-scope.ts";
import type { Reader } from "./ask-as-reader.ts";

const who = "author { login }";
const edits = "userContentEdits(first: 100) { nodes { editedAt editor { login } diff } }";
const text = `createdAt ${who} body ${edits}`;

const recordQuery = `query ExportRecord($owner: String!, $name: String!, $open: String!, $closed: String!, $file: String!) {
  repository(owner: $owner, name: $name) {
    open: ref(qualifiedName: $open) { ...Files }
    closed: ref(qualifiedName: $closed) { ...Files }
    resolution: object(expression: $file) { ... on Blob { text } }
  }
}
fragment Files on Ref {
  target { ... on Commit { tree { entries { name object { ... on Blob { text } } } } } }
}`;

const threadQuery = `query ExportThread($owner: String!, $name: String!, $number: Int!, $after: String) {
  repository(owner: $owner, name: $name) {
    issue(number: $number) {
      number title state ${text}
      comments(first: 50, after: $after) { pageInfo { hasNextPage endCursor } nodes { url ${text} } }
    }
  }
}`;

const pullsQuery = `query ExportPulls($owner: String!, $name: String!, $head: String!) {
  repository(owner: $owner, name: $name) {
    pullRequests(headRefName: $head, first: 20) { nodes {
      number title state ${text}
      comments(first: 100) { nodes { url ${text} } }
      reviews(first: 100) { nodes { state submittedAt ${who} body } }
    } }
  }
}`;

const Who = z.object({ login: z.string() }).nullable();
const Text = z.object({
  createdAt: z.string(),
  author: Who,
  body: z.string(),
  userContentEdits: z
    .object({
      nodes: z.array(z.object({ editedAt: z.string(), editor: Who, diff: z.string().nullable() })),
    })
    .nullable(),
});
const Comment = Text.extend({ url: z.string() });
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
const Issue = Text.extend({
  number: z.int(),
  title: z.string(),
  state: z.string(),
  comments: z.object({
    pageInfo: z.object({ hasNextPage: z.boolean(), endCursor: z.string().nullable() }),
    nodes: z.array(Comment),
  }),
});
const ThreadAnswer = z.object({ repository: z.object({ issue: Issue }) });
const Pull = Text.extend({
  number: z.int(),
  title: z.string(),
  state: z.string(),
  comments: z.object({ nodes: z.array(Comment) }),
  reviews: z.object({
    nodes: z.array(
      z.object({
        state: z.string(),
        submittedAt: z.string().nullable(),
        author: Who,
        body: z.string(),
      }),
    ),
  }),
});
const PullsAnswer = z.object({
  repository: z.object({ pullRequests: z.object({ nodes: z.array(Pull) }) }),
});

/** All of one case that somebody may read. */
export interface ReadCase {
  readonly name: string;
  readonly repository: string;
  /** `undefined` where it is gone and only the record is left. */
  readonly issue: Omit<z.infer<typeof Issue>, "comments"> | undefined;
  readonly comments: readonly z.infer<typeof Comment>[];
  readonly record: readonly CaseEvent[];
  /** The file in the default branch; `undefined` where nothing was agreed. */
  readonly resolution: string | undefined;
  readonly pulls: readonly z.infer<typeof Pull>[];
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
  const head = `resolution/${name}`;
  const pulls = await reader.ask(pullsQuery, { ...here, head }, PullsAnswer);
  return {
    name,
    repository: `${owner}/${repo}`,
    issue,
    comments,
    record,
    resolution: found.repository.resolution?.text ?? undefined,
    pulls: pulls?.repository.pullRequests.nodes ?? [],
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

async function threadOf(
  number: number | undefined,
  here: { readonly owner: string; readonly name: string },
  reader: Reader,
): Promise<Pick<ReadCase, "issue" | "comments">> {
  const comments: z.infer<typeof Comment>[] = [];
  for (let after: string | null = null; ;) {
    // Each page says where the next begins.
    // oxlint-disable-next-line no-await-in-loop
    const page: z.infer<typeof ThreadAnswer> | undefined = await reader.ask(
      threadQuery,
      { ...here, number, after },
      ThreadAnswer,
    );
    if (!page) return { issue: undefined, comments };
    const { comments: some, ...issue }: z.infer<typeof Issue> = page.repository.issue;
    comments.push(...some.nodes);
    if (!some.pageInfo.hasNextPage) return { issue, comments };
    after = some.pageInfo.endCursor;
  }
}
