import type { CodeName, GitOid } from "../../../domain/values/ids.ts";
import type { FileBeside, RecordFile } from "../../../ports/record-codec.ts";
import type { GitHub } from "../connection/connect-github.ts";
import { recordCommit } from "../case/record-commit.ts";

/** The record of a case as it was, and that it moved, as the first commit of its branch here. */
export async function writeRoomRecord(
  room: GitHub,
  codeName: CodeName,
  expectedHeadOid: GitOid,
  files: readonly (RecordFile | FileBeside)[],
  message: string,
): Promise<"begun" | "somebody-was-first"> {
  const commit = { codeName, expectedHeadOid, opens: true, isSealed: false, files, message };
  const outcome = await recordCommit(room, commit);
  return outcome === "somebody-was-first" ? outcome : "begun";
}
