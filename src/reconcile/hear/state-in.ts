import type { CaseEvent } from "../../domain/case/case-event.ts";
import type { CaseState } from "../../domain/case/case-state.ts";
import { replay } from "../../domain/case/replay.ts";
import { withoutLateFormerKeys } from "../../domain/tampering/former-keys.ts";
import { isOwnWhole } from "../../domain/tampering/trust-of.ts";
import type { OtherRecord } from "../../ports/case-repository.ts";
import { UnreadableRecord } from "../../ports/record-codec.ts";
import { anchorFound } from "../observe/anchors-found.ts";
import { issuesNamedIn } from "../observe/own-record.ts";
import type { CasePorts } from "../ports/case-ports.ts";

/** What reading another case's record works with. */
export interface RecordReading {
  readonly codec: Pick<CasePorts["codec"], "read">;
  readonly anchorCodec: CasePorts["anchorCodec"];
}

/** How another case stands; `eventsIn` says when that is not known. */
export function stateIn(found: OtherRecord, reading: RecordReading): CaseState | undefined {
  return replay(eventsIn(found, reading));
}

/**
 * What another case's record says. Nothing where it cannot be read, where somebody else wrote to it since
 * it was last agreed to, or where it does not hold what is anchored of the case it says it is.
 */
export function eventsIn(
  { files, anchors }: OtherRecord,
  { codec, anchorCodec }: RecordReading,
): readonly CaseEvent[] {
  try {
    const read = codec.read(files);
    const id = issuesNamedIn(read).at(-1);
    const end = id && anchorFound({ anchors, issue: { id } }, anchorCodec);
    const documents = withoutLateFormerKeys(read, end);
    return isOwnWhole(documents, end) ? documents.map(({ content }) => content) : [];
  } catch (error) {
    if (error instanceof UnreadableRecord) return [];
    throw error;
  }
}
