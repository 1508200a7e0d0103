import { Terminal } from "../../ports/errors.ts";
import type { Mailer } from "../../ports/mailer.ts";
import { route, transportTo, translated } from "./smtp-transport.ts";

/** https://www.rfc-editor.org/rfc/rfc3834#section-3.1.7, and what older programs know. */
const answeringHeaders = {
  "Auto-Submitted": "auto-replied",
  Precedence: "bulk",
  "X-Auto-Response-Suppress": "All",
};

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
  let transport: ReturnType<typeof transportTo> | undefined;
  return {
    async send({ to, cc, replyTo, subject, text, messageId, isAutomatic, inReplyTo }) {
      const answers = replyTo === undefined ? {} : { replyTo };
      const letter = {
        from,
        to: [...to],
        cc: [...(cc ?? [])],
        subject,
        text,
        messageId,
        ...answers,
        ...(inReplyTo !== undefined && { inReplyTo, references: inReplyTo }),
        ...(isAutomatic && { headers: answeringHeaders }),
      };
      transport ??= transportTo(url);
      const sent = await (await transport).sendMail(letter).catch((error: unknown) => {
        throw translated(error);
      });
      if (sent.rejected.length > 0) {
        throw new Terminal("the mail server refused some of the letter's recipients", { route });
      }
    },
  };
}
