import { isSamePerson, type Person } from "../values/person.ts";
import type { AdoptedConfig } from "../values/adopted-config.ts";
import { namedCouncillors, namedMembers } from "./named-roster.ts";
import type { PeopledConfig } from "./everyday-change.ts";

/** Who would come to committee or council with a config, and who would no longer belong to either. */
export function rosterChange(
  inForce: AdoptedConfig,
  { people }: Pick<PeopledConfig, "people">,
): { readonly joining: readonly Person[]; readonly leaving: readonly Person[] } {
  const before = [...namedMembers(inForce), ...namedCouncillors(inForce)];
  return { joining: without(people, before), leaving: without(before, people) };
}

/** Each of the ones once, who is none of the others. */
function without(ones: readonly Person[], others: readonly Person[]): readonly Person[] {
  return ones.filter(
    (person, index) => !isAmong(others, person) && !isAmong(ones.slice(0, index), person),
  );
}

function isAmong(people: readonly Person[], person: Person): boolean {
  return people.some((one) => isSamePerson(one, person));
}
