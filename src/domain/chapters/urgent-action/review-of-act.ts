import type { UnilateralAct, Verdict } from "./unilateral-act.ts";
import type { UrgentActionView } from "./urgent-action-state.ts";
import type { AdoptedConfig } from "../../values/adopted-config.ts";
import { isSamePerson, type Person } from "../../values/person.ts";
import { electorate, notRecused } from "../../who-decides/electorate.ts";
import { hasVote } from "../../who-decides/who-votes.ts";

/** How many others have to agree about an act done alone. */
const enough = 2;

/**
 * What the others decided about an act, or `undefined` while too few agree. Two of them decide,
 * never the actor; all of them, where the electorate has fewer than two others.
 *
 * Manual: "they must report their actions to the committee for review".
 */
export function verdictOn(
  act: UnilateralAct,
  state: UrgentActionView,
  config: AdoptedConfig,
): Verdict | undefined {
  if (act.settled) return act.settled;
  const missing = (people: readonly Person[]) => missingFrom(people, act, state, config);
  if (missing(act.opposedBy) === 0) return "reversed";
  return missing(act.ratifiedBy) === 0 ? "ratified" : undefined;
}

/** Whether the others stand behind the act of that number. */
export function isRatified(
  number: number,
  state: UrgentActionView,
  config: AdoptedConfig,
): boolean {
  return state.unilateralActs.some(
    (act) => act.act === number && verdictOn(act, state, config) === "ratified",
  );
}

/**
 * Whether the others have reviewed it: decided one way or the other, or all of them spoken without
 * enough of them agreeing, which does not ratify it. A case is not closed before.
 */
export function isReviewed(
  act: UnilateralAct,
  state: UrgentActionView,
  config: AdoptedConfig,
): boolean {
  return verdictOn(act, state, config) !== undefined || isDisputed(act, state, config);
}

/** Whether nobody is left to ask and the others do not agree; each may still think again. */
export function isDisputed(
  act: UnilateralAct,
  state: UrgentActionView,
  config: AdoptedConfig,
): boolean {
  if (verdictOn(act, state, config)) return false;
  const present = othersPresent(act, state, config);
  return present.length > 0 && present.every(isIn([...act.ratifiedBy, ...act.opposedBy]));
}

/** How many more of the others have to ratify it. */
export function ratificationsMissing(
  act: UnilateralAct,
  state: UrgentActionView,
  config: AdoptedConfig,
): number {
  return missingFrom(act.ratifiedBy, act, state, config);
}

/**
 * Whose review counts: whoever is not out of the case now. Those who are away and said nothing are
 * not waited for. Somebody else there has to be.
 */
function missingFrom(
  agreeing: readonly Person[],
  act: UnilateralAct,
  state: UrgentActionView,
  config: AdoptedConfig,
): number {
  const present = othersPresent(act, state, config);
  const counted = othersThan(act, state, config).filter(isIn(agreeing));
  const asked = present.length + counted.filter((one) => !isIn(present)(one)).length;
  return Math.max(0, Math.max(1, Math.min(enough, asked)) - counted.length);
}

function othersThan(
  act: UnilateralAct,
  state: UrgentActionView,
  config: AdoptedConfig,
): readonly Person[] {
  return notRecused(state, config).filter(
    (one) => !isSamePerson(one, act.by) && hasVote(one, state, config),
  );
}

function othersPresent(
  act: UnilateralAct,
  state: UrgentActionView,
  config: AdoptedConfig,
): readonly Person[] {
  return othersThan(act, state, config).filter(isIn(electorate(state, config, state.asOf)));
}

function isIn(people: readonly Person[]): (one: Person) => boolean {
  return (one) => people.some((other) => isSamePerson(one, other));
}
