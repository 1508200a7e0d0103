import type { Actor } from "./records/account.ts";
import type { PullRequest } from "./records/pull-request.ts";
import type { Review } from "./records/review.ts";
import { countsForRules } from "./reviews.ts";

/** Of every reviewer the newest that is an opinion; comments neither are one nor end one. */
export function latestOpinions({ reviews }: PullRequest): Review[] {
  const newest = new Map<Actor, Review>();
  for (const review of reviews) {
    if (review.state === "PENDING" || review.state === "COMMENTED") continue;
    newest.set(review.author, review);
  }
  return [...newest.values()];
}

/** How the opinions of people with write stand: who objects, and who approves. */
export function countedOpinions(pull: PullRequest): { approvals: Review[]; objections: Review[] } {
  const counted = latestOpinions(pull).filter(countsForRules);
  return {
    approvals: counted.filter(({ state }) => state === "APPROVED"),
    objections: counted.filter(({ state }) => state === "CHANGES_REQUESTED"),
  };
}
