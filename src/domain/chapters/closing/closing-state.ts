import type { Instant } from "../../values/time.ts";
import type { BanningView } from "../banning/banning-state.ts";
import type { Closing } from "./ways-to-close.ts";

/** How a case ended. */
export interface ClosingState {
  readonly closed: { readonly at: Instant; readonly closing: Closing } | undefined;
}

/** What this chapter may know of a case. */
export type ClosingView = BanningView & ClosingState;
