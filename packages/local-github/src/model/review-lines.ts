import { invalid } from "./github-refusal.ts";
import { refuseBody } from "./issues.ts";
import { nodeId } from "./node-id.ts";
import { filesOf } from "./pull-commits.ts";
import type { ReviewComment } from "./records/review-comment.ts";
import type { Review } from "./records/review.ts";
import type { World } from "./world.ts";

export interface NewReviewComment {
  readonly body: string;
  readonly path: string;
  readonly line: number;
  readonly inReplyTo?: ReviewComment | null;
}

/** Puts a comment into a review that is being written; nobody is told before it is submitted. */
export function addToReview(
  world: World,
  review: Review,
  { body, path, line, inReplyTo = null }: NewReviewComment,
): void {
  const { pull, author } = review;
  const { repository } = pull.issue;
  if (body.trim() === "") throw invalid("PullRequestReviewComment", "body", "missing_field");
  refuseBody("PullRequestReviewComment", body);
  if (line < 1 || !filesOf(pull).some((file) => file.path === path)) {
    throw invalid("PullRequestReviewComment", "pull_request_review_thread.path", "invalid");
  }
  const databaseId = world.nextId();
  world.pulls.addComment({
    databaseId,
    nodeId: nodeId("PullRequestReviewComment", repository.databaseId, databaseId),
    review,
    author,
    body,
    versions: [],
    path,
    line,
    inReplyTo,
    createdViaEmail: false,
    minimizedReason: null,
    reactions: [],
    createdAt: world.now(),
    updatedAt: world.now(),
  });
}

/**
 * Once the review is submitted, each of its comments is told by itself.
 * https://docs.github.com/webhooks/webhook-events-and-payloads#pull_request_review_comment
 */
export function tellComments(world: World, { comments, author, pull }: Review): void {
  for (const comment of comments) {
    const subject = { repository: pull.issue.repository, pull, comment };
    world.emit(author, { event: "pull_request_review_comment", action: "created", ...subject });
  }
}
