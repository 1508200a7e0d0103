import type { ReceivedMail } from "../domain/chapters/intake/received-mail.ts";
import type { Instant } from "../domain/values/time.ts";

/** A mail by its name in the mailbox. */
export type MailName = number;

/** The mailbox that only the app reads, while a connection to it lasts. Throws `Transient` and `Terminal`. */
export interface OpenMailbox {
  /** Those that nobody has marked as taken, the oldest first. */
  untaken(): Promise<readonly MailName[]>;
  /** `undefined` where it is gone meanwhile. */
  read(name: MailName): Promise<ReceivedMail | undefined>;
  markTaken(name: MailName): Promise<void>;
  /** Deletes those that were taken and came before that day. */
  deleteTaken(before: Instant): Promise<void>;
  /**
   * Until something may have come since `untaken` was asked, that time is over, or the connection is closed;
   * it may end sooner.
   */
  waitForNews(seconds: number): Promise<void>;
  close(): Promise<void>;
}

/** Where mail from outside comes in. */
export interface Mailbox {
  open(): Promise<OpenMailbox>;
}
