import type { NodeId } from "../../domain/values/ids.ts";
import { isSamePerson } from "../../domain/values/person.ts";
import { caseLabels } from "../../domain/case/labels.ts";
import type { Instant } from "../../domain/values/time.ts";
import type { ShowStep } from "../../ports/case-repository.ts";
import type { CaseObservation, ObservedComment } from "../../ports/observation.ts";
import {
  type AnswerKey,
  isOnPull,
  marked,
  printAnswerMark,
  readAnswerMark,
} from "../marks/markers.ts";
import { everyComment } from "./every-comment.ts";
import { statusComments } from "../marks/status-comment-of.ts";
import { namesOnly } from "./names-only.ts";
import { planCard } from "./plan-card.ts";
import { ownText, planPutBack } from "./plan-put-back.ts";
import type { DesiredSurface } from "./desired-surface.ts";

interface Circumstances {
  /**
   * Whether missing comments may be added now: this run recorded the event, or the event has been
   * there so long that another run's comment would be seen.
   */
  readonly mayAddComments: boolean;
  readonly hasBoard: boolean;
}

interface ShowPlan {
  readonly steps: readonly ShowStep[];
  /** A comment is missing that may not be added yet. */
  readonly postponed: boolean;
}

/** The steps from what is shown to what should be; none when nothing differs. */
export function planShow(
  observed: CaseObservation,
  desired: DesiredSurface,
  { mayAddComments, hasBoard }: Circumstances,
): ShowPlan {
  const status = planStatus(observed, desired);
  const additions = [
    ...status.add.map((body) => ({ step: "add-comment" as const, body })),
    ...missingAnswers(observed, desired),
  ];
  const postponed = additions.length > 0 && !mayAddComments;
  return {
    steps: [
      ...planTitle(observed, desired),
      ...planLabels(observed, desired),
      ...planRedacted(observed, desired, status.edit.length > 0),
      ...planAssignees(observed, desired),
      // Kept back with them: a status comment as new as the record says that all else is told.
      ...(postponed ? [] : status.edit),
      ...planReactions(observed, desired),
      ...planState(observed, desired),
      ...(observed.issue.isLocked ? [{ step: "unlock-issue" as const }] : []),
      ...(hasBoard ? planCard(observed.card, desired.card) : []),
      ...planPutBack(observed, desired.answers),
      ...surplusComments(observed),
      ...planNamings(observed, desired),
      ...(mayAddComments ? additions : []),
    ],
    postponed,
  };
}

function planTitle({ issue }: CaseObservation, { title }: DesiredSurface): readonly ShowStep[] {
  return issue.title === title ? [] : [{ step: "set-title", title }];
}

function planState({ issue }: CaseObservation, { isOpen }: DesiredSurface): readonly ShowStep[] {
  if ((issue.state === "OPEN") === isOpen) return [];
  return [{ step: isOpen ? "reopen-issue" : "close-issue" }];
}

/**
 * Of a thread that was read in part, a comment that is not among it may still be there, until all that
 * is recorded is shown.
 */
function planRedacted(
  { comments, commentsReadBackTo }: CaseObservation,
  { redacted }: DesiredSurface,
  isNews: boolean,
): readonly ShowStep[] {
  const mayBeUnread = isNews && commentsReadBackTo !== undefined;
  return redacted
    .filter((comment) => mayBeUnread || comments.some(({ id }) => id === comment))
    .map((comment) => ({ step: "delete-comment", comment }));
}

function planNamings(
  { comments }: CaseObservation,
  { namings }: DesiredSurface,
): readonly ShowStep[] {
  return comments
    .filter((comment) => !comment.ours && namesOnly(comment, namings))
    .map((comment) => ({ step: "delete-comment", comment: comment.id }));
}

/** Only labels of ours are touched; the committee's own stay as they are. */
function planLabels({ issue }: CaseObservation, desired: DesiredSurface): readonly ShowStep[] {
  const add = desired.labels.filter((label) => !issue.labels.includes(label));
  const remove = caseLabels
    .map((label) => label.name)
    .filter((label) => issue.labels.includes(label) && !desired.labels.includes(label));
  return [
    ...(add.length > 0 ? [{ step: "add-labels" as const, labels: add }] : []),
    ...(remove.length > 0 ? [{ step: "remove-labels" as const, labels: remove }] : []),
  ];
}

