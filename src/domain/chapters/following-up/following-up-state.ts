import type { FollowingUpEvent } from "./following-up-events.ts";
import type { FollowingUpReason } from "./following-up-refusals.ts";
import type { ClosingView } from "../closing/closing-state.ts";
import type { Decided } from "../../kernel/asking.ts";
import type { BodyOf } from "../../kernel/happening.ts";
import type { PartyRef } from "../../values/party.ts";
import type { Instant } from "../../values/time.ts";

/** What the committee found of a promise. */
export interface PromiseAnswer {
  readonly promise: number;
  readonly isKept: boolean;
  readonly at: Instant;
}

/** Whether a reporter wants to hear from the committee afterwards. */
export interface Wish {
  readonly party: PartyRef;
  readonly isWanted: boolean;
  readonly at: Instant;
}

/** What comes after the end. */
export interface FollowingUpState {
  readonly promiseAnswers: readonly PromiseAnswer[];
  /** One for each reporter, their newest. */
  readonly wishes: readonly Wish[];
}

/** What this chapter may know of a case. */
export type FollowingUpView = ClosingView & FollowingUpState;

/** What a command of this chapter brings about. */
export type FollowingUpDecision = Decided<BodyOf<FollowingUpEvent>, FollowingUpReason>;
