import type { DecidingView } from "./deciding-state.ts";
import { movedDeadline } from "./resolution-clock.ts";
import { timesOfMediation } from "../mediating/mediation-clock.ts";
import { type Length, lengthIn } from "../../kernel/length.ts";
import type { PromiseClock } from "../../kernel/promise-clock.ts";
import { byBeginning, closedTimes, movedBy } from "../../kernel/standstill.ts";
import type { ClockLengths } from "../../values/adopted-config.ts";
import { add, Duration } from "../../values/time.ts";

export const councilLength: Length = {
  key: "council",
  usually: Duration.parse("7d"),
  means: "From the moment a case is the council's to its resolution, or to a timeline told.",
  isLeftOut: true,
};

/**
 * From the hand-over to consensus of the council on a resolution, or to the end of the case: the time
 * that the committee had is over, and whoever takes over has one of their own. A timeline that every
 * reporter was told since moves it, and it stands still while people mediate. None where a resolution
 * was agreed before, and none for an appeal, which has a clock of its own.
 *
 * Manual: "the group will turn the matter over to the Executive Council for resolution."
 */
export function councilClocks(state: DecidingView, lengths: ClockLengths): readonly PromiseClock[] {
  const { handedOver, deliberation, closed } = state;
  if (!handedOver || handedOver.ground === "appealed") return [];
  const { at } = handedOver;
  const agreedAt = deliberation.agreed[0]?.at;
  if (agreedAt !== undefined && agreedAt < at) return [];
  const moved = movedDeadline(state, at);
  const startedAt = moved?.toldAt ?? at;
  const until = moved?.until ?? add(at, lengthIn(lengths, councilLength));
  const { standstills = [], ...deadline } = movedBy(timesOfMediation(state), {
    from: startedAt,
    until,
    now: state.asOf,
  });
  return [
    {
      name: "council",
      party: undefined,
      startedAt,
      ...deadline,
      standstills: [...standstills, ...closedTimes(state)].toSorted(byBeginning),
      metAt: agreedAt ?? closed?.at,
    },
  ];
}
