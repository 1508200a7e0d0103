import type { Asking } from "../kernel/asking.ts";
import type { BodyOf } from "../kernel/happening.ts";
import { type Refusal, refuse } from "../kernel/refusal.ts";
import type { AdoptedConfig } from "../values/adopted-config.ts";
import { isSamePerson, type Person } from "../values/person.ts";
import { bodyOf, isRecused, rosterOf } from "./deciding-body.ts";
import { whyNotHandOver } from "./hand-over.ts";
import { hasPutOut, namingThatHolds } from "./named-by-one.ts";
import { enoughRemain } from "./recusal.ts";
import type { WhoDecidesEvent } from "./who-decides-events.ts";
import type { WhoDecidesReason } from "./who-decides-refusals.ts";
import type { WhoDecidesView } from "./who-decides-state.ts";

type Out = BodyOf<Extract<WhoDecidesEvent, { type: "MemberRecused" | "CaseHandedOver" }>>;
type Situation = Pick<Asking<WhoDecidesView>, "actor" | "at" | "state" | "config">;

/** Whose word it is that somebody is a party: a member's, or that of a report from outside. */
export type Word = "members" | "reports";

/**
 * A party who is on the roster, was appointed for the case or was let read it is out of the case
 * the moment they are named. On the word of one colleague that ends by itself unless another agrees,
 * and never leaves half of those who decide, or fewer; then the council says who is out. For good they
 * are out where they name themselves, where the report itself names them, and on a second word.
 *
 * Manual: "If a Code of Conduct report involves a member of the Executive Council or Code of
 * Conduct Committee, that member will not participate in the investigation or any decisions".
 *
 * @param readers who else was let read it
 */
export function recusalOfParty(
  person: Person | undefined,
  word: Word,
  readers: readonly Person[],
  situation: Situation,
): readonly Out[] | Refusal<WhoDecidesReason> {
  const { actor, state, config } = situation;
  if (!person) return [];
  const forGood: Out = { type: "MemberRecused", member: person, ground: "party" };
  const naming = namingThatHolds(person, state);
  if (naming) return isSamePerson(naming.by, actor) ? [] : [forGood];
  if (isRecused(person, state)) return [];
  if (!decidesAnywhere(person, state, config))
    return readers.some((one) => isSamePerson(one, person)) ? [forGood] : [];
  if (word === "reports" || isSamePerson(person, actor)) return [forGood];
  return hasPutOut(actor, person, state) ? [] : outOnOneWord(person, situation);
}

function outOnOneWord(
  person: Person,
  { at, state, config }: Situation,
): readonly Out[] | Refusal<WhoDecidesReason> {
  const out: Out = { type: "MemberRecused", member: person, ground: "named" };
  if (mayGo(person, state, config)) return [out];
  if (whyNotHandOver(state, config)) return refuse("too-few-would-remain");
  const ground = "too-few-would-remain";
  const handedOver: Out = { type: "CaseHandedOver", to: "council", ground };
  const then = { ...state, handedOver: { at, ground } as const };
  if (!isOfBody(person, then, config)) return [handedOver];
  return mayGo(person, then, config) ? [handedOver, out] : refuse(ground);
}

function mayGo(person: Person, state: WhoDecidesView, config: AdoptedConfig): boolean {
  return !isOfBody(person, state, config) || enoughRemain(person, state, config);
}

function isOfBody(person: Person, state: WhoDecidesView, config: AdoptedConfig): boolean {
  return bodyOf(state, config).some((one) => isSamePerson(one, person));
}

/** Whether somebody is on the roster, or was appointed for the case. */
export function decidesAnywhere(
  person: Person,
  { appointed }: Pick<WhoDecidesView, "appointed">,
  config: AdoptedConfig,
): boolean {
  return [...rosterOf(config), ...appointed].some((one) => isSamePerson(one, person));
}
