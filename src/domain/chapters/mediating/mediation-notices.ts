import type { MediatingView } from "./mediating-state.ts";
import { mediationOwed } from "./mediation-owed.ts";
import type { Situation } from "../../kernel/chapter.ts";
import { mentioned } from "../../kernel/formatting/people.ts";

/** To everybody who decides: the day has come on which the result is told. */
export function answersEndedNotice(
  _: unknown,
  { state, people }: Situation<MediatingView>,
): string | undefined {
  return mediationOwed(state)?.owed === "mediation-result"
    ? `${mentioned(people)}: today everybody who was asked is told whether mediation takes place. The status comment says whom, and how.`
    : undefined;
}
