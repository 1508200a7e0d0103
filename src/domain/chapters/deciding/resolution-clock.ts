import type { DecidingView } from "./deciding-state.ts";
import { timesOfMediation } from "../mediating/mediation-clock.ts";
import { notOwedSince } from "../reporting/still-owed.ts";
import { type Length, lengthIn } from "../../kernel/length.ts";
import type { PromiseClock } from "../../kernel/promise-clock.ts";
import { byBeginning, closedTimes, movedBy } from "../../kernel/standstill.ts";
import type { ClockLengths } from "../../values/adopted-config.ts";
import { reportersOf } from "../../values/party.ts";
import { add, Duration, earliest, type Instant, latest } from "../../values/time.ts";

export const resolutionLength: Length = {
  key: "resolution",
  usually: Duration.parse("7d"),
  means: "From the report to a resolution, or to a timeline told.",
};

/**
 * From the receipt of the report to consensus on a resolution, or to the end of the case. A timeline
 * that every reporter was told moves the deadline, and it stands still while people mediate.
 *
 * Manual: "should aim to have a resolution agreed upon within one week. In the event that a
 * resolution can't be determined in that time, the committee will respond to the reporter(s) with
 * an update and projected timeline for resolution."
 */
export function resolutionClock(state: DecidingView, lengths: ClockLengths): PromiseClock {
  const moved = movedDeadline(state);
  const startedAt = moved?.toldAt ?? state.receivedAt;
  const until = moved?.until ?? add(state.receivedAt, lengthIn(lengths, resolutionLength));
  const { standstills = [], ...deadline } = movedBy(timesOfMediation(state), {
    from: startedAt,
    until,
    now: state.asOf,
  });
  const stoodStill = [...standstills, ...closedTimes(state)];
  return {
    name: "resolution",
    party: undefined,
    startedAt,
    ...deadline,
    ...(stoodStill.length > 0 && { standstills: stoodStill.toSorted(byBeginning) }),
    metAt: state.deliberation.agreed[0]?.at ?? state.closed?.at,
  };
}

/**
 * The deadline every reporter was told last, the earliest of them where they differ; where an instant
 * is given, since then. Reporters who
 * were told none because they cannot be told, or took the report back, do not count; where nobody was told, nothing is moved.
 */
export function movedDeadline(
  state: DecidingView,
  since?: Instant,
): { readonly until: Instant; readonly toldAt: Instant } | undefined {
  const timelines = reportersOf(state).map(({ ref }) => {
    const told = state.tellings.findLast(
      ({ party, what, at }) =>
        party === ref && what === "timeline" && (since === undefined || at >= since),
    );
    const isRuledOut =
      state.ruledOut.some((one) => one.party === ref && one.for === "tell") ||
      notOwedSince(ref, "timeline", state) !== undefined;
    return told?.until ? { until: told.until, at: told.at } : isRuledOut ? "cannot" : "untold";
  });
  const told = timelines.filter((one) => typeof one === "object");
  const until = earliest(told.map((one) => one.until));
  if (until === undefined || timelines.includes("untold")) return undefined;
  return { until, toldAt: latest(state.receivedAt, ...told.map((one) => one.at)) };
}
