import type { SeenAgreement } from "../../domain/chapters/deciding/agreement.ts";
import { awaitsApprovals } from "../../domain/chapters/deciding/deliberation.ts";
import { dismissalSentence } from "../../domain/chapters/deciding/dismissed-review-text.ts";
import {
  judgePull,
  type JudgedUnder,
  type Judgement,
} from "../../domain/chapters/deciding/judge-pull.ts";
import { voters } from "../../domain/chapters/deciding/voters.ts";
import { resolutionPath, type SeenPull } from "../../domain/chapters/deciding/seen-pull.ts";
import { isSamePerson, type Person } from "../../domain/values/person.ts";
import { consensusCheckText } from "../../messages/consensus-check.ts";
import { endedSentence } from "../../messages/resolution-pull.ts";
import type { ObservedResolution } from "../../ports/observation.ts";
import type { CheckContent, JudgementStep } from "../../ports/pull-steps.ts";

interface JudgementPlan {
  readonly steps: readonly JudgementStep[];
  /** The pull request to review; `undefined` where there is none. */
  readonly pull: SeenPull | undefined;
  readonly isAgreed: boolean;
  /** How that one stands with those who decide. */
  readonly agreement: SeenAgreement | undefined;
}

/**
 * What is to be shown and done on a resolution's pull request: what the check says, whose review
 * is asked for or dismissed, that it is no draft, and the merge once everybody agrees. Our own earlier check is only
 * compared with what it should say.
 */
export function planJudgement(observed: ObservedResolution, under: JudgedUnder): JudgementPlan {
  const { state } = under;
  const open = observed.pulls.filter((pull) => pull.state === "OPEN");
  const own = open.find((pull) => pull.isOurs && !pull.isFromFork);
  if (!awaitsApprovals(state)) return { steps: leave(own, observed), ...nothingOpen };
  const [pull = own] = own ? [own] : open;
  if (!pull) return nothingToDo;
  const judgement = judgePull(pull, under);
  return {
    pull: own,
    isAgreed: judgement.isAgreed,
    agreement: own && { ...judgement, pull: own.number },
    steps: [
      ...planCheck(pull, judgement, under),
      ...(pull.isOurs && pull.isDraft ? [{ step: "mark-ready" as const, pull: pull.id }] : []),
      ...(pull.isOurs
        ? [...planDismissals(pull, under), ...planRequests(pull, judgement, observed)]
        : []),
      ...planMerge(pull, judgement, observed, under),
    ],
  };
}

const nothingOpen = { pull: undefined, isAgreed: false, agreement: undefined } as const;
const nothingToDo = { ...nothingOpen, steps: [] } as const;

/**
 * Once it is agreed, or nothing is proposed any more, neither branch nor pull request stays. A
 * branch that the app has nothing to do with is left alone.
 */
function leave(
  own: SeenPull | undefined,
  { branch, pulls }: ObservedResolution,
): readonly JudgementStep[] {
  const isOurs =
    branch?.proposal !== undefined ||
    pulls.some(({ isOurs: byApp, head }) => byApp && head === branch?.headOid);
  return [
    ...(own ? [{ step: "close-pull" as const, pull: own.id, why: endedSentence }] : []),
    ...(branch && isOurs ? [{ step: "delete-branch" as const, branch: branch.id }] : []),
  ];
}

function planCheck(
  pull: SeenPull,
  judgement: Judgement,
  { state, config, writing }: JudgedUnder,
): readonly JudgementStep[] {
  const text = consensusCheckText(judgement, pull, state, config);
  const annotations = judgement.problems.flatMap(({ line, path, sentence }) =>
    line === undefined ? [] : [{ line, message: path === "" ? sentence : `${path}: ${sentence}` }],
  );
  const { isAgreed: isSuccess } = judgement;
  const says = writing.sha256(JSON.stringify([isSuccess, text, annotations]));
  if (pull.check?.says === says && pull.check.isSuccess === isSuccess) return [];
  const content: CheckContent = { isSuccess, says, ...text, annotations };
  // GitHub adds annotations to those a check has already.
  const check = annotations.length > 0 ? undefined : pull.check?.id;
  const path = resolutionPath(state.codeName);
  return [{ step: "write-check", head: pull.head, check, path, content }];
}

/** Approvals and objections of people who do not decide the case. */
function planDismissals(
  { reviews }: SeenPull,
  { state, config, at }: JudgedUnder,
): readonly JudgementStep[] {
  const entitled = voters(state, config, at);
  return reviews
    .filter(({ state: is }) => is === "APPROVED" || is === "CHANGES_REQUESTED")
    .filter(({ by }) => !entitled.some((one) => isSamePerson(one, by)))
    .map(({ id, by }) => {
      return { step: "dismiss-review", review: id, why: dismissalSentence(by, state, config) };
    });
}

/** Everybody awaited is asked, as many at a time as the plan allows; nobody else stays asked. */
function planRequests(
  pull: SeenPull,
  { awaited, fallen }: Judgement,
  { reviewers, mostReviewRequests }: ObservedResolution,
): readonly JudgementStep[] {
  const wanted = [...awaited, ...fallen];
  const kept = pull.requested.filter((person) => isIn(wanted, person));
  const missing = wanted.filter((person) => !isIn(kept, person));
  const room = Math.max(0, mostReviewRequests - kept.length);
  const asked = reviewers.filter((person) => isIn(missing, person)).slice(0, room);
  return [
    ...(kept.length < pull.requested.length
      ? [
          {
            step: "keep-requests" as const,
            pull: pull.id,
            people: kept.map(({ nodeId }) => nodeId),
          },
        ]
      : []),
    ...asked.map(({ nodeId: person }) => {
      return { step: "request-review" as const, pull: pull.id, person };
    }),
  ];
}

function isIn(people: readonly Person[], person: Person): boolean {
  return people.some((one) => isSamePerson(one, person));
}

function planMerge(
  { id: pull, head, hasConflict }: SeenPull,
  { isAgreed }: Judgement,
  { mergeMethod: method }: ObservedResolution,
  { state }: JudgedUnder,
): readonly JudgementStep[] {
  if (!isAgreed || hasConflict) return [];
  return [{ step: "merge-pull", pull, head, method, headline: state.codeName }];
}
