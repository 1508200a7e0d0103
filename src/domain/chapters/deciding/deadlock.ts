import type { DecidingView } from "./deciding-state.ts";
import { timesOfMediation } from "../mediating/mediation-clock.ts";
import { type Length, lengthIn } from "../../kernel/length.ts";
import type { PromiseClock } from "../../kernel/promise-clock.ts";
import { closedTimes, movedBy, type Pause } from "../../kernel/standstill.ts";
import type { ClockLengths } from "../../values/adopted-config.ts";
import { add, Duration, earliest, type Instant } from "../../values/time.ts";

export const deadlockLength: Length = {
  key: "deadlock",
  usually: Duration.parse("7d"),
  means: "From the first proposal until the council takes over.",
};

/**
 * From the first proposal, or from the moment somebody said that the committee cannot agree, to
 * consensus. It stands still while a question is open, while people mediate, while something else
 * keeps back what everybody agrees on and while the case is closed, amending the text does not restart it, and it can be put off once. `undefined` while nothing waits for agreement, and once the council
 * decides: there is nobody to hand its cases to.
 *
 * Manual: "If the group cannot reach consensus and deadlocks for over a week, the group will turn
 * the matter over to the Executive Council for resolution."
 */
export function deadlockClock(
  state: DecidingView,
  lengths: ClockLengths,
): PromiseClock | undefined {
  const { proposal, deadlockDeclaredAt, postponed } = state.deliberation;
  const begins = [proposal?.firstAt, deadlockDeclaredAt].filter((at) => at !== undefined);
  const startedAt = earliest(begins);
  if (startedAt === undefined || state.handedOver) return undefined;
  const from = postponed?.at ?? startedAt;
  const until = postponed?.until ?? add(startedAt, lengthIn(lengths, deadlockLength));
  return {
    name: "deadlock",
    party: undefined,
    startedAt,
    ...movedBy(pausesOf(state), { from, until, now: state.asOf }),
    metAt: state.closed?.at,
  };
}

/** The times in which questions were open, people mediated, agreement was kept back or the case was closed. */
export function pausesOf(state: DecidingView): readonly Pause[] {
  const questions = state.questions.map(({ at, closedAt: until }) => ({ at, until }));
  const { heldBack } = state.deliberation;
  return [...questions, ...heldBack, ...timesOfMediation(state), ...closedTimes(state)];
}

/** A hand-over is put off by this much at most. */
const week = Duration.parse("7d");

/** The latest instant a hand-over that is due then may be put off to. */
export function latestPostponement(dueAt: Instant): Instant {
  return add(dueAt, week);
}
