import { nothingForgotten } from "../../src/domain/numbers/forgotten.ts";
import { createHash } from "node:crypto";
import { ourKeys, ourRecords, recordSecrets } from "../fakes/record-keys.ts";
import { recordCodec } from "../../src/adapters/record/record-codec.ts";
import { signingKeys } from "../../src/adapters/record/signing-keys.ts";
import type { Clone, ClonedCommit } from "../../src/app/verify/git-clone.ts";
import { verifyRecord } from "../../src/app/verify/verify-record.ts";
import type { CaseEvent } from "../../src/domain/case/case-event.ts";
import { recordTitle } from "../../src/reconcile/marks/trailers.ts";
import { Cause, NodeId, Sha256 } from "../../src/domain/values/ids.ts";
import { OutsideFile } from "../../src/domain/values/outside-file.ts";
import { at, report, reporter1 } from "../domain/given.ts";
import { told } from "./told-case.ts";
import { acknowledged } from "./typical-cases.ts";

const nextKeys = signingKeys(new Uint8Array(32).fill(11), [recordSecrets.current]);
const nextRecords = recordCodec(nextKeys);

interface SomeCommit extends Omit<ClonedCommit, "oid"> {
  readonly files: Readonly<Record<string, string>>;
}

const bot = "77+comity[bot]@users.noreply.github.com";
const oidOf = (name: string) => createHash("sha1").update(name).digest("hex");
const rootOid = oidOf("root");
const root: SomeCommit = { parents: [], authorEmail: bot, message: "root", files: {} };

/** What a record of four documents says, as text and as the messages of its two commits. */
export const { events } = told("", acknowledged, at("22 16:40"));
const [first, ...more] = events;
export const textOf = (some: readonly CaseEvent[]): string =>
  ourRecords.append([], undefined, some).files[0]?.text ?? "";
/** The same, the second document under the key that replaced ours, and ours again after it. */
export function textUnderTwoKeys(): string {
  const [, second, ...others] = events;
  if (!first || !second) throw new Error("no events");
  const grow = (text: string, codec: typeof ourRecords, some: readonly CaseEvent[]) => {
    const files = [{ path: "record.yml", text }];
    return codec.append(files, nextRecords.read(files).at(-1), some).files[0]?.text ?? "";
  };
  return grow(grow(textOf([first]), nextRecords, [second]), ourRecords, others);
}
const messageOf = (added: readonly CaseEvent[]) =>
  `${recordTitle(report.codeName, added)}\n\nIssue: ${report.issue.id}`;

export const picture = OutsideFile.parse({
  type: "png",
  bytes: 1_200,
  sha256: "a".repeat(64),
  blob: "b".repeat(40),
});
const last = events.at(-1);
const message: CaseEvent = {
  type: "MessageReceived",
  at: at("22 16:50"),
  by: "comity",
  cause: Cause.parse("IC_page"),
  ...(last?.register && { register: last.register }),
  party: reporter1,
  what: "words",
  comment: NodeId.parse("IC_page"),
  words: Sha256.parse("c".repeat(64)),
  files: [picture],
};

/** The same with one more document, which names a file; these are its commit's files beside it. */
export function saidOfFiles(beside: Readonly<Record<string, string>>): string {
  const all = [...events, message];
  const files = { "record.yml": textOf(all), ...beside };
  return saidOf({ files, message: messageOf([...more, message]) });
}

/** A clone of these commits, the newest last, each called by its place. */
function cloneOf(commits: readonly SomeCommit[]): Clone {
  const all = new Map([[rootOid, root], ...commits.map((one, i) => [oidOf(`${i}`), one] as const)]);
  const line = (oid: string): readonly ClonedCommit[] => {
    const commit = all.get(oid);
    if (!commit) return [];
    return [{ oid, ...commit }, ...line(commit.parents[0] ?? "")];
  };
  return {
    branches: new Map(),
    rootOid,
    commits: line,
    names: (oid) => [
      ...new Set(Object.keys(all.get(oid)?.files ?? {}).map((path) => path.split("/")[0] ?? "")),
    ],
    blobs: (oid, folder) =>
      new Map(
        Object.entries(all.get(oid)?.files ?? {}).filter(([path]) => path.startsWith(`${folder}/`)),
      ),
    texts: (places) =>
      places.map((place) => {
        const [oid = "", path = ""] = place.split(":");
        return all.get(oid)?.files[path];
      }),
  };
}

/** What `comity verify` says of a record whose second commit was bent so. */
export function saidOf(
  bent: Partial<SomeCommit>,
  { isAdopted = true, hasRoot = true }: { isAdopted?: boolean; hasRoot?: boolean } = {},
): string {
  if (!first) throw new Error("no event");
  const begun: SomeCommit = {
    parents: [rootOid],
    authorEmail: bot,
    message: messageOf([first]),
    files: { "record.yml": textOf([first]) },
  };
  const second: SomeCommit = {
    parents: [oidOf("0")],
    authorEmail: bot,
    message: messageOf(more),
    files: { "record.yml": textOf(events) },
  };
  const clone = cloneOf([begun, { ...second, ...bent }]);
  try {
    const { documents } = verifyRecord(
      { clone, headOid: oidOf("1"), stem: "record" },
      {
        codeName: report.codeName,
        rootOid: hasRoot ? rootOid : undefined,
        botId: 77,
        adoptions: isAdopted && first.register ? [first.register] : [],
        keyOrder: [ourKeys.id, nextKeys.id],
        forgotten: nothingForgotten,
        known: { keys: nextKeys, isAnyKnown: true },
      },
    );
    return `${documents} documents`;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
