import { requireAccess } from "./access.ts";
import { rewrite } from "./body-history.ts";
import { demands } from "./demands.ts";
import { invalid, notFound } from "./github-refusal.ts";
import { refuseBody } from "./issues.ts";
import type { PullRequest } from "./records/pull-request.ts";
import type { Repository } from "./records/repository.ts";
import type { ReviewComment } from "./records/review-comment.ts";
import type { Review } from "./records/review.ts";
import type { NewReviewComment } from "./review-lines.ts";
import { createReview, reviewsSeenBy } from "./reviews.ts";
import { actorOf, type Viewer } from "./viewer.ts";
import type { World } from "./world.ts";

/**
 * A comment on a line, in a review of its own.
 * https://docs.github.com/rest/pulls/comments#create-a-review-comment-for-a-pull-request
 */
export function createReviewComment(
  world: World,
  viewer: Viewer,
  pull: PullRequest,
  comment: NewReviewComment & { readonly commitOid?: string | undefined },
): ReviewComment {
  const { commitOid } = comment;
  const review = createReview(world, viewer, pull, {
    event: "COMMENT",
    commitOid,
    comments: [comment],
  });
  return onlyOf(review);
}

/**
 * "Replies to replies are not supported."
 * https://docs.github.com/rest/pulls/comments#create-a-reply-for-a-review-comment
 */
export function replyToReviewComment(
  world: World,
  viewer: Viewer,
  inReplyTo: ReviewComment,
  body: string,
): ReviewComment {
  if (inReplyTo.inReplyTo) throw invalid("PullRequestReviewComment", "in_reply_to", "invalid");
  const { path, line, review } = inReplyTo;
  const comments = [{ body, path, line, inReplyTo }];
  return onlyOf(createReview(world, viewer, review.pull, { event: "COMMENT", comments }));
}

function onlyOf({ comments: [comment] }: Review): ReviewComment {
  if (comment === undefined) throw notFound();
  return comment;
}

/** Authors edit their own; people with write anybody's, and the history says so. */
export function updateReviewComment(
  world: World,
  viewer: Viewer,
  comment: ReviewComment,
  body: string,
): ReviewComment {
  requireChange(viewer, comment);
  if (body.trim() === "") throw invalid("PullRequestReviewComment", "body", "missing_field");
  refuseBody("PullRequestReviewComment", body);
  const actor = actorOf(viewer);
  const from = rewrite(world, actor, comment, body);
  if (from === undefined || comment.review.state === "PENDING") return comment;
  const { pull } = comment.review;
  const subject = { repository: pull.issue.repository, pull, comment, changes: { body: { from } } };
  world.emit(actor, { event: "pull_request_review_comment", action: "edited", ...subject });
  return comment;
}

export function deleteReviewComment(world: World, viewer: Viewer, comment: ReviewComment): void {
  requireChange(viewer, comment);
  const { pull } = comment.review;
  world.pulls.removeComment(comment);
  const subject = { repository: pull.issue.repository, pull, comment };
  world.emit(actorOf(viewer), {
    event: "pull_request_review_comment",
    action: "deleted",
    ...subject,
  });
}

function requireChange(viewer: Viewer, { author, review }: ReviewComment): void {
  const own = actorOf(viewer) === author;
  const { repository } = review.pull.issue;
  requireAccess(viewer, repository, own ? demands.writePulls : demands.moderatePulls);
}

/** Oldest first; of reviews that are being written only the viewer's own. */
export function reviewCommentsSeenBy(viewer: Viewer, pull: PullRequest): ReviewComment[] {
  return reviewsSeenBy(viewer, pull)
    .flatMap(({ comments }) => comments)
    .toSorted((a, b) => a.databaseId - b.databaseId);
}

export function findReviewComment(
  world: World,
  viewer: Viewer,
  repository: Repository,
  databaseId: number,
): ReviewComment {
  requireAccess(viewer, repository, demands.readPulls);
  const comment = world.pulls.comments.get(databaseId);
  if (comment?.review.pull.issue.repository !== repository) throw notFound();
  if (!reviewCommentsSeenBy(viewer, comment.review.pull).includes(comment)) throw notFound();
  return comment;
}

/** A thread is known by the comment it begins with. */
export function threadOf(comment: ReviewComment): ReviewComment {
  return comment.inReplyTo ?? comment;
}
