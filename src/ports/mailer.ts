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
}

/** Sends letters; throws `Transient` or `Terminal`. Without a mail server there is no mailer. */
export interface Mailer {
  send(letter: Letter): Promise<void>;
}
