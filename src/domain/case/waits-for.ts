import type { CaseState } from "./case-state.ts";
import { stepInWords } from "./next-step-text.ts";
import { nextStep } from "./next-step.ts";
import type { AdoptedConfig } from "../values/adopted-config.ts";
import { isSamePerson } from "../values/person.ts";
import { chairOf } from "../who-decides/chair.ts";
import { decidingBodyOf } from "../who-decides/deciding-body.ts";

/**
 * Whom a case waits for, as the board says it: by role, and by number where each of them owes it;
 * never who. `null` where it waits for nobody, or for Comity.
 */
export function waitsFor(state: CaseState, config: AdoptedConfig): string | null {
  const step = nextStep(state, config);
  const [first, ...others] = step?.by ?? [];
  if (!step || !first) return null;
  const chair = chairOf(state, config, state.asOf);
  if (others.length === 0 && chair && isSamePerson(chair, first)) return "chair";
  const role = decidingBodyOf(state) === "Committee" ? "members" : "council";
  return stepInWords(step).isForEach ? `${role}: ${step.by.length}` : role;
}
