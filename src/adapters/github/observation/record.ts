import { z } from "zod";
import { filesFolder } from "../../../domain/values/outside-file.ts";
import { peoplePath } from "../../../domain/chapters/reporting/people-file.ts";
import { type CodeName, GitOid, NodeId } from "../../../domain/values/ids.ts";
import { Instant } from "../../../domain/values/time.ts";
import type { ObservedRecord } from "../../../ports/observation.ts";
import { GitHubInstant } from "../connection/parse-answer.ts";
import { BlobAnswer, textFragment, wholeText } from "./blob.ts";
import {
  commitSeen,
  isSignedByGitHub,
  ProvenanceAnswer,
  provenanceFragment,
} from "./provenance.ts";
import { trailersOf } from "./trailers-of.ts";

/**
 * All files of the record below one commit, however many there are, and its latest commits: what
 * was committed between two looks is seen too.
 */
export const recordFragment = `
fragment Record on Ref {
  id
  target { ... on Commit {
    oid committedDate
    history(first: 20) { nodes { ...Provenance message } }
    tree { entries { name object { ...Text } } }
  } }
}
${textFragment}
${provenanceFragment}`;

export const RecordAnswer = z
  .object({
    id: NodeId,
    target: z.object({
      oid: GitOid,
      committedDate: GitHubInstant,
      history: z.object({ nodes: z.array(ProvenanceAnswer.extend({ message: z.string() })) }),
      tree: z.object({
        entries: z
          .array(
            z.object({ name: z.string(), object: z.union([BlobAnswer, z.object({})]).nullable() }),
          )
          .nullable(),
      }),
    }),
  })
  .nullable();
type RecordAnswer = z.infer<typeof RecordAnswer>;
type TreeEntry = NonNullable<NonNullable<RecordAnswer>["target"]["tree"]["entries"]>[number];
type RecordHistory = NonNullable<RecordAnswer>["target"]["history"]["nodes"];

/** `record.yml`, `record-2.yml`, …, in order of their numbers. */
const recordFile = /^record(?:-([1-9]\d{0,5}))?\.yml$/;
/** What lies there beside them, and is not decided from. */
const besideRecords: readonly string[] = [".gitattributes", peoplePath, filesFolder];

/** A branch as the record of that name; `undefined` where there is no such branch. */
export function recordFrom(
  ref: RecordAnswer,
  codeName: CodeName,
  sealed: boolean,
  appId: number,
): ObservedRecord | undefined {
  if (ref === null) return undefined;
  const { history, tree } = ref.target;
  const entries = tree.entries ?? [];
  const found = entries.flatMap(({ name, object }) => {
    const match = recordFile.exec(name);
    if (match === null) return [];
    // A folder of that name is no record file either, and as little to be decided from.
    const blob = BlobAnswer.safeParse(object);
    return [
      {
        path: name,
        number: Number(match[1] ?? 1),
        text: blob.success ? wholeText(blob.data) : undefined,
      },
    ];
  });
  const files = found.toSorted((a, b) => a.number - b.number);
  return {
    codeName,
    sealed,
    refId: ref.id,
    headOid: ref.target.oid,
    headCommittedAt: ref.target.committedDate,
    files: files.map(({ path, text }) => ({ path, text: text ?? "" })),
    truncated: files.some(({ text }) => text === undefined),
    otherFiles: entries
      .map(({ name }) => name)
      .filter((name) => !recordFile.test(name) && !besideRecords.includes(name)),
    people: peopleIn(entries),
    commits: history.nodes.map((commit) => commitSeen(commit, appId)),
    heardUntil: heardUntilIn(history.nodes),
    issueNamed: issueNamedIn(history.nodes, appId),
  };
}

/** What nobody can read is written anew. */
function peopleIn(entries: readonly TreeEntry[]): string | undefined {
  const entry = entries.find(({ name }) => name === peoplePath);
  const blob = BlobAnswer.safeParse(entry?.object);
  return entry && (blob.success ? (wholeText(blob.data) ?? "") : "");
}

/** As anybody may have written it: an anchor says which of them counts. */
function heardUntilIn(commits: RecordHistory): ReadonlyMap<GitOid, Instant> {
  return new Map(
    commits.flatMap(({ oid, message }) => {
      const heard = Instant.safeParse(trailersOf(message).get("Heard")).data;
      return heard ? [[oid, heard] as const] : [];
    }),
  );
}

/** Anybody can write a trailer; only the app can have GitHub sign one in the app's name. */
function issueNamedIn(commits: RecordHistory, appId: number): NodeId | undefined {
  const own = commits.find(
    (commit) => commitSeen(commit, appId).byApp && isSignedByGitHub(commit.signature),
  );
  return own && NodeId.safeParse(trailersOf(own.message).get("Issue")).data;
}

export const RegisterAnswer = z.object({ target: z.object({ oid: GitOid }) }).nullable();