function planAssignees({ issue }: CaseObservation, { out }: DesiredSurface): readonly ShowStep[] {
  const people = issue.assignees
    .filter((assignee) => out.some((recused) => isSamePerson(recused, assignee)))
    .map((assignee) => assignee.nodeId);
  return people.length > 0 ? [{ step: "unassign", people }] : [];
}

function planStatus(
  observed: CaseObservation,
  { status }: DesiredSurface,
): { readonly edit: readonly ShowStep[]; readonly add: readonly string[] } {
  const [comment] = statusComments(observed);
  if (!comment) return { edit: [], add: [status] };
  if (comment.body.replaceAll("\r\n", "\n") === status) return { edit: [], add: [] };
  return { edit: [{ step: "edit-comment", comment: comment.id, body: status }], add: [] };
}

/** Two runs may have written the same; the older comment stays. */
function surplusComments(observed: CaseObservation): readonly ShowStep[] {
  const answered = new Set<string>();
  const surplus: NodeId[] = statusComments(observed)
    .slice(1)
    .map((comment) => comment.id);
  for (const comment of oldestFirst(everyComment(observed))) {
    const key = comment.ours ? readAnswerMark(ownText(comment)) : undefined;
    if (key === undefined) continue;
    if (answered.has(key)) surplus.push(comment.id);
    answered.add(key);
  }
  return surplus.map((comment) => ({ step: "delete-comment", comment }));
}

function oldestFirst(comments: readonly ObservedComment[]): readonly ObservedComment[] {
  return comments.toSorted((a, b) => a.databaseId - b.databaseId);
}

type Addition = Extract<ShowStep, { step: "add-comment" }>;

/**
 * Where not all comments were read, an answer older than those read is taken to be there. What was
 * said on a pull request is answered there, and not at all once it is no longer seen.
 */
function missingAnswers(observed: CaseObservation, desired: DesiredSurface): readonly Addition[] {
  const { said = [], saidReadBackTo } = observed.resolution ?? {};
  const there = answersThere(observed);
  return desired.answers
    .filter(({ key }) => !there.has(key))
    .flatMap(({ key, since, body: text }): readonly Addition[] => {
      const answer = { step: "add-comment" as const, body: marked(text, printAnswerMark(key)) };
      if (!isOnPull(key)) return isSeen(since, observed.commentsReadBackTo) ? [answer] : [];
      const pull = said.find(({ id }) => id === commentIn(key))?.pull;
      return pull !== undefined && isSeen(since, saidReadBackTo) ? [{ ...answer, pull }] : [];
    });
}

/** What comments of ours answer, whatever somebody else made of them. */
export function answersThere(observed: CaseObservation): ReadonlySet<AnswerKey | undefined> {
  const ours = everyComment(observed).filter((comment) => comment.ours);
  return new Set(ours.map((comment) => readAnswerMark(ownText(comment))));
}

export function isSeen(since: Instant, readBackTo: Instant | undefined): boolean {
  return readBackTo === undefined || since >= readBackTo;
}

/** 👀 for a comment whose commands were followed, 😕 where one was not. */
function planReactions(observed: CaseObservation, desired: DesiredSurface): readonly ShowStep[] {
  const outcomes = new Map<string, Set<"followed" | "refused">>();
  for (const [cause, outcome] of desired.commands) {
    const comment = commentIn(cause);
    outcomes.set(comment, (outcomes.get(comment) ?? new Set()).add(outcome));
  }
  return everyComment(observed).flatMap((comment) => {
    if (namesOnly(comment, desired.namings)) return [];
    const outcome = outcomes.get(comment.id);
    const steps: ShowStep[] = [];
    if (outcome?.has("followed") && !comment.ourReactions.eyes)
      steps.push({ step: "react", comment: comment.id, reaction: "EYES" });
    if (outcome?.has("refused") && !comment.ourReactions.confused)
      steps.push({ step: "react", comment: comment.id, reaction: "CONFUSED" });
    return steps;
  });
}

/** `IC_kwDO…#2` and `IC_kwDO…@2026-…#2` → `IC_kwDO…` */
function commentIn(cause: AnswerKey): string {
  return cause.replace(/[@#][^]*/, "");
}
