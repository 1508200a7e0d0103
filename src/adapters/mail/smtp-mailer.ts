import { createTransport } from "nodemailer";
import { Terminal, Transient } from "../../ports/errors.ts";
import type { Mailer } from "../../ports/mailer.ts";

const route = "SMTP";
const patienceMilliseconds = 10_000;

/**
 * Sends letters through an SMTP server, as plain text.
 *
 * A server that cannot be reached or answers with a 4xx code is `Transient`; one that refuses
 * (5xx, credentials, no valid recipient) is `Terminal`. Neither error names an address, so the
 * library's own error, which does, is not kept as its cause.
 *
 * @param url `smtp://user:password@host:port`, or `smtps:` for TLS from the start
 * @param from the address letters are sent from, with or without a display name
 */
export function smtpMailer(url: string, from: string): Mailer {
  const transport = createTransport({
    url,
    connectionTimeout: patienceMilliseconds,
    greetingTimeout: patienceMilliseconds,
    socketTimeout: patienceMilliseconds,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return {
    async send({ to, cc, subject, text, messageId }) {
      const letter = { from, to: [...to], cc: [...(cc ?? [])], subject, text, messageId };
      const sent = await transport.sendMail(letter).catch((error: unknown) => {
        throw translated(error);
      });
      if (sent.rejected.length > 0) {
        throw new Terminal("the mail server refused some of the letter's recipients", { route });
      }
    },
  };
}

const refusedForGood = new Set(["EAUTH", "EENVELOPE", "EMESSAGE", "ETLS", "ENOAUTH", "EOAUTH2"]);

function translated(error: unknown): Transient | Terminal {
  const code = error instanceof Error && "code" in error ? error.code : undefined;
  const status =
    error instanceof Error && "responseCode" in error && typeof error.responseCode === "number"
      ? error.responseCode
      : undefined;
  const edge = status === undefined ? { route } : { route, status };
  const isForGood =
    status === undefined ? typeof code === "string" && refusedForGood.has(code) : status >= 500;
  return isForGood
    ? new Terminal("the mail server refused the letter", edge)
    : new Transient("the mail server could not take the letter now", edge);
}
