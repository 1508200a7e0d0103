/** A file that came with a mail: it is named and told from others, and kept nowhere. */
export interface MailedFile {
  readonly name: string;
  readonly bytes: number;
  /** Of its bytes, in lower-case hexadecimal. */
  readonly sha256: string;
}

/** What a mail server says of a mail that it could not deliver. */
export interface ReturnedMail {
  /** Of what came back, with their angle brackets, as far as it says which mail that was. */
  readonly messageIds: readonly string[];
  /** Whom it did not reach, as far as it says. */
  readonly recipients: readonly string[];
}

/** A mail, as it was read. Addresses are plain and in lower case; every word of it is anybody's. */
export interface ReceivedMail {
  /** With its angle brackets. */
  readonly messageId: string | undefined;
  /** Of the whole, in lower-case hexadecimal: what tells it from others where it has no Message-ID. */
  readonly sha256: string;
  /** `undefined` where it names nobody, or more than one. */
  readonly from: string | undefined;
  readonly fromName: string;
  /** Everybody it was sent to, and the addresses under which servers passed it on. */
  readonly to: readonly string[];
  readonly subject: string;
  /** Plain text, whatever it was written in. */
  readonly text: string;
  /** Whether a part of its words could not be read, or was left out for its length. */
  readonly isCut: boolean;
  readonly files: readonly MailedFile[];
  /** The Message-IDs it answers, with their angle brackets. */
  readonly answers: readonly string[];
  /** As far as it is about a mail that came back for good. */
  readonly returned: ReturnedMail | undefined;
  /** Whether it says that a program sent it. */
  readonly isAutomatic: boolean;
  /** Whether it came by a list, or goes to many. */
  readonly isToMany: boolean;
}
