import type { CodeName, NodeId, Salt } from "../values/ids.ts";
import type { Party } from "../values/party.ts";
import type { Instant } from "../values/time.ts";

/** What every chapter may know of a case: its name and place, who is in it, and its times. */
export interface CaseFile {
  readonly codeName: CodeName;
  readonly issue: { readonly id: NodeId; readonly number: number };
  /** Known to the record alone, so that nobody can try out whom a hash means. */
  readonly salt: Salt | undefined;
  readonly openedAt: Instant;
  /** When the report reached anybody of the committee, which may be before the case opened. */
  readonly receivedAt: Instant;
  /** Since when that is known: nothing that follows from it can be noted before. */
  readonly receiptKnownAt: Instant;
  /** By when what is reported had happened: when the form says, or else when the report came. */
  readonly happenedBy: Instant;
  readonly parties: readonly Party[];
  readonly closed: { readonly at: Instant } | undefined;
  /** When it was closed and taken up again, oldest first. */
  readonly closures: readonly { readonly at: Instant; readonly reopenedAt: Instant }[];
  /** The instant of the newest event. Everything shown is what was true then. */
  readonly asOf: Instant;
}
