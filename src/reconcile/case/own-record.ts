import type { CaseEvent } from "../../domain/case/case-event.ts";
import type { CodeName, NodeId } from "../../domain/ids.ts";
import { Terminal } from "../../ports/errors.ts";
import type { ObservedRecord } from "../../ports/observation.ts";
import type { ChainDocument, RecordCodec } from "../../ports/record-codec.ts";

interface OwnRecord {
  readonly branch: ObservedRecord;
  readonly documents: readonly ChainDocument<CaseEvent>[];
}

/**
 * The record among those found that belongs to this issue: the one whose `ReportReceived` names
 * it. Throws `Terminal` when it was cut short on the way or two records name the issue.
 */
export function ownRecord(
  issue: NodeId,
  found: readonly ObservedRecord[],
  codec: RecordCodec,
): OwnRecord | undefined {
  const own = found
    .filter((branch) => branch.files.length > 0)
    .map((branch) => ({ branch, documents: readWhole(branch, codec) }))
    .filter(({ documents }) => isAbout(issue, documents));
  if (own.length > 1)
    throw new Terminal("two records name the same issue", { route: "ObserveCase" });
  return own[0];
}

function readWhole(
  branch: ObservedRecord,
  codec: RecordCodec,
): readonly ChainDocument<CaseEvent>[] {
  if (branch.truncated)
    throw new Terminal("a record was handed out in part only", { route: "ObserveCase" });
  return codec.read(branch.files);
}

function isAbout(issue: NodeId, documents: readonly ChainDocument<CaseEvent>[]): boolean {
  return documents.some(
    ({ content }) => content.type === "ReportReceived" && content.issue.id === issue,
  );
}

/** The first name that no record bears yet; a branch still at the root commit is free. */
export function freeName(
  candidates: readonly CodeName[],
  found: readonly ObservedRecord[],
): CodeName | undefined {
  return candidates.find(
    (name) => !found.some((record) => record.codeName === name && record.files.length > 0),
  );
}
