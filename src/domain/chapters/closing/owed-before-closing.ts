import type { ClosingView } from "./closing-state.ts";
import { whoHearsOutcome } from "./who-hears-outcome.ts";
import type { AgreedResolution } from "../deciding/deciding-state.ts";
import { takesNoAction } from "../deciding/takes-no-action.ts";
import { isOfPeople, isOpen } from "../enacting/action-standing.ts";
import { knowsOutcome } from "../enacting/time-to-take.ts";
import { isReviewed } from "../urgent-action/review-of-act.ts";
import type { OwedBeforeClosing } from "../../kernel/owed.ts";
import type { AdoptedConfig } from "../../values/adopted-config.ts";

/**
 * Everything that has to be done before a decided case is closed, in the order in which it is done:
 * the resolution carried out (where it takes any action), reporters and the
 * person concerned told the outcome, council and, where a ban goes on, core team told too, and what
 * members did alone reviewed. Nobody is told who lawfully cannot be.
 */
export function owedBeforeClosing(
  agreed: AgreedResolution,
  state: ClosingView,
  config: AdoptedConfig,
): readonly OwedBeforeClosing[] {
  const tells: readonly OwedBeforeClosing[] = whoHearsOutcome(agreed, state, config)
    .filter((to) => !knowsOutcome(to, agreed.at, state))
    .map((to) => ({ owed: "outcome", to }));
  return [
    ...(agreed.enactedAt || takesNoAction(agreed) ? [] : [{ owed: "enactment" as const }]),
    ...state.actions.filter(isOpen).map((action) => ({
      owed: isOfPeople(action) ? ("line" as const) : ("line-of-the-app" as const),
      line: action.number,
    })),
    ...tells,
    ...state.unilateralActs
      .filter((act) => !isReviewed(act, state, config))
      .map(({ act }) => ({ owed: "review" as const, of: act })),
  ];
}
