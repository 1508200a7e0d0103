import { reportersOf, type CaseState } from "../case/case-state.ts";
import type { ClockLengths } from "../config/adopted-config.ts";
import { add, earliest, latest, type Instant } from "../time.ts";
import type { Clock } from "./clock.ts";

/**
 * From the receipt of the report to the committee's agreement. A timeline that every reporter was
 * told moves the deadline.
 *
 * Manual: "should aim to have a resolution agreed upon within one week. In the event that a
 * resolution can't be determined in that time, the committee will respond to the reporter(s) with
 * an update and projected timeline for resolution."
 */
export function resolutionClock(
  state: CaseState,
  lengths: Pick<ClockLengths, "resolution">,
): Clock {
  const moved = movedDeadline(state);
  return {
    name: "resolution",
    party: undefined,
    startedAt: moved?.toldAt ?? state.receivedAt,
    dueAt: moved?.until ?? add(state.receivedAt, lengths.resolution),
    metAt: state.closed?.at,
  };
}

/**
 * The deadline every reporter was told last, the earliest of them where they differ. Reporters who
 * cannot be told do not count; with nobody left to tell, nothing is moved.
 */
function movedDeadline(
  state: CaseState,
): { readonly until: Instant; readonly toldAt: Instant } | undefined {
  const reachable = reportersOf(state).filter(
    ({ ref }) => !state.ruledOut.some((one) => one.party === ref && one.for === "tell"),
  );
  const told = reachable.map(({ ref }) =>
    state.tellings.findLast(({ party, what }) => party === ref && what === "timeline"),
  );
  const timelines = told.flatMap((one) => (one?.until ? [{ until: one.until, at: one.at }] : []));
  const until = earliest(timelines.map((one) => one.until));
  if (until === undefined || timelines.length < reachable.length) return undefined;
  return { until, toldAt: latest(state.receivedAt, ...timelines.map((one) => one.at)) };
}
