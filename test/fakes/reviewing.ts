import type { Person } from "../../src/domain/values/person.ts";
import { NodeId } from "../../src/domain/values/ids.ts";
import { judgePull, type JudgedUnder } from "../../src/domain/chapters/deciding/judge-pull.ts";
import type { PullReview } from "../../src/domain/chapters/deciding/seen-pull.ts";
import { planJudgement } from "../../src/reconcile/resolution/plan-judgement.ts";
import { observedResolution } from "./observed-resolution.ts";
import { pull } from "./pull.ts";

const nodeIdOf = ({ id }: Person) => NodeId.parse(`U_${id}`);

/** Those of these people whom the app asks for a review, everybody being there to be asked. */
export function askedToReview(people: readonly Person[], under: JudgedUnder): readonly Person[] {
  const { steps } = plan(people, [], under);
  const asked = steps.flatMap((step) => (step.step === "request-review" ? [step.person] : []));
  return people.filter((one) => asked.includes(nodeIdOf(one)));
}

/** Whose reviews the app counts, and whose it does not dismiss. */
export function reviewsTaken(
  reviews: readonly PullReview[],
  under: JudgedUnder,
): readonly Person[] {
  const { steps } = plan([], reviews, under);
  const dismissed = steps.flatMap((step) => (step.step === "dismiss-review" ? [step.review] : []));
  const kept = reviews.filter(({ id }) => !dismissed.includes(id)).map(({ by }) => by);
  return [...judgePull(pull("", { reviews }), under).approved, ...kept];
}

function plan(people: readonly Person[], reviews: readonly PullReview[], under: JudgedUnder) {
  const observed = observedResolution({
    pulls: [pull("", { reviews })],
    reviewers: people.map((one) => ({ ...one, nodeId: nodeIdOf(one) })),
  });
  return planJudgement(observed, under);
}
