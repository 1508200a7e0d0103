import type { MailLimits } from "./mail-limits.ts";
import { answerableSender, asksForCode } from "../../domain/chapters/intake/kind-of-mail.ts";
import { addressWith, messageIdOf } from "../../domain/chapters/intake/mail-reference.ts";
import type { ReceivedMail } from "../../domain/chapters/intake/received-mail.ts";
import { keptOfReport } from "../../domain/chapters/intake/report-by-mail.ts";
import { lengthInWords } from "../../domain/kernel/formatting/when.ts";
import { arrivedMail, codeMail, noCommandsMail, tooManyMail } from "../../messages/by-mail.ts";
import { Terminal, Transient } from "../../ports/errors.ts";
import type { AboutDoor } from "../../ports/door.ts";
import type { Log } from "../../ports/log.ts";
import type { Mailer } from "../../ports/mailer.ts";
import type { NamedDoor } from "../../web/door-parts.ts";
import { printCode } from "../../domain/chapters/intake/private-code.ts";

export interface Answering {
  /** Without it nobody gets an answer. */
  readonly mailer: Mailer | undefined;
  /** Where answers to our mails go; `TOKEN` in it stands for what they are known by. */
  readonly replyTo: string | undefined;
  /** The addresses at which Comity is written to, and sends from. */
  readonly own: readonly string[];
  readonly publicUrl: string | undefined;
  readonly limits: MailLimits;
  readonly log: Log;
}

/** What there is to say. */
type Said =
  | { readonly as: "report" }
  | { readonly as: "command" }
  | { readonly as: "too-many" }
  | { readonly as: "code"; readonly code: string };

/** Whether a code would reach whoever asks for it. */
export function maySendCode(mail: ReceivedMail, once: string, answering: Answering): boolean {
  const { mailer, publicUrl, own, limits } = answering;
  const to = answerableSender(mail, own);
  if (!mailer || publicUrl === undefined || to === undefined || !asksForCode(mail)) return false;
  return limits.allows("code", to, once);
}

/**
 * Answers the sender of a mail, and nobody else, by itself. It meets no promise: that takes a person's
 * words.
 *
 * @returns `refused`: the mail server will not take it, now or later
 */
export async function answerMail(
  mail: ReceivedMail,
  said: Said,
  once: string,
  named: NamedDoor,
  answering: Answering,
): Promise<"taken" | "not-now" | "not-to-be-answered" | "refused"> {
  const { mailer, own, replyTo, limits, log } = answering;
  const to = answerableSender(mail, own);
  if (!mailer || to === undefined || !limits.allows(said.as, to, once)) return "not-to-be-answered";
  if (limits.wasDone(said.as, once)) return "taken";
  const words = await wordsOf(mail, said, named, answering);
  if (!words) return "not-now";
  const reference = { to: "report", once } as const;
  try {
    await mailer.send({
      to: [to],
      ...words,
      ...(replyTo !== undefined && { replyTo: addressWith(reference, replyTo) }),
      messageId: messageIdOf(reference, said.as),
      inReplyTo: mail.messageId,
      isAutomatic: true,
    });
    limits.done(said.as, once);
    return "taken";
  } catch (error) {
    if (!(error instanceof Transient || error instanceof Terminal)) throw error;
    if (error instanceof Transient) return "not-now";
    log.warn("the mail server refused an automatic answer");
    return "refused";
  }
}

async function wordsOf(mail: ReceivedMail, said: Said, named: NamedDoor, { publicUrl }: Answering) {
  const { community, door } = named;
  if (said.as === "command") return noCommandsMail(community);
  if (said.as === "code") return codeMail(community, printCode(said.code), publicUrl ?? "");
  const about = await door.about();
  if (said.as === "too-many") return about && tooManyMail(community, otherWays(about, publicUrl));
  const { isCut, hadFiles } = keptOfReport(mail);
  return (
    about &&
    arrivedMail(community, {
      answersWithin: lengthInWords(about.answersWithin),
      publicUrl,
      isCut,
      hadFiles,
    })
  );
}

function otherWays(about: AboutDoor, publicUrl: string | undefined) {
  const { council, outsideContact } = about;
  return { publicUrl, council: council?.email, outsideContact };
}
