import type { CaseState } from "./case-state.ts";
import { type Phase, phaseOf } from "../chapters/deciding/phase.ts";
import { runningMediation } from "../chapters/mediating/mediation.ts";
import type { Stage } from "../values/stage.ts";

const stages: Readonly<Record<Phase["phase"], Stage>> = {
  reported: "Reported",
  "under-review": "Under review",
  mediating: "Mediation",
  deliberating: "Deliberation",
  consulting: "Consultation",
  enacting: "Enactment",
  closed: "Closed",
};

/** Where the case stands, as the board says it. */
export function stageOf(state: CaseState): Stage {
  if (runningMediation(state) && !state.closed) return "Mediation";
  return stages[phaseOf(state).phase];
}
