import { councilOfCase } from "./council-of-case.ts";
import { isDecidedJointly } from "./deciding-body.ts";
import type { WhoDecidesView } from "./who-decides-state.ts";
import type { AdoptedConfig } from "../values/adopted-config.ts";
import { isSamePerson, type Person } from "../values/person.ts";

/**
 * Whether somebody who works on a case also agrees to what it decides. Who has no vote on the committee
 * reads and speaks; on the council, where that decides too, everybody has one.
 */
export function hasVote(person: Person, state: WhoDecidesView, config: AdoptedConfig): boolean {
  return !isWithoutVote(person, config) || votesElsewhere(person, state, config);
}

/** As the config has it, whoever decides the case. */
function isWithoutVote(
  person: Person,
  { withoutVote = [] }: Pick<AdoptedConfig, "withoutVote">,
): boolean {
  return withoutVote.some((one) => isSamePerson(one, person));
}

/** As one of a council that decides the case, alone or with those who are left. */
export function votesElsewhere(
  person: Person,
  state: WhoDecidesView,
  config: AdoptedConfig,
): boolean {
  const isCouncils = state.handedOver !== undefined || isDecidedJointly(state, config);
  return isCouncils && councilOfCase(state, config).some((one) => isSamePerson(one, person));
}
