import type { Instant } from "../../values/time.ts";
import type { ReviewingView } from "../reviewing/reviewing-state.ts";
import type { LoneAct } from "./unilateral-act.ts";

/** What was done before the others could agree, and whether somebody is in danger. */
export interface UrgentActionState {
  readonly loneActs: readonly LoneAct[];
  /** When somebody last said that somebody is in danger; `undefined` once the finding says no. */
  readonly dangerAt: Instant | undefined;
  /** When it was last noted whom a member called for help. */
  readonly helpContactedAt: Instant | undefined;
}

/** What this chapter may know of a case. */
export type UrgentActionView = ReviewingView & UrgentActionState;
