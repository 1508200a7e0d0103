import { DeliveryKind, type LetterKind } from "./corresponding-events.ts";
import { hears } from "../reporting/correspondence.ts";
import { type Addressee, type Party, PartyRef, roleOf } from "../../values/party.ts";

/** Whether a letter carries a measure out, or tells whom it touches of it. */
export function isDelivery(letter: LetterKind): letter is DeliveryKind {
  return DeliveryKind.safeParse(letter).success;
}

/** Whether whoever gets a letter has a time to answer it: a person reported their side and an appeal, others the plan. */
export function isAnsweredInTime(letter: LetterKind, whom: Addressee): boolean {
  if (letter === "resolution") return true;
  const isReported = isOfCase(whom) && roleOf(whom) === "reported";
  return isReported && (letter === "question" || letter === "outcome");
}

/**
 * Whether a letter is for somebody of that role: one to a reporter never goes to a reported person.
 * What judges somebody goes to nobody else, and the report to those whom the committee reports to.
 */
export function isLetterFor(letter: LetterKind, whom: Addressee, party: Party | undefined) {
  if (!party || letter === "report") return letter === "report" && !isOfCase(whom);
  if (letter === "question") return true;
  return isDelivery(letter) ? roleOf(party.ref) === "reported" : hears(letter, party);
}

/** Whether a letter says to somebody what was found or decided about them. */
export function judges(letter: LetterKind, whom: Addressee): boolean {
  if (isDelivery(letter)) return true;
  return letter === "outcome" && isOfCase(whom) && roleOf(whom) === "reported";
}

export function isOfCase(whom: Addressee): whom is PartyRef {
  return PartyRef.safeParse(whom).success;
}
