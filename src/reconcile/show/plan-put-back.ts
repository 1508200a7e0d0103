import type { ShowStep } from "../../ports/case-repository.ts";
import type { CaseObservation, ObservedComment } from "../../ports/observation.ts";
import { ownVersion } from "../hear/own-words.ts";
import { marked, printAnswerMark, readAnswerMark } from "../marks/markers.ts";
import { statusComments } from "../marks/status-comment-of.ts";
import type { CommentOwed } from "./answers.ts";
import { everyComment } from "./every-comment.ts";

/** What the app itself made a comment of its own say, as far as GitHub's history tells. */
export function ownText(comment: ObservedComment): string {
  return ownVersion(comment)?.text ?? comment.body;
}

/**
 * Comments of ours that somebody else changed say again what they said; where the history does not
 * tell any more, what the answer would be now. The status comment is written by itself.
 */
export function planPutBack(
  observed: CaseObservation,
  answers: readonly CommentOwed[],
): readonly ShowStep[] {
  const status = statusComments(observed);
  return everyComment(observed).flatMap((comment): readonly ShowStep[] => {
    const isOthers = comment.versions.at(-1)?.by?.id !== observed.app.id;
    if (!comment.ours || !isOthers || status.includes(comment)) return [];
    const key = readAnswerMark(comment.body);
    const answer = answers.find((one) => one.key === key);
    const body =
      ownVersion(comment)?.text ?? (answer && marked(answer.body, printAnswerMark(answer.key)));
    return body === undefined || body === comment.body
      ? []
      : [{ step: "edit-comment", comment: comment.id, body }];
  });
}
