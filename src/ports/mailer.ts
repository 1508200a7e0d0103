/** A letter ready to leave. Addresses are plain (`conduct@example.org`). */
export interface Letter {
  readonly to: readonly string[];
  readonly cc?: readonly string[];
  /** Where answers go; without it, to the address it was sent from. */
  readonly replyTo?: string;
  readonly subject: string;
  readonly text: string;
  /** Derived from case and letter, so that a letter sent twice is recognised as one. */
  readonly messageId: string;
  /** Whether it answers a mail by itself, so that no program answers in turn. */
  readonly isAutomatic?: boolean;
  /** The Message-ID of what it answers. */
  readonly inReplyTo?: string | undefined;
}

/** Sends letters; throws `Transient` or `Terminal`. Without a mail server there is no mailer. */
export interface Mailer {
  send(letter: Letter): Promise<void>;
}
