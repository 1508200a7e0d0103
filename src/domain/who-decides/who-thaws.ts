import { isBarred, isPartyOrOut, rosterOf } from "./deciding-body.ts";
import { entitlementOf } from "./electorate.ts";
import type { WhoDecidesView } from "./who-decides-state.ts";
import type { AdoptedConfig } from "../values/adopted-config.ts";
import { isSamePerson, type Person } from "../values/person.ts";

/** It takes one who asks for it and another who agrees. */
const fewestWhoThaw = 2;

/** Who may agree to go on from a record that is frozen. */
export interface WhoThaws {
  readonly people: readonly Person[];
  /** Of those, councillors who help out since too few are left of those who decide. */
  readonly helping: readonly Person[];
  /** Whether they are too few: nobody adopts a record alone. */
  readonly areTooFew: boolean;
}

/**
 * Those who decide the case, or bring in others; where fewer than two of them are left, councillors
 * who have no part in it and are not out of it too. Whoever is away and acts is back.
 *
 * @param state the case as it was last known to be true; without one the committee decides
 */
export function whoThaws(state: WhoDecidesView | undefined, config: AdoptedConfig): WhoThaws {
  const own = state ? entitledIn(state, config) : config.committee.members;
  if (own.length >= fewestWhoThaw) return { people: own, helping: [], areTooFew: false };
  const helping = (config.council?.members ?? []).filter(
    (one) =>
      !own.some((other) => isSamePerson(one, other)) &&
      !isBarred(one, config) &&
      !(state && isPartyOrOut(one, state)),
  );
  const people = [...own, ...helping];
  return { people, helping, areTooFew: people.length < fewestWhoThaw };
}

function entitledIn(state: WhoDecidesView, config: AdoptedConfig): readonly Person[] {
  const people = [...rosterOf(config), ...state.appointed];
  const once = new Map(people.map((person) => [person.id, person])).values();
  return [...once].filter((person) =>
    ["entitled", "appoints"].includes(entitlementOf(person, state, config)),
  );
}
