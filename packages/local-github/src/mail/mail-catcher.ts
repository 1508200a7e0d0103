import { once } from "node:events";
import { simpleParser, type AddressObject, type ParsedMail } from "mailparser";
import { SMTPServer } from "smtp-server";
import { portOf } from "../port-of.ts";
import type { CaughtMail } from "./caught-mail.ts";

export interface MailCatcher {
  readonly url: string;
  readonly mail: readonly CaughtMail[];
  /** A mail that came some other way joins them. */
  keep(one: CaughtMail): void;
  clear(): void;
  close(): Promise<void>;
}

/** An SMTP server on loopback that accepts every mail and delivers none. `now` dates them (ISO). */
export async function startMailCatcher(now: () => string): Promise<MailCatcher> {
  const mail: CaughtMail[] = [];
  const server = new SMTPServer({
    disabledCommands: ["AUTH", "STARTTLS"],
    logger: false,
    onData(stream, session, callback) {
      const recipients = session.envelope.rcptTo.map((recipient) => recipient.address);
      simpleParser(stream, (error: unknown, parsed) => {
        if (parsed !== undefined) mail.push(caught(parsed, recipients, now()));
        callback(error instanceof Error ? error : null);
      });
    },
  });
  const listening = server.listen(0, "127.0.0.1");
  await once(listening, "listening");
  return {
    url: `smtp://127.0.0.1:${portOf(listening)}`,
    mail,
    keep: (one) => void mail.push(one),
    clear: () => void mail.splice(0),
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

/**
 * Whoever is only on the envelope (Bcc) got the mail too, so they are shown with the recipients.
 */
function caught(mail: ParsedMail, envelope: readonly string[], at: string): CaughtMail {
  const to = addressesOf(mail.to);
  const cc = addressesOf(mail.cc);
  return {
    at,
    from: addressesOf(mail.from)[0] ?? "",
    to: [...to, ...envelope.filter((address) => !to.includes(address) && !cc.includes(address))],
    cc,
    subject: mail.subject ?? "",
    text: mail.text ?? "",
    message_id: mail.messageId ?? "",
  };
}

function addressesOf(field: AddressObject | AddressObject[] | undefined): string[] {
  const objects = field === undefined ? [] : Array.isArray(field) ? field : [field];
  return objects.flatMap((object) => object.value.flatMap((entry) => entry.address ?? []));
}
