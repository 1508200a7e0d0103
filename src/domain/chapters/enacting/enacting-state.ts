import type { ConsultingView } from "../consulting/consulting-state.ts";
import type { Action } from "./action.ts";
import type { EnactingEvent } from "./enacting-events.ts";
import type { EnactingReason } from "./enacting-refusals.ts";
import type { Decided } from "../../kernel/asking.ts";
import type { Instant } from "../../values/time.ts";
import type { BodyOf } from "../../kernel/happening.ts";

/** What was ordered, and how far each of it is carried out. */
export interface EnactingState {
  /** Everything that is to be carried out or was, in the order of its numbers. */
  readonly actions: readonly Action[];
  /** The numbers of those that somebody refused, and since when. */
  readonly refusals: readonly { readonly line: number; readonly at: Instant }[];
  /** The numbers of those that are no bans and whose day is over. */
  readonly ended: readonly number[];
}

/** What this chapter may know of a case. */
export type EnactingView = ConsultingView & EnactingState;

export type EnactingEventBody = BodyOf<EnactingEvent>;
/** What a command of this chapter brings about. */
export type EnactingDecision = Decided<EnactingEventBody, EnactingReason>;
