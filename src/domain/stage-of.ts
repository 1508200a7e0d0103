import { reportersOf, type CaseState } from "./case/case-state.ts";
import { acknowledgedAt } from "./clocks/acknowledgement.ts";
import type { Stage } from "./stage.ts";

/** Where the case stands now. A report nobody has answered yet is only `Reported`. */
export function stageOf(state: CaseState): Stage {
  if (state.closed) return "Closed";
  if (state.deliberation.proposal) return "Deliberation";
  const isAcknowledged = reportersOf(state).every((reporter) =>
    acknowledgedAt(state, reporter.ref),
  );
  return isAcknowledged ? "Under review" : "Reported";
}
