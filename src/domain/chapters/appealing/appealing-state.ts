import type { AppealAnswer, AppealingEvent, HearerAnswer } from "./appealing-events.ts";
import type { AppealingReason } from "./appealing-refusals.ts";
import type { ClosingView } from "../closing/closing-state.ts";
import type { Decided } from "../../kernel/asking.ts";
import type { BodyOf } from "../../kernel/happening.ts";
import type { PartyRef } from "../../values/party.ts";
import type { Doer } from "../../values/person.ts";
import type { Instant } from "../../values/time.ts";

/** An appeal of somebody reported, and how far it is. */
export interface Appeal {
  readonly party: PartyRef;
  /** When it reached anybody. */
  readonly receivedAt: Instant;
  /** When it came into the record. */
  readonly at: Instant;
  /** What each of those who hear it last said to it; that bans pause, only until they do. */
  readonly said: readonly { readonly by: Doer; readonly answer: HearerAnswer }[];
  /** Since when the bans of whoever appeals are paused. */
  readonly pausedAt: Instant | undefined;
  readonly answered: { readonly at: Instant; readonly answer: AppealAnswer } | undefined;
}

/** What was appealed against, and what was answered. */
export interface AppealingState {
  /** Oldest first; of one party at most one is open. */
  readonly appeals: readonly Appeal[];
}

/** What this chapter may know of a case. */
export type AppealingView = ClosingView & AppealingState;

export type AppealingEventBody = BodyOf<AppealingEvent>;
/** What a command of this chapter brings about. */
export type AppealingDecision = Decided<AppealingEventBody, AppealingReason>;

/** The appeals that nobody has answered yet. */
export function openAppeals({ appeals }: AppealingState): readonly Appeal[] {
  return appeals.filter(({ answered }) => answered === undefined);
}
