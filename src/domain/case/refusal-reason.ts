import { z } from "zod";

/** Why a command was not followed. Each has its sentence in `messages/refusals.ts`. */
export const RefusalReason = z.enum([
  "recused-from-case",
  "already-recused",
  "not-recused",
  "party-stays-recused",
  "decided-by-committee",
  "unknown-command",
  "too-many-commands",
  "arguments-not-understood",
  "edited-too-often",
  "no-such-party",
  "already-named",
  "too-many-parties",
  "no-such-account",
  "not-on-the-committee",
  "too-few-would-remain",
  "date-has-passed",
  "no-resolution-yet",
  "nothing-to-second",
  "say-which-to-second",
  "needs-another-member",
  "case-is-closed",
  "case-is-open",
  "already-open",
  "not-frozen",
  "decided-by-council",
  "already-with-council",
  "no-council",
  "council-is-the-committee",
  "council-cannot-either",
  "body-can-decide",
  "is-a-party",
  "decides-already",
  "not-in-the-electorate",
  "chair-is-there",
  "only-the-chair",
  "already-sealed",
  "reads-already",
  "question-is-open",
  "resolution-not-understood",
  "resolution-too-long",
  "finding-incomplete",
  "assent-missing",
  "already-aside",
  "no-proposal",
  "nothing-agreed",
  "deadlock-declared",
  "no-deadlock",
  "postponed-already",
  "postponed-too-far",
  "already-enacted",
  "not-yet-consulted",
  "not-yet-told",
  "no-such-line",
  "line-is-settled",
  "line-is-the-apps",
  "not-yet-enacted",
  "lines-are-open",
  "act-not-reviewed",
  "not-a-party",
  "ban-too-long",
  "ban-has-no-account",
  "ban-of-roster-member",
  "ban-of-owner-or-bot",
  "no-space-to-ban-from",
  "banned-already",
  "no-such-act",
  "say-which-act",
  "own-act",
  "already-reviewed",
  "no-such-order",
  "order-has-ended",
  "order-is-temporary",
]);
export type RefusalReason = z.infer<typeof RefusalReason>;

/** A refusal is an expected answer and therefore a value. */
export interface Refusal {
  readonly refused: RefusalReason;
  /** What was meant or missed, in a few words of ours: a verb, a party. Never free text. */
  readonly detail?: string;
}

export function refuse(refused: RefusalReason, detail?: string): Refusal {
  return detail === undefined ? { refused } : { refused, detail };
}
