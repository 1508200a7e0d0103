import type { AppealingView } from "./appealing-state.ts";
import type { AgreedResolution } from "../deciding/deciding-state.ts";
import type { AdoptedConfig } from "../../values/adopted-config.ts";
import { isSamePerson, type Person } from "../../values/person.ts";
import { notRecused } from "../../who-decides/electorate.ts";

/**
 * Everybody who decided any resolution of a case: who approved or stood aside, and who was entitled
 * to and did neither, whether they have stepped back since or not. Where it was proposed to the
 * committee and agreed by the council, the record does not say who that was; then it is everybody
 * who decides now.
 */
export function whoDecided(state: AppealingView, config: AdoptedConfig): readonly Person[] {
  const people = state.deliberation.agreed.flatMap((agreed) => decidersOf(agreed, state, config));
  return people.filter((one, i) => people.findIndex((other) => isSamePerson(one, other)) === i);
}

function decidersOf(
  { approvals, aside, electorate }: AgreedResolution,
  state: AppealingView,
  config: AdoptedConfig,
): readonly Person[] {
  const entitled = electorate.length > 0 ? electorate : notRecused(state, config);
  return [...approvals.map(({ by }) => by), ...aside, ...entitled];
}
