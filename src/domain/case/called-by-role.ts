import type { CaseState } from "./case-state.ts";
import type { CommandInput } from "./input.ts";
import type { CaseRefusal } from "./refusal-reason.ts";
import { plain } from "../kernel/plain.ts";
import { refuse } from "../kernel/refusal.ts";
import { isSameLogin } from "../values/login.ts";
import type { PartyRef } from "../values/party.ts";

/** The commands that speak of a party by reference and take no login. */
const ofParties = [
  "told",
  "heard",
  "ask",
  "cannot",
  "send",
  "unsend",
  "act",
  "appeal",
  "follow-up",
];

/** `reporter`, `reporter1`, `reporter_1` */
const nearlyARef = /^(reporter|reported|affected|witness|mediator)_?(\d{1,2})?$/;

/**
 * The same refusal of a command that was not understood, or a clearer one: where it names somebody
 * instead of calling them by their role, it says how they are called.
 */
export function calledByRole(
  refusal: CaseRefusal,
  { verb, text }: Pick<CommandInput, "verb" | "text">,
  { parties }: Pick<CaseState, "parties">,
): CaseRefusal {
  if (refusal.refused !== "arguments-not-understood" || !ofParties.includes(verb)) return refusal;
  const [line = ""] = plain(text).slice(0, 200).toLowerCase().split("\n");
  const [before = ""] = line.split(/:(?!\d)/);
  const refs = before
    .split(/[\s,]+/)
    .slice(1)
    .flatMap((word) => refMeant(word, parties) ?? []);
  const [ref] = refs;
  return ref === undefined ? refusal : refuse("called-by-role", ref);
}

function refMeant(word: string, parties: CaseState["parties"]): PartyRef | undefined {
  const [, role, number = "1"] = nearlyARef.exec(word) ?? [];
  const login = word.replace(/^@/, "");
  return parties.find(
    ({ ref, person }) =>
      (role !== undefined && ref === `${role}-${number}`) ||
      (person !== undefined && isSameLogin(person.login, login)),
  )?.ref;
}
