import { answerMail, type Answering, maySendCode } from "./answer-mail.ts";
import type { MailLimits } from "./mail-limits.ts";
import { kindOfMail, mailedVerb } from "../../domain/chapters/intake/kind-of-mail.ts";
import { messageIdOf, returnedOfOurs } from "../../domain/chapters/intake/mail-reference.ts";
import type { ReceivedMail } from "../../domain/chapters/intake/received-mail.ts";
import type { NamedDoor } from "../../web/door-parts.ts";

export interface TakingIn extends Answering {
  readonly doors: readonly NamedDoor[];
  /** What names a mail: the same whenever it is read again. */
  readonly onceOf: (mail: ReceivedMail) => string;
  /** How many reports are taken in. */
  readonly reports: MailLimits;
  /** Tells the owners that a mail past those was not taken in, and that nobody told its sender. */
  readonly tellOfTooMany: () => Promise<void>;
}

/**
 * Takes one mail to where it belongs, and answers its sender. Safe to repeat, as often as it takes.
 *
 * @returns `taken`: nothing more is to be done; `not-now`: what did not work may work later; `for-nobody`:
 * where several communities are looked after, it does not say which it is for
 */
export async function takeInMail(
  mail: ReceivedMail,
  parts: TakingIn,
): Promise<"taken" | "not-now" | "for-nobody"> {
  if (mail.returned) return takeInReturned(mail, parts);
  if (kindOfMail(mail) === "aside") return "taken";
  const once = parts.onceOf(mail);
  const answered = parts.doors.find(({ door }) => door.hasSent(mail));
  const named = answered ?? (await addressed(mail, parts));
  if (named === "not-now") return "not-now";
  if (!named) return "for-nobody";
  const verb = answered ? undefined : mailedVerb(mail);
  if (verb !== undefined && named.door.isCommand(verb)) {
    const isTold = await answerMail(mail, { as: "command" }, once, named, parts);
    // Whoever cannot be told why would lose what they wrote.
    if (isTold !== "not-to-be-answered") return isTold === "refused" ? "taken" : isTold;
  }
  if (!answered && !parts.reports.allows("report", mail.from ?? "", once))
    return turnAway(mail, once, named, parts);
  const taken = await named.door.mail(mail, once, maySendCode(mail, once, parts));
  if (!taken.isTaken) return "not-now";
  if (taken.as === "words") return "taken";
  const isTold = await answerMail(mail, taken, once, named, parts);
  if (isTold === "refused") return takeInReturned(returnedAnswer(mail, taken.as, once), parts);
  return isTold === "not-now" ? "not-now" : "taken";
}

/** What a mail server refuses at once is told as what another sends back. */
function returnedAnswer(mail: ReceivedMail, as: string, once: string): ReceivedMail {
  const messageIds = [messageIdOf({ to: "report", once }, as)];
  const recipients = mail.from === undefined ? [] : [mail.from];
  return {
    ...mail,
    to: [],
    answers: [],
    text: "",
    files: [],
    returned: { messageIds, recipients },
  };
}

/**
 * Past the limits a report is not taken in. Its sender is told so once an hour, with the other ways; where
 * they cannot be told, somebody else is. The mail itself stays in the mailbox as long as one that was taken.
 */
async function turnAway(
  mail: ReceivedMail,
  once: string,
  named: NamedDoor,
  parts: TakingIn,
): Promise<"taken" | "not-now"> {
  const { limits, log } = parts;
  const told = await answerMail(mail, { as: "too-many" }, once, named, parts);
  if (told === "not-now") return "not-now";
  const sender = `to ${mail.from ?? ""}`;
  log.warn("a mail past the limits was not taken in");
  if (told === "taken") limits.done("too-many", sender);
  else if (!limits.wasDone("too-many", sender)) await parts.tellOfTooMany();
  return "taken";
}

/**
 * That a mail of ours came back is taken to its case, once, by whichever server says so. Where none knows it,
 * it was no letter to somebody, or is about a case that was forgotten.
 */
async function takeInReturned(
  mail: ReceivedMail,
  { doors, onceOf, log }: TakingIn,
): Promise<"taken" | "not-now"> {
  const sender = doors.find(({ door }) => door.hasSent(mail));
  if (!sender) {
    // What was not looked over yet may know it.
    const abouts = await Promise.all(doors.map(({ door }) => door.about()));
    if (abouts.some((about) => !about)) return "not-now";
    log.warn("a mail came back that belongs to no case");
    return "taken";
  }
  const [ours] = returnedOfOurs(mail);
  const messageId = ours?.messageId ?? mail.messageId;
  const once = onceOf({ ...mail, messageId, from: ours ? "returned" : mail.from });
  const taken = await sender.door.mail(mail, once, false);
  return taken.isTaken ? "taken" : "not-now";
}

/** Which community a mail that answers nothing is for. */
async function addressed(
  { to }: ReceivedMail,
  { doors }: TakingIn,
): Promise<NamedDoor | "not-now" | undefined> {
  const abouts = await Promise.all(
    doors.map(async (named) => ({ named, about: await named.door.about() })),
  );
  const [only] = abouts;
  if (only && abouts.length === 1) return only.about ? only.named : "not-now";
  const meant = abouts.find(
    ({ about }) => about && to.includes(about.committeeEmail.toLowerCase()),
  );
  return meant?.named ?? (abouts.some(({ about }) => !about) ? "not-now" : undefined);
}
