import { isOrdered, isToBeDone } from "./action-standing.ts";
import { actionsAfter, type Action } from "./action.ts";
import type { OwnCorrespondingEvent } from "../corresponding/corresponding-events.ts";
import type { EnactingEvent } from "./enacting-events.ts";
import type { EnactingReason } from "./enacting-refusals.ts";
import type { EnactingView } from "./enacting-state.ts";
import type { CorrespondingCommand } from "../corresponding/corresponding-commands.ts";
import type { DeliveryKind } from "../corresponding/corresponding-events.ts";
import { isDelivery, judges } from "../corresponding/letter-for-whom.ts";
import { isDelegatedTo, speaksForCommittee } from "../corresponding/speaks-for-committee.ts";
import type { Asking } from "../../kernel/asking.ts";
import { type Refusal, refuse } from "../../kernel/refusal.ts";
import { isInSpaces, type Measure } from "../../values/measure.ts";
import type { Addressee } from "../../values/party.ts";
import { isSamePerson } from "../../values/person.ts";

/**
 * A letter that judges somebody is the chair's or a deputy's to send, or whom they left it to; that a
 * ban has begun says whoever ordered it alone, too. Nothing is delivered that was not ordered.
 *
 * Manual: "the group chair will deliver that reprimand"; "The chair will deliver this request."
 */
export function whyNotSend(
  command: Extract<CorrespondingCommand, { type: "SendLetter" }>,
  asking: Asking<EnactingView>,
): Refusal<EnactingReason> | readonly never[] {
  const { letter, whom } = command;
  if (!judges(letter, whom)) return [];
  const delivered = isDelivery(letter)
    ? asking.state.actions.filter((action) => isAbout(letter, whom, action))
    : [];
  const isOwnAct = delivered.some(
    ({ act, orderedBy }) => act !== undefined && isSamePerson(orderedBy, asking.actor),
  );
  const maySend = speaksForCommittee(asking) || isDelegatedTo(command, asking) || isOwnAct;
  if (!maySend) return refuse("chair-sends-it");
  if (!isDelivery(letter) || delivered.length > 0) return [];
  return refuse("nothing-to-deliver", letter);
}

/** The actions after a letter has left that carries one of them out. */
export function actionsAfterLetter(
  { actions }: EnactingView,
  event: Extract<OwnCorrespondingEvent, { type: "LetterDelivered" }>,
): readonly Action[] {
  const { party, what } = event;
  if (what !== "reprimand" && what !== "apology") return actions;
  return actions
    .filter((action) => isAbout(what, party, action))
    .reduce<readonly Action[]>(
      (before, { number: line }) =>
        actionsAfter(before, { ...event, type: "LineDone", line, proof: "the letter has left" }),
      actions,
    );
}

/** What a letter that came back had carried out is still to be done. */
export function actionsAfterReturn(
  { actions, letters }: EnactingView,
  { letter }: Extract<EnactingEvent, { type: "LetterReturned" }>,
): readonly Action[] {
  const returned = letters.find(({ written }) => written === letter);
  return actions.map((action): Action => {
    const isBy = returned && isCarriedOutBy(returned, action);
    return isBy ? { ...action, life: { is: "planned" } } : action;
  });
}

function isCarriedOutBy(
  { letter, party, leftAt }: EnactingView["letters"][number],
  { measure, life }: Action,
): boolean {
  if (letter !== "reprimand" && letter !== "apology") return false;
  const isTheirs = addresseeOf(letter, measure) === party;
  return isTheirs && life.is === "carried-out" && life.settledAt === leftAt;
}

/** Whether an action is what such a letter delivers; of a ban, whether it still holds or is to. */
function isAbout(letter: DeliveryKind, whom: Addressee, action: Action): boolean {
  const { measure } = action;
  if (letter === "ban" || letter === "cooling-off")
    return isInSpaces(measure) && measure.of === whom && isOrdered(action);
  return addresseeOf(letter, measure) === whom && isToBeDone(action);
}

function addresseeOf(letter: "reprimand" | "apology" | "hiatus", measure: Measure) {
  if (letter === "reprimand" && measure.kind === "private-reprimand") return measure.to;
  if (letter === "apology" && measure.kind === "apology-request") return measure.from;
  return letter === "hiatus" && measure.kind === "hiatus" ? measure.of : undefined;
}
