import type { ReviewingView } from "../reviewing/reviewing-state.ts";
import type { Deliberation } from "./deliberation.ts";

/** How far the committee is in agreeing on a resolution. */
export interface DecidingState {
  readonly deliberation: Deliberation;
}

/** What this chapter may know of a case. */
export type DecidingView = ReviewingView & DecidingState;
