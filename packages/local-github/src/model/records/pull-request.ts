import type { Actor, User } from "./account.ts";
import type { Issue } from "./issue.ts";
import type { Review } from "./review.ts";

/** How a pull request ended up in its base; `oid` is the commit the base was moved to. */
interface Merge {
  readonly at: string;
  readonly by: Actor;
  readonly oid: string;
}

/** A user who was asked for a review and has not given one since. */
export interface ReviewRequest {
  readonly databaseId: number;
  readonly nodeId: string;
  readonly reviewer: User;
}

/**
 * What makes an issue a pull request. Title, text, state, labels, assignees, comments and timeline
 * are the issue's. Forks are not built, so head and base are branches of one repository.
 */
export interface PullRequest {
  readonly databaseId: number;
  readonly nodeId: string;
  readonly issue: Issue;
  /** Branches, without `refs/heads/`. */
  readonly headRef: string;
  baseRef: string;
  /** Follows the branch while open; stays where it was when closed. */
  headOid: string;
  /** Where the base stood when the pull request was opened, last changed base, or closed. */
  baseOid: string;
  draft: boolean;
  merge: Merge | null;
  maintainerCanModify: boolean;
  readonly reviewRequests: ReviewRequest[];
  /** Oldest first; pending ones are among them. */
  readonly reviews: Review[];
}
