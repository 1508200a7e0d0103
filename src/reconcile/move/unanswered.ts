import { isAnswer } from "../../domain/case/answer-events.ts";
import type { CaseEvent } from "../../domain/case/case-event.ts";
import type { Cause } from "../../domain/values/ids.ts";
import type { CaseObservation } from "../../ports/observation.ts";
import { answerKeyOf, readAnswerMark } from "../marks/markers.ts";
import { ownText } from "../show/plan-put-back.ts";

/**
 * The commands whose answers are in the record and not in the place that a case leaves: they were
 * heard in the look in which it moves, or in one that ended before it told. An answer older than the
 * comments that were read is taken to be there.
 */
export function unansweredIn(
  events: readonly CaseEvent[],
  { comments, commentsReadBackTo }: Pick<CaseObservation, "comments" | "commentsReadBackTo">,
): readonly Cause[] {
  const ours = comments.filter((comment) => comment.ours);
  const there = new Set(ours.map((comment) => readAnswerMark(ownText(comment))));
  const since = events.findLastIndex(({ type }) => type === "CaseMoved") + 1;
  const asked = events
    .slice(since)
    .filter(isAnswer)
    .filter(({ at }) => commentsReadBackTo === undefined || at >= commentsReadBackTo)
    .filter((event) => !there.has(answerKeyOf(event)));
  return asked.map(({ cause }) => cause);
}
