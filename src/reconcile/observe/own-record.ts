import type { CaseEvent } from "../../domain/case/case-event.ts";
import type { CodeName, GitOid, NodeId } from "../../domain/values/ids.ts";
import { Terminal } from "../../ports/errors.ts";
import type { ObservedRecord } from "../../ports/observation.ts";
import {
  UnreadableRecord,
  type ChainDocument,
  type RecordCodec,
} from "../../ports/record-codec.ts";

export interface OwnRecord {
  readonly branch: ObservedRecord;
  /** `undefined` where what the branch holds forms no record. */
  readonly documents: readonly ChainDocument<CaseEvent>[] | undefined;
}

/**
 * The record among those found that belongs to this issue: the one whose `ReportReceived` names
 * it or, once it moved to a room or went on in another issue, whose last event of that kind does;
 * where it can no longer be read,
 * whose commits by the app do. Throws `Terminal` when it was cut short on the way.
 */
export function ownRecord(
  issue: NodeId,
  found: readonly ObservedRecord[],
  codec: RecordCodec,
): OwnRecord | "twice" | undefined {
  const own = found
    .map((branch) => ({ branch, documents: readWhole(branch, codec) }))
    .filter((record) => isAbout(issue, record));
  return own.length > 1 ? "twice" : own[0];
}

/** The record that lies under one name, whatever issue it is about. */
export function recordIn(
  found: readonly ObservedRecord[],
  codec: RecordCodec,
): OwnRecord | undefined {
  const [branch, ...others] = found;
  return branch && others.length === 0
    ? { branch, documents: readWhole(branch, codec) }
    : undefined;
}

function readWhole(branch: ObservedRecord, codec: RecordCodec): OwnRecord["documents"] {
  if (branch.truncated)
    throw new Terminal("a record was handed out in part only", { route: "ObserveCase" });
  try {
    return codec.read(branch.files);
  } catch (error) {
    if (error instanceof UnreadableRecord) return undefined;
    throw error;
  }
}

function isAbout(issue: NodeId, { branch, documents }: OwnRecord): boolean {
  const [first] = documents ?? [];
  if (first?.content.type !== "ReportReceived") return branch.issueNamed === issue;
  return issuesNamedIn(documents ?? []).at(-1) === issue;
}

/** The issues that were those of the case, one after the other. */
export function issuesNamedIn(documents: readonly ChainDocument<CaseEvent>[]): readonly NodeId[] {
  return documents.flatMap(({ content }) =>
    content.type === "ReportReceived" ||
    content.type === "CaseMoved" ||
    content.type === "CaseContinued"
      ? [content.issue.id]
      : [],
  );
}

/**
 * The first name that no record bears yet. A branch that still stands at the root commit is free;
 * one that somebody else began is not.
 */
export function freeName(
  candidates: readonly CodeName[],
  found: readonly ObservedRecord[],
  rootOid: GitOid,
): CodeName | undefined {
  return candidates.find(
    (name) => !found.some(({ codeName, headOid }) => codeName === name && headOid !== rootOid),
  );
}
