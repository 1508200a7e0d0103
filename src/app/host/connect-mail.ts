import { createHmac, randomBytes } from "node:crypto";
import { imapMailbox } from "../../adapters/mail/imap-mailbox.ts";
import { keyedHash } from "../../adapters/record/keyed-hash.ts";
import { failureFields } from "../logging/failure-fields.ts";
import { answersInAnHour, MailLimits, reportsInAnHour } from "../mail-in/mail-limits.ts";
import { takeInMail } from "../mail-in/take-in-mail.ts";
import { MailWatch } from "../mail-in/watch-mailbox.ts";
import { type CommonSettings, plainAddress } from "../settings/common-settings.ts";
import type { GitHubSettings } from "../settings/github-settings.ts";
import type { ReceivedMail } from "../../domain/chapters/intake/received-mail.ts";
import { dayOf } from "../../domain/values/time.ts";
import { mailboxFailsNotice, tooManyMailsNotice } from "../../messages/by-mail.ts";
import type { Mail } from "../../messages/letter-mail.ts";
import type { Clock } from "../../ports/clock.ts";
import type { Log } from "../../ports/log.ts";
import type { Mailbox } from "../../ports/mailbox.ts";
import type { Mailer } from "../../ports/mailer.ts";
import type { NamedDoor } from "../../web/door-parts.ts";

interface MailParts {
  readonly mailbox?: Mailbox;
  readonly common: CommonSettings;
  readonly github: Pick<GitHubSettings, "recordSecrets">;
  readonly log: Log;
  readonly wallTime: () => number;
}

interface Connected {
  readonly doors: readonly NamedDoor[];
  readonly mailer: Mailer | undefined;
  readonly clock: Clock;
  readonly parts: MailParts;
}

export function mailboxOf({ mailbox, common: { imapUrl } }: MailParts): Mailbox | undefined {
  return mailbox ?? (imapUrl === undefined ? undefined : imapMailbox(imapUrl));
}

export function replyToOf({ replyTo, mailFrom }: CommonSettings): string | undefined {
  return replyTo ?? (mailFrom === undefined ? undefined : plainAddress(mailFrom));
}

/** Mail from outside, with what a host brings to it. */
export function connectMail(
  mailbox: Mailbox,
  { doors, mailer, clock, parts }: Connected,
): MailWatch {
  const { common, github, log, wallTime } = parts;
  const { current, previous } = github.recordSecrets;
  const naming = keyedHash(current, previous);
  const key = randomBytes(32);
  const replyTo = replyToOf(common);
  const own = [replyTo, common.mailFrom].flatMap((one) =>
    one === undefined
      ? []
      : [
          plainAddress(one)
            .replace(/\+TOKEN@/, "@")
            .toLowerCase(),
        ],
  );
  const hash = (text: string) => createHmac("sha256", key).update(text, "utf8").digest("base64");
  const now = () => clock.now();
  const told = new Map<string, string>();
  // Of each once a day, whatever comes.
  const tellOwners = async (what: string, notice: Mail) => {
    const day = dayOf(now());
    if (!mailer || common.ownersEmail.length === 0 || told.get(what) === day) return;
    const messageId = `<${naming.of(`${what} ${day}`).slice(0, 32)}@comity>`;
    try {
      await mailer.send({ to: common.ownersEmail, ...notice, messageId });
      told.set(what, day);
    } catch (error) {
      log.error("the owners could not be told of the mailbox", failureFields(error));
    }
  };
  const taking = {
    doors,
    mailer,
    replyTo,
    own,
    publicUrl: common.publicUrl,
    limits: new MailLimits(answersInAnHour, hash, now),
    reports: new MailLimits(reportsInAnHour, hash, now),
    tellOfTooMany: () => tellOwners("too many mails", tooManyMailsNotice()),
    log,
    onceOf: ({ messageId, sha256, from }: ReceivedMail) =>
      naming.of(`mail ${messageId ?? sha256} ${from ?? ""}`).slice(0, 32),
  };
  return new MailWatch({
    mailbox,
    takeIn: (mail) => takeInMail(mail, taking),
    tellOwners: () => tellOwners("mailbox", mailboxFailsNotice()),
    now,
    wallTime,
    log,
  });
}
