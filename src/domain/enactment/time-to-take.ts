import { reportersOf, type CaseState } from "../case/case-state.ts";
import type { Addressee } from "../party.ts";
import { partyOf } from "../resolution/measure.ts";
import type { Instant } from "../time.ts";
import type { Line } from "./line.ts";

/**
 * Whether a measure may take effect now, as its `tell` says. `before`: the person concerned was
 * told the outcome, or cannot be told. `after`: every reporter was, so that the person hears of it
 * only once the reporters know. `with`, and whatever a member did alone: at once.
 */
export function isTimeToTake(line: Line, state: CaseState): boolean {
  const { measure, act, orderedAt } = line;
  if (act !== undefined || !("tell" in measure) || measure.tell === "with") return true;
  const since = agreedAt(state, orderedAt);
  if (measure.tell === "after")
    return reportersOf(state).every(({ ref }) => knowsOutcome(ref, since, state));
  const concerned = partyOf(measure);
  return concerned === undefined || knowsOutcome(concerned, since, state);
}

/** When the resolution was agreed that ordered something at that instant. */
function agreedAt({ deliberation }: CaseState, orderedAt: Instant): Instant {
  return deliberation.agreed.findLast(({ at }) => at <= orderedAt)?.at ?? orderedAt;
}

function knowsOutcome(
  party: Addressee,
  since: Instant,
  { tellings, ruledOut }: CaseState,
): boolean {
  return (
    tellings.some((told) => told.party === party && told.what === "outcome" && told.at >= since) ||
    ruledOut.some((out) => out.party === party && out.for === "tell")
  );
}
