import type { Trust } from "../../domain/tampering/distrust.ts";
import type { RecordSeen, RecordSeenBefore } from "../../domain/tampering/record-seen.ts";
import { trustOf } from "../../domain/tampering/trust-of.ts";
import type { CaseObservation, ObservedRecord } from "../../ports/observation.ts";
import type { OwnRecord } from "./own-record.ts";
import type { CasePorts } from "../ports/case-ports.ts";
import { anchorSeen } from "./anchor-seen.ts";

/** Whether the record found for an issue may be decided from. */
export function judgeRecord(
  record: OwnRecord | "missing" | "twice",
  observation: CaseObservation,
  before: RecordSeenBefore | undefined,
  { anchorCodec, register: { adopted, rootOid } }: Pick<CasePorts, "anchorCodec" | "register">,
): Trust {
  return trustOf({
    record: typeof record === "string" ? record : recordSeen(record),
    anchor: anchorSeen(observation, anchorCodec),
    before,
    rootOid,
    configs: adopted,
  });
}

function recordSeen({ branch, documents }: OwnRecord): RecordSeen {
  const { otherFiles, headOid, commits } = branch;
  return { branch: { name: branchName(branch), headOid, commits }, otherFiles, documents };
}

export function branchName({ sealed, codeName }: ObservedRecord): string {
  return `${sealed ? "closed" : "cases"}/${codeName}`;
}
