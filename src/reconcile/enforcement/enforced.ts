import type { CasePorts } from "../ports/case-ports.ts";
import type { RecordedCase, RecordingPorts } from "../record/record-events.ts";
import type { NotBefore } from "../places/try-in-space.ts";

/** What carrying actions out works with. */
export type EnforcingPorts = RecordingPorts &
  Pick<CasePorts, "bans" | "register" | "clock" | "log">;

/** How far the actions of a case came in one look. */
export interface Enforced {
  /** What was recorded of it: then the case is looked at again at once. */
  readonly recorded: RecordedCase | "somebody-was-first" | "nothing";
  readonly notBefore: NotBefore;
}
