import type { CodeName, GitOid, Sha256 } from "../../domain/values/ids.ts";
import type { Person } from "../../domain/values/person.ts";
import type { Instant } from "../../domain/values/time.ts";
import type { RecordSeenBefore } from "../../domain/tampering/record-seen.ts";
import type { NotBefore } from "../places/try-in-space.ts";

/**
 * What is remembered of a case between looks. Losing it costs requests, and a record that was cut
 * back is then noticed by its anchor alone.
 */
export interface CaseMemory {
  readonly codeName: CodeName;
  /** `undefined` where the whole thread is to be read. */
  readonly heardUntil: Instant | undefined;
  /** `undefined` where the record has not been read yet. */
  readonly record: RecordSeenBefore | undefined;
  /** The head this run recorded and has not shown anything of: what is missing then is its own. */
  readonly unshown?: GitOid;
  /** Actions that could not be carried out for the moment, by number, and when to try again. */
  readonly notBefore?: NotBefore;
  /** The private codes in force then. */
  readonly codes?: readonly Sha256[];
  /** Everybody who was a party to it then. */
  readonly parties?: readonly Person["id"][];
  /** Whether a ban of its was ordered and had not ended then. */
  readonly hasBan?: boolean;
}
