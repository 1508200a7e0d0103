import type { UrgentActionView } from "./urgent-action-state.ts";
import { type Length, lengthIn } from "../../kernel/length.ts";
import type { PromiseClock } from "../../kernel/promise-clock.ts";
import type { ClockLengths } from "../../values/adopted-config.ts";
import { add, Duration } from "../../values/time.ts";

export const unilateralActionLength: Length = {
  key: "unilateral_action",
  usually: Duration.parse("24h"),
  means: "From acting alone to telling the committee of it.",
};

/**
 * One clock per act that a member did alone, from the act to the word of it in this case. Nobody
 * knows of an act before it is told, so it is kept or kept late and never seen running. An event's
 * organiser who tells of it themselves has the same; where a member passes it on, nobody knows since when.
 *
 * Manual: "In situations where an individual committee member acts unilaterally, they must report
 * their actions to the committee for review within 24 hours."
 */
export function unilateralActionClocks(
  { unilateralActs }: Pick<UrgentActionView, "unilateralActs">,
  lengths: ClockLengths,
): readonly PromiseClock[] {
  return unilateralActs
    .filter(({ isDelegates, by }) => !isDelegates || by === "comity")
    .map((act) => ({
      name: "unilateral action",
      party: undefined,
      act: act.act,
      startedAt: act.actedAt,
      dueAt: add(act.actedAt, lengthIn(lengths, unilateralActionLength)),
      metAt: act.toldAt,
    }));
}
