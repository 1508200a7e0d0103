import type { Closing } from "./closing-kinds.ts";
import type { ClosingView } from "./closing-state.ts";
import { phaseOf } from "../deciding/phase.ts";
import { isInDanger } from "../urgent-action/danger.ts";
import { add, Duration, type Instant } from "../../values/time.ts";

const aWeek = Duration.parse("7d");

/** Whether a case ended so that nothing is decided by it, and that others may undo. */
export function decidesNothing({ as }: Closing): boolean {
  return as === "duplicate" || as === "handled-with" || as === "not-a-report" || as === "spam";
}

/**
 * Whether there is nothing yet but a report: nobody reported was heard, nothing found, proposed, mediated or
 * done alone, and no danger.
 */
export function isOnlyReported(state: ClosingView): boolean {
  const { phase } = phaseOf(state);
  const isUrgent = isInDanger(state) || state.unilateralActs.length > 0;
  const isFound = Object.values(state.finding).some((found) => found !== undefined);
  const isHeard = state.hearings.some(({ party }) => party.startsWith("reported-"));
  return (phase === "reported" || phase === "under-review") && !isUrgent && !isFound && !isHeard;
}

/**
 * Whether one member may close a case so: there is nothing yet but a report. What others have found, proposed
 * or agreed on, people who mediate, an act done alone and danger do not end at one member's word.
 */
export function needsNoSecond(closing: Closing, state: ClosingView): boolean {
  return decidesNothing(closing) && isOnlyReported(state);
}

/** Until when such an end is undone as if nothing had happened. */
export function undoneUntil(closedAt: Instant): Instant {
  return add(closedAt, aWeek);
}

/** Whether taking a case up again at an instant undoes its end, which then counts for nothing. */
export function isUndone(
  closing: Closing | undefined,
  closedAt: Instant | undefined,
  at: Instant,
): boolean {
  if (closing === undefined || closedAt === undefined) return false;
  return decidesNothing(closing) && at <= undoneUntil(closedAt);
}
