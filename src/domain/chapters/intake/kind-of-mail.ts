import type { ReceivedMail } from "./received-mail.ts";

/** Every mail that Comity sends has a Message-ID that ends so. */
const ours = "@comity>";

const machines = /^(?:mailer-daemon|postmaster|bounces?|listserv|majordomo)(?:[+=-].*)?@/;
const answersNobody = /^(?:do[-_.]?not[-_.]?reply|no[-_.]?reply)(?:[+=-].*)?@/;

/**
 * What a mail is. `aside`: a program's, a list's, our own, or one that came back, which is nobody's report and
 * nobody's answer.
 *
 * https://www.rfc-editor.org/rfc/rfc3834, "Recommendations for Automatic Responses to Electronic Mail"
 */
export function kindOfMail(mail: ReceivedMail): "person" | "aside" {
  const isMachine = mail.from !== undefined && machines.test(mail.from);
  const isOurs = mail.messageId?.endsWith(ours) ?? false;
  return mail.returned || mail.isAutomatic || mail.isToMany || isMachine || isOurs
    ? "aside"
    : "person";
}

/**
 * Whom an automatic answer may go to; `undefined` where it would reach nobody, or a program that may
 * answer in turn.
 *
 * @param own the addresses at which Comity is written to, and sends from
 */
export function answerableSender(mail: ReceivedMail, own: readonly string[]): string | undefined {
  const { from } = mail;
  if (from === undefined || kindOfMail(mail) !== "person") return undefined;
  return answersNobody.test(from) || own.includes(from) ? undefined : from;
}

/** Whether a mail asks for the private code: nothing but these words stand first. */
export function asksForCode({ text }: ReceivedMail): boolean {
  return /^\W{0,3}private code\W{0,3}$/i.test(firstLine(text));
}

/** The verb of a command that somebody mailed, without its slash. */
export function mailedVerb({ text }: ReceivedMail): string | undefined {
  return /^\/([a-z][a-z-]{1,30})(?:\s|:|$)/i.exec(firstLine(text))?.[1]?.toLowerCase();
}

function firstLine(text: string): string {
  return text
    .trimStart()
    .replace(/\n[^]*/, "")
    .trim();
}
