import type { DecidingView } from "../deciding/deciding-state.ts";
import type { Instant } from "../../values/time.ts";

/** Whose time to answer the agreed resolution is over. */
export interface ConsultingState {
  /** The parties whose time to answer the proposed resolution has ended, and when it did. */
  readonly feedbackEnded: readonly { readonly party: string; readonly at: Instant }[];
}

/** What this chapter may know of a case. */
export type ConsultingView = DecidingView & ConsultingState;
