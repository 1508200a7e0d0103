import type { GitOid } from "../domain/values/ids.ts";
import type { RecordFile } from "./record-codec.ts";

/** The branch `register`, as far as bans are written there. Throws `Transient` and `Terminal`. */
export interface BanRegister {
  /** Where the branch stands now. */
  head(): Promise<GitOid>;
  /** Compare-and-swap: answers the new head, or that the branch has moved on. */
  write(expectedHeadOid: GitOid, files: readonly RecordFile[]): Promise<GitOid | "moved-on">;
}
