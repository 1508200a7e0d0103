import type { CaseState } from "./case/case-state.ts";
import { acknowledgedAt } from "./clocks/acknowledgement.ts";
import type { Stage } from "./stage.ts";

/** Where the case stands now. A report nobody has answered yet is only `Reported`. */
export function stageOf(state: CaseState): Stage {
  const acknowledged = state.reporters.every((reporter) => acknowledgedAt(state, reporter));
  return acknowledged ? "Under review" : "Reported";
}
