import type { Instant } from "../values/time.ts";
import type { CaseEvent } from "./case-event.ts";
import type { CaseState } from "./case-state.ts";
import { evolve } from "./evolve.ts";

/**
 * The case as its events leave it, in the order in which things happened and not in which they
 * were noticed. `undefined` for no events. Throws when the first thing that happened is not a
 * report.
 */
export function replay(events: readonly CaseEvent[]): CaseState | undefined {
  return continued(undefined, events);
}

/** The case after more, none of which lies before what happened already. */
export function continued(
  before: CaseState | undefined,
  more: readonly CaseEvent[],
): CaseState | undefined {
  return inOrderOfTime(more).reduce((state, event) => evolve(state, event), before);
}

/**
 * The case as `events` and `more` leave it, in the order of time too. Where nothing of `more` lies
 * before what happened already, only that is folded in.
 *
 * @param newest the case as `events` leave it
 */
export function replayMore(
  newest: CaseState | undefined,
  events: readonly CaseEvent[],
  more: readonly CaseEvent[],
): CaseState | undefined {
  const isHeardLate = more.some((event) => !isAllUntil(event.at, newest));
  return isHeardLate ? replay([...events, ...more]) : continued(newest, more);
}

/**
 * The case as it was when something happened at that instant, just after all else of that instant.
 *
 * @param newest the case as `events` leave it, which is how it was unless something came later
 */
export function replayUntil(
  newest: CaseState | undefined,
  events: readonly CaseEvent[],
  instant: Instant,
): CaseState | undefined {
  if (isAllUntil(instant, newest)) return newest;
  return replay(events.filter((event) => event.at <= instant));
}

/** Whether nothing that is known of a case happened after an instant. */
function isAllUntil(instant: Instant, newest: CaseState | undefined): boolean {
  return newest === undefined || newest.asOf <= instant;
}

function inOrderOfTime(events: readonly CaseEvent[]): readonly CaseEvent[] {
  return events.toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
}
