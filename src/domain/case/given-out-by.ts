import type { CaseState } from "./case-state.ts";
import type { GivenOut } from "../kernel/asking.ts";

/** What a case has given out by then; asked of its newest state, nothing is given out twice. */
export function givenOutBy({ parties, actsMoved, actions, unilateralActs }: CaseState): GivenOut {
  return {
    parties,
    acts: actsMoved,
    actions: actions.length,
    unilateralActs: unilateralActs.length,
  };
}
