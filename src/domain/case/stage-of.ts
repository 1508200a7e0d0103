import { reportersOf } from "../values/party.ts";
import type { CaseState } from "./case-state.ts";
import { acknowledgedAt } from "../chapters/reporting/acknowledgement.ts";
import { newestAgreed } from "../chapters/deciding/deliberation.ts";
import type { Stage } from "../values/stage.ts";

/**
 * Where the case stands now. A report nobody has answered yet is only `Reported`. A new proposal
 * takes a case that was decided back to deliberation.
 */
export function stageOf(state: CaseState): Stage {
  if (state.closed) return "Closed";
  const { deliberation } = state;
  const agreed = newestAgreed(deliberation);
  if (deliberation.proposal) return "Deliberation";
  if (agreed) return agreed.enactedAt ? "Enactment" : "Consultation";
  const isAcknowledged = reportersOf(state).every((reporter) =>
    acknowledgedAt(state, reporter.ref),
  );
  return isAcknowledged ? "Under review" : "Reported";
}
