import type { BodyOf } from "../kernel/happening.ts";
import type { AdoptedConfig } from "../values/adopted-config.ts";
import { isSamePerson, type Person } from "../values/person.ts";
import { isRecused, rosterOf } from "./deciding-body.ts";
import type { WhoDecidesEvent } from "./who-decides-events.ts";
import type { WhoDecidesView } from "./who-decides-state.ts";

/**
 * A party who is on the roster, was appointed for the case or was let read it is out of the case
 * the moment they are named.
 *
 * Manual: "If a Code of Conduct report involves a member of the Executive Council or Code of
 * Conduct Committee, that member will not participate in the investigation or any decisions".
 *
 * @param readers who else was let read it
 */
export function recusalOfParty(
  person: Person | undefined,
  readers: readonly Person[],
  state: WhoDecidesView,
  config: AdoptedConfig,
): readonly BodyOf<Extract<WhoDecidesEvent, { type: "MemberRecused" }>>[] {
  if (!person || isRecused(person, state)) return [];
  const isInsider =
    decidesAnywhere(person, state, config) || readers.some((one) => isSamePerson(one, person));
  return isInsider ? [{ type: "MemberRecused", member: person, ground: "party" }] : [];
}

/** Whether somebody is on the roster, or was appointed for the case. */
export function decidesAnywhere(
  person: Person,
  { appointed }: Pick<WhoDecidesView, "appointed">,
  config: AdoptedConfig,
): boolean {
  return [...rosterOf(config), ...appointed].some((one) => isSamePerson(one, person));
}
