import type { Appeal, AppealingView } from "./appealing-state.ts";
import { type Length, lengthIn } from "../../kernel/length.ts";
import type { PromiseClock } from "../../kernel/promise-clock.ts";
import { closedTimes } from "../../kernel/standstill.ts";
import type { ClockLengths } from "../../values/adopted-config.ts";
import { add, Duration } from "../../values/time.ts";

export const appealLength: Length = {
  key: "appeal",
  usually: Duration.parse("14d"),
  means: "From an appeal to the answer, or to a longer time told.",
};

/**
 * One clock for each appeal, from the day it reached anybody to the answer. A timeline that whoever
 * appeals was told since moves the deadline.
 */
export function appealClocks(state: AppealingView, lengths: ClockLengths): readonly PromiseClock[] {
  return state.appeals.map((appeal) => appealClock(appeal, state, lengths));
}

export function appealClock(
  { party, receivedAt, at, answered }: Appeal,
  state: AppealingView,
  lengths: ClockLengths,
): PromiseClock {
  const told = state.tellings.findLast(
    (one) =>
      one.party === party &&
      one.until !== undefined &&
      one.at >= at &&
      (answered === undefined || one.at <= answered.at),
  );
  return {
    name: "appeal",
    party,
    startedAt: told?.at ?? receivedAt,
    dueAt: told?.until ?? add(receivedAt, lengthIn(lengths, appealLength)),
    ...(state.closures.length > 0 && { standstills: closedTimes(state) }),
    metAt: answered?.at,
  };
}
