/** A refusal is an expected answer and therefore a value. */
export interface Refusal<Reason extends string> {
  readonly refused: Reason;
  /** What was meant or missed, in a few words of ours: a verb, a party. Never free text. */
  readonly detail?: string;
}

export function refuse<const Reason extends string>(
  refused: Reason,
  detail?: string,
): Refusal<Reason> {
  return detail === undefined ? { refused } : { refused, detail };
}

/** What the sentence about a refusal may name. */
export interface Refused {
  readonly verb: string;
  /** The command as it is shown: its verb in code. */
  readonly command: string;
  /** How most of these sentences begin. */
  readonly notFollowed: string;
  readonly detail: string | undefined;
  /** Whole commands that would have been understood, in a block of code. */
  readonly usage: string;
}

/** By reason, why a command was not followed and what to do instead. */
export type RefusalSentences<Reason extends string = string> = Readonly<
  Record<Reason, (said: Refused) => string>
>;
