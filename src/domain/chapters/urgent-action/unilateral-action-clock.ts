import type { UnilateralAct } from "./unilateral-act.ts";
import type { UrgentActionView } from "./urgent-action-state.ts";
import type { ClockLengths } from "../../values/adopted-config.ts";
import { add } from "../../values/time.ts";
import type { Clock } from "../../kernel/clock.ts";

/**
 * One clock per act that a member did alone, from the act to the word of it in this case. Nobody
 * knows of an act before it is told, so it is kept or kept late and never seen running. An event's
 * organiser is no member and has none.
 *
 * Manual: "In situations where an individual committee member acts unilaterally, they must report
 * their actions to the committee for review within 24 hours."
 */
export function unilateralActionClocks(
  { unilateralActs }: Pick<UrgentActionView, "unilateralActs">,
  lengths: Pick<ClockLengths, "unilateralAction">,
): readonly Clock[] {
  return unilateralActs
    .filter((act) => !act.isDelegates)
    .map((act) => ({
      name: "unilateral action",
      party: undefined,
      act: act.act,
      startedAt: act.actedAt,
      dueAt: dueAt(act, lengths),
      metAt: act.toldAt,
    }));
}

function dueAt(
  { actedAt }: UnilateralAct,
  { unilateralAction }: Pick<ClockLengths, "unilateralAction">,
) {
  return add(actedAt, unilateralAction);
}
