import type { CaseState } from "../case/case-state.ts";
import type { AdoptedConfig } from "../config/adopted-config.ts";
import { electorate } from "../electorate.ts";
import { isSamePerson } from "../person.ts";
import type { LoneAct } from "./lone-act.ts";

/**
 * Whether others have looked at what a member did alone: two of them, or all there are, ratified
 * it, or as many opposed it.
 *
 * Manual: "they must report their actions to the committee for review".
 */
export function isReviewed(act: LoneAct, state: CaseState, config: AdoptedConfig): boolean {
  const others = electorate(state, config, state.asOf).filter((one) => !isSamePerson(one, act.by));
  const enough = Math.min(2, others.length);
  return act.ratifiedBy.length >= enough || act.opposedBy.length >= enough;
}
