import type { Repository } from "./records/repository.ts";

/**
 * Whether a repository has what GitHub gives to all public ones, and to private ones of accounts
 * that pay: drafts, several assignees and reviewers, rules for branches.
 * https://docs.github.com/get-started/learning-about-github/githubs-plans
 */
export function isPaid({ owner, private: hidden }: Repository): boolean {
  return !hidden || (owner.type === "Organization" && owner.plan !== "free");
}

/** How many people can be asked to review by hand. */
export function maximumReviewRequests(repository: Repository): number {
  return isPaid(repository) ? 15 : 1;
}
