import type { CaseState } from "../../domain/case/case-state.ts";
import { replay } from "../../domain/case/replay.ts";
import { type RecordCodec, type RecordFile, UnreadableRecord } from "../../ports/record-codec.ts";

/** What another case's record says; nothing where it cannot be read or somebody else wrote to it. */
export function stateIn(
  files: readonly RecordFile[],
  codec: Pick<RecordCodec, "read">,
): CaseState | undefined {
  try {
    const documents = codec.read(files);
    if (!documents.every(({ isSigned }) => isSigned)) return undefined;
    return replay(documents.map(({ content }) => content));
  } catch (error) {
    if (error instanceof UnreadableRecord) return undefined;
    throw error;
  }
}
