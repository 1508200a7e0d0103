import { frozenLabel } from "../../domain/case/labels.ts";
import type { NodeId } from "../../domain/values/ids.ts";
import type { Instant } from "../../domain/values/time.ts";
import type { CommandInput } from "../../domain/case/input.ts";
import type { ShowStep } from "../../ports/case-repository.ts";
import type { CaseObservation, ObservedComment } from "../../ports/observation.ts";
import {
  type AnswerKey,
  marked,
  printAnswerMark,
  printFrozenMark,
  readAnswerMark,
  readFrozenMark,
  readPutBackAt,
} from "../marks/markers.ts";
import type { ThawHeard } from "./thaw-heard.ts";

/**
 * The steps that tell of a frozen record: the label, one comment, a reaction for who asks to adopt
 * it. Everything else on the issue is left as it is.
 *
 * @param notice its mark
 * @param passedOn what cannot wait until the case is in order again
 */
export function planFrozen(
  observed: CaseObservation,
  text: string,
  notice: string,
  { asked, misfits }: ThawHeard,
  passedOn: readonly PassedOn[] = [],
): readonly ShowStep[] {
  const [there, ...surplus] = openNotices(observed);
  const body = marked(text, notice);
  return [
    ...(observed.issue.labels.includes(frozenLabel)
      ? []
      : [{ step: "add-labels" as const, labels: [frozenLabel] }]),
    ...reactions(observed, asked ? [asked] : [], "EYES"),
    ...reactions(observed, misfits, "CONFUSED"),
    ...surplus.map(({ id }) => ({ step: "delete-comment" as const, comment: id })),
    ...(there && !isBody(there, body)
      ? [{ step: "edit-comment" as const, comment: there.id, body }]
      : []),
    ...(there ? [] : [{ step: "add-comment" as const, body }]),
    ...planPassedOn(observed, passedOn),
  ];
}

/** What has to be passed on and is not yet. */
export function planPassedOn(
  observed: CaseObservation,
  passedOn: readonly PassedOn[],
): readonly ShowStep[] {
  return passedOn
    .filter(({ key }) => !isAnswered(observed, key))
    .map(({ key, body }) => ({
      step: "add-comment",
      body: marked(body, printAnswerMark(key)),
    }));
}

/** What is said at once to a comment; it stands where the answer will once the case is in order. */
export interface PassedOn {
  readonly key: AnswerKey;
  readonly body: string;
}

function isAnswered({ comments }: CaseObservation, key: AnswerKey): boolean {
  return comments.some(({ ours, body }) => ours && readAnswerMark(body) === key);
}

/**
 * When work goes on, the notices say so and the next freeze is told anew.
 *
 * @param putBack what is said where the app itself put the branch back
 */
export function planThawed(
  observed: CaseObservation,
  text: string,
  putBack: string,
): readonly ShowStep[] {
  return openNotices(observed).map((notice) => {
    const putBackAt = putBackIn(notice, observed.app);
    const body = marked(putBackAt ? putBack : text, printFrozenMark("over", putBackAt));
    return { step: "edit-comment", comment: notice.id, body };
  });
}

/** When a record was last put back, or was about to be, in this freeze or one before. */
export function lastPutBackAt({ comments, app }: CaseObservation): Instant | undefined {
  return comments
    .filter(({ ours }) => ours)
    .flatMap((comment) => putBackIn(comment, app) ?? [])
    .toSorted()
    .at(-1);
}

/** As the app itself last wrote it: nobody else delays that. */
function putBackIn({ versions, body }: ObservedComment, app: CaseObservation["app"]) {
  const own = versions.findLast(({ by, text }) => by?.id === app.id && text !== null);
  return readPutBackAt(own?.text ?? body);
}

/** The comments of ours that tell of a freeze that is not over, oldest first. */
export function openNotices({ comments }: CaseObservation): readonly ObservedComment[] {
  return comments
    .filter(({ ours, body }) => ours && !["over", undefined].includes(readFrozenMark(body)))
    .toSorted((a, b) => a.databaseId - b.databaseId);
}

function reactions(
  { comments }: CaseObservation,
  inputs: readonly CommandInput[],
  reaction: "EYES" | "CONFUSED",
): readonly ShowStep[] {
  const ids = new Set(inputs.map(({ cause }) => cause.replace(/[@#][^]*/, "")));
  const isThere = ({ ourReactions: { eyes, confused } }: ObservedComment) =>
    reaction === "EYES" ? eyes : confused;
  return comments
    .filter((comment) => ids.has(comment.id) && !isThere(comment))
    .map(({ id }): { step: "react"; comment: NodeId; reaction: typeof reaction } => {
      return { step: "react", comment: id, reaction };
    });
}

function isBody({ body }: ObservedComment, wanted: string): boolean {
  return body.replaceAll("\r\n", "\n").trimEnd() === wanted.trimEnd();
}
