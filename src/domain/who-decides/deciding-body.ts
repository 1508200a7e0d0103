import type { WhoDecidesView } from "./who-decides-state.ts";
import type { AdoptedConfig } from "../values/adopted-config.ts";
import { isSamePerson, type Person } from "../values/person.ts";
import type { DecidingBody } from "../values/stage.ts";
import type { Instant } from "../values/time.ts";
import { councilOfCase } from "./council-of-case.ts";

/** Who decides this case: the committee, or the council once it was handed over. */
export function decidingBodyOf({ handedOver }: Pick<WhoDecidesView, "handedOver">): DecidingBody {
  return handedOver ? "Executive Council" : "Committee";
}

/** Who belongs to it in this case, out of it or not. */
export function membersOf(
  body: DecidingBody,
  state: Pick<WhoDecidesView, "handedOver" | "parties">,
  config: AdoptedConfig,
): readonly Person[] {
  return body === "Committee" ? config.committee.members : councilOfCase(state, config);
}

export function isRecused(person: Person, { recusals }: Pick<WhoDecidesView, "recusals">): boolean {
  return recusals.some((recusal) => isSamePerson(recusal.member, person));
}

/** Whether somebody is out of the case, or a party to it whom nobody put out, or no longer. */
export function isPartyOrOut(
  person: Person,
  state: Pick<WhoDecidesView, "parties" | "recusals">,
): boolean {
  const isParty = state.parties.some((party) => party.person && isSamePerson(party.person, person));
  return isParty || isRecused(person, state);
}

/**
 * The same, but for a party whom nobody puts out any more: that they are one was one member's word and
 * nobody agreed within its time, or two have let them back.
 */
export function isPartyNotLetBack(
  person: Person,
  state: Pick<WhoDecidesView, "parties" | "recusals" | "letBack">,
): boolean {
  const isBack = wasLetBack(person, state);
  return isRecused(person, state) || (isPartyOrOut(person, state) && !isBack);
}

/** Whether others let somebody back in who had been out; then or later. */
export function wasLetBack(
  person: Person,
  { letBack }: Pick<WhoDecidesView, "letBack">,
  since?: Instant,
): boolean {
  return letBack.some(
    ({ member, at }) => isSamePerson(member, person) && (since === undefined || at >= since),
  );
}

/** Whether somebody is out because one member named them, and no other has agreed. */
export function isOutOnOneWord(
  person: Person,
  { recusals }: Pick<WhoDecidesView, "recusals">,
): boolean {
  return recusals.some(({ member, ground }) => ground === "named" && isSamePerson(member, person));
}

/** Whether somebody is under a ban in force. */
export function isBarred(person: Person, { barred = [] }: Pick<AdoptedConfig, "barred">): boolean {
  return barred.some((one) => isSamePerson(one, person));
}

/** Whether somebody is out since they decided what is appealed against. */
export function hasDecidedIt(
  person: Person,
  { recusals }: Pick<WhoDecidesView, "recusals">,
): boolean {
  return recusals.some(
    ({ member, ground }) => ground === "decided" && isSamePerson(member, person),
  );
}

/**
 * Whether recusals left enough of a body to decide: of the committee as many as consensus needs;
 * of a council that decides by majority more than half of its members, of one that decides by
 * consensus two.
 */
export function canDecide(
  body: DecidingBody,
  state: WhoDecidesView,
  config: AdoptedConfig,
): boolean {
  const { withoutVote = [] } = body === "Committee" ? config : {};
  const members = membersOf(body, state, config).filter(
    (member) => !withoutVote.some((one) => isSamePerson(one, member)),
  );
  const left = members.filter(
    (member) => !isRecused(member, state) && !isBarred(member, config),
  ).length;
  if (left === members.length) return left > 0;
  if (body === "Committee") return left >= config.consensus.minimum;
  return config.council?.decides === "majority" ? left * 2 > members.length : left >= 2;
}

/** Handing a case from a body to the same people changes nothing. */
export function areOneBody({ committee, council }: AdoptedConfig): boolean {
  return (
    council !== undefined &&
    isWithin(council.members, committee.members) &&
    isWithin(committee.members, council.members)
  );
}

function isWithin(people: readonly Person[], others: readonly Person[]): boolean {
  return people.every((one) => others.some((other) => isSamePerson(one, other)));
}

/**
 * Whether neither body can decide by itself: then the remaining members of both appoint somebody
 * from outside and decide together with them.
 */
export function isDecidedJointly(state: WhoDecidesView, config: AdoptedConfig): boolean {
  return !canDecide(decidingBodyOf(state), state, config);
}

/**
 * Everybody who may decide this case unless they are recused, and those appointed for it; nobody who
 * is under a ban.
 */
export function bodyOf(state: WhoDecidesView, config: AdoptedConfig): readonly Person[] {
  const members = isDecidedJointly(state, config)
    ? [...config.committee.members, ...councilOfCase(state, config)]
    : membersOf(decidingBodyOf(state), state, config);
  return eachOnce([...members, ...state.appointed]).filter((one) => !isBarred(one, config));
}

/** Everybody of committee and council. */
export function rosterOf({ committee, council }: AdoptedConfig): readonly Person[] {
  return eachOnce([...committee.members, ...(council?.members ?? [])]);
}

function eachOnce(people: readonly Person[]): readonly Person[] {
  return people.filter((one, i) => people.findIndex((other) => isSamePerson(one, other)) === i);
}
