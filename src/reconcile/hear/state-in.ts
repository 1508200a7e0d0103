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

/**
 * What another case's record says. Nothing where it cannot be read, where somebody else wrote to it since
 * it was last agreed to, or where it does not hold what is anchored of the case it says it is.
 */
export function stateIn(
  { files, anchors }: OtherRecord,
  { codec, anchorCodec }: RecordReading,
): CaseState | undefined {
  try {
    const read = codec.read(files);
    const id = issuesNamedIn(read).at(-1);
    const end = id && anchorFound({ anchors, issue: { id } }, anchorCodec);
    const documents = withoutLateFormerKeys(read, end);
    if (!isOwnWhole(documents, end)) return undefined;
    return replay(documents.map(({ content }) => content));
  } catch (error) {
    if (error instanceof UnreadableRecord) return undefined;
    throw error;
  }
}
