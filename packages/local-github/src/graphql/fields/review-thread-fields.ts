import { meets } from "../../model/access.ts";
import { demands } from "../../model/demands.ts";
import { nodeId } from "../../model/node-id.ts";
import type { PullRequest } from "../../model/records/pull-request.ts";
import type { ReviewComment } from "../../model/records/review-comment.ts";
import { reviewCommentsSeenBy, threadOf } from "../../model/review-comments.ts";
import { findActor, type Viewer } from "../../model/viewer.ts";
import { connect } from "../connection.ts";
import type { Input } from "../input.ts";
import { show } from "../shown.ts";
import type { TypeFields } from "../type-fields.ts";
import { issuePath } from "../web-paths.ts";
import { writtenFields } from "./comment-fields.ts";

/** The comments of some review or thread, oldest first. */
export function connectReviewComments(args: Input, items: readonly ReviewComment[]): object {
  return connect(args, "comments", {
    items,
    show: (comment) => show("PullRequestReviewComment", comment),
    key: ({ databaseId }) => [databaseId],
  });
}

/** The threads of a pull request, by the comments they begin with. */
export function connectThreads(args: Input, viewer: Viewer, pull: PullRequest): object {
  const items = reviewCommentsSeenBy(viewer, pull).filter(({ inReplyTo }) => inReplyTo === null);
  return connect(args, "reviewThreads", {
    items,
    show: (begins) => show("PullRequestReviewThread", begins),
    key: ({ databaseId }) => [databaseId],
  });
}

/** https://docs.github.com/graphql/reference/objects#pullrequestreviewthread */
export const reviewThreadFields: TypeFields<"PullRequestReviewThread"> = {
  id: ({ review, databaseId }) =>
    nodeId("PullRequestReviewThread", review.pull.issue.repository.databaseId, databaseId),
  comments: (begins, args, { viewer }) =>
    connectReviewComments(
      args,
      reviewCommentsSeenBy(viewer, begins.review.pull).filter((one) => threadOf(one) === begins),
    ),
  path: ({ path }) => path,
  line: ({ line }) => line,
  originalLine: ({ line }) => line,
  isResolved: () => false,
  resolvedBy: () => null,
  pullRequest: ({ review }) => show("PullRequest", review.pull),
  repository: ({ review }) => show("Repository", review.pull.issue.repository),
};

/** https://docs.github.com/graphql/reference/objects#pullrequestreviewcomment */
export const reviewCommentFields: TypeFields<"PullRequestReviewComment"> = {
  ...writtenFields,
  publishedAt: ({ review }) => review.submittedAt,
  pullRequest: ({ review }) => show("PullRequest", review.pull),
  pullRequestReview: ({ review }) => show("PullRequestReview", review),
  path: ({ path }) => path,
  line: ({ line }) => line,
  originalLine: ({ line }) => line,
  replyTo: ({ inReplyTo }) => inReplyTo && show("PullRequestReviewComment", inReplyTo),
  state: ({ review }) => (review.state === "PENDING" ? "PENDING" : "SUBMITTED"),
  isMinimized: ({ minimizedReason }) => minimizedReason !== null,
  minimizedReason: ({ minimizedReason }) => minimizedReason,
  resourcePath: (comment) => commentPath(comment),
  url: (comment, _args, { world }) => world.webUrl + commentPath(comment),
  viewerCanDelete: ({ author, review }, _args, { viewer }) => {
    const isOwn = findActor(viewer) === author;
    const { repository } = review.pull.issue;
    return meets(viewer, repository, isOwn ? demands.writePulls : demands.moderatePulls);
  },
  viewerCanMinimize: ({ review }, _args, { viewer }) =>
    meets(viewer, review.pull.issue.repository, demands.moderatePulls),
};

function commentPath({ review, databaseId }: ReviewComment): string {
  return `${issuePath(review.pull.issue)}#discussion_r${databaseId}`;
}
