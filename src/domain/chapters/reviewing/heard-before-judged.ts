import { answeringSince } from "../intake/first-opening.ts";
import {
  openQuestions,
  type Question,
  type ReviewingEventBody,
  type ReviewingView,
} from "./reviewing-state.ts";
import { isSeenToElsewhere } from "../reporting/still-owed.ts";
import type { Moment } from "../../kernel/chapter.ts";
import { afterStandstill, closedTimes } from "../../kernel/standstill.ts";
import { PartyRef, roleOf } from "../../values/party.ts";
import { add, Duration, type Instant, subtract } from "../../values/time.ts";

/** How long a reported person is waited for. */
export const patience = Duration.parse("7d");

/**
 * Whether somebody may be judged: they were heard, or asked and silent for seven days, or it is on
 * record why they cannot be asked.
 */
export function hadTheirSay(
  party: PartyRef,
  { hearings, questions, ruledOut }: ReviewingView,
): boolean {
  return (
    hearings.some((heard) => heard.party === party) ||
    questions.some((question) => question.party === party && question.isUnanswered) ||
    ruledOut.some((one) => one.party === party && one.for === "ask")
  );
}

/** Those who are reported and may not be judged yet. */
export function reportedUnheard(state: ReviewingView): readonly PartyRef[] {
  const reported = state.parties.filter(
    ({ ref }) => roleOf(ref) === "reported" && !isSeenToElsewhere(ref, state),
  );
  return reported.map(({ ref }) => ref).filter((ref) => !hadTheirSay(ref, state));
}

/** Until when the answer of a reported person is waited for, where they were asked. */
export function silentAt(party: PartyRef, state: ReviewingView): Instant | undefined {
  const [first] = openQuestions(state).filter((question) => question.party === party);
  return first && roleOf(party) === "reported"
    ? add(answeringSince(first, state), patience)
    : undefined;
}

/** Whether a question is as old by then as silence has to be. */
export function isGivenUp(question: Question, now: Instant, state: ReviewingView): boolean {
  return answeringSince(question, state) <= subtract(now, patience);
}

/** Seven days after a reported person was asked, or read it; nobody waits while the case is closed. */
export function silences(state: ReviewingView): readonly Moment<ReviewingEventBody>[] {
  if (state.closed) return [];
  return state.parties.flatMap(({ ref: party }) => {
    const at = silentAt(party, state);
    if (at === undefined) return [];
    const noted = afterStandstill(at, closedTimes(state));
    return [{ at: noted, name: `silence ${party}`, brings: { type: "SilenceNoted", party } }];
  });
}
