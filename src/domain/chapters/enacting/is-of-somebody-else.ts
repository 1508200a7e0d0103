import { endOf } from "./action-life.ts";
import type { Action } from "./action.ts";
import type { EnactingView } from "./enacting-state.ts";
import { partyOf } from "../../values/measure.ts";
import { isSamePerson } from "../../values/person.ts";

/**
 * Whether a ban that has not ended is of somebody other than whoever that party is now: it was
 * ordered before the party was renamed, and stays with the account it was ordered of.
 */
export function isOfSomebodyElse(
  { measure, person, order, life }: Action,
  { parties }: Pick<EnactingView, "parties">,
): boolean {
  if (order === undefined || !person || endOf(life) || life.is === "failed") return false;
  const now = parties.find(({ ref }) => ref === partyOf(measure))?.person;
  return !now || !isSamePerson(now, person);
}
