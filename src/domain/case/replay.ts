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
  return inOrderOfTime(events).reduce<CaseState | undefined>(
    (state, event) => evolve(state, event),
    undefined,
  );
}

/** The case as it was when something happened at that instant, just after all else of that instant. */
export function replayUntil(events: readonly CaseEvent[], instant: Instant): CaseState | undefined {
  return replay(events.filter((event) => event.at <= instant));
}

function inOrderOfTime(events: readonly CaseEvent[]): readonly CaseEvent[] {
  return events.toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
}
