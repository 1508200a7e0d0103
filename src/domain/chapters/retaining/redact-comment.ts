import type { RetainingAct } from "./retaining-acts.ts";
import type { RetainingCommand } from "./retaining-commands.ts";
import type { RetainingReason } from "./retaining-refusals.ts";
import type { RetainingDecision, RetainingEventBody, RetainingView } from "./retaining-state.ts";
import { type Asking, awaitSecond } from "../../kernel/asking.ts";
import { excerpt } from "../../kernel/happening.ts";
import { type Refusal, refuse } from "../../kernel/refusal.ts";

type Redact = Extract<RetainingAct, { act: "redact" }>;

/** Something in the thread that should not stand there is taken out, at another member's second. */
export function redactComment(
  { comment: number, reason }: Extract<RetainingCommand, { type: "RedactComment" }>,
  asking: Asking<RetainingView>,
): RetainingDecision {
  const { state, commentsNamed } = asking;
  const found = commentsNamed?.get(number);
  if (!found) return refuse("no-such-comment");
  const { id: comment, hash, wroteAt, isOfComity } = found;
  if (isOfComity) return refuse("comment-of-comity");
  const issue = state.issue.id;
  const act: Redact = { act: "redact", comment, hash, wroteAt, issue, reason: excerpt(reason) };
  return whyNotRedact(act, state) ?? awaitSecond(act, asking);
}

export function commentRedacted(
  act: Redact,
  { state }: Pick<Asking<RetainingView>, "state">,
): RetainingEventBody | Refusal<RetainingReason> {
  const { comment, hash, wroteAt, reason } = act;
  return whyNotRedact(act, state) ?? { type: "CommentRedacted", comment, hash, wroteAt, reason };
}

/** A case that moved since has the comment elsewhere, and another one of Comity's that repeats it. */
export function isRedactionOver(
  { comment, issue }: Redact,
  { issue: { id }, redacted }: Pick<RetainingView, "issue" | "redacted">,
): boolean {
  return id !== issue || redacted.includes(comment);
}

function whyNotRedact(act: Redact, state: RetainingView): Refusal<RetainingReason> | undefined {
  return isRedactionOver(act, state) ? refuse("no-such-comment") : undefined;
}
