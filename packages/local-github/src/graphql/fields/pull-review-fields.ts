import { meets } from "../../model/access.ts";
import { demands } from "../../model/demands.ts";
import { readCommit } from "../../model/read-git.ts";
import { rulesFor } from "../../model/effective-rules.ts";
import type { PullRequest } from "../../model/records/pull-request.ts";
import type { Review } from "../../model/records/review.ts";
import { countedOpinions, latestOpinions } from "../../model/review-decision.ts";
import { countsForRules, reviewsSeenBy } from "../../model/reviews.ts";
import { findActor } from "../../model/viewer.ts";
import type { World } from "../../model/world.ts";
import { connect } from "../connection.ts";
import type { Input } from "../input.ts";
import { show } from "../shown.ts";
import type { TypeFields } from "../type-fields.ts";
import { issuePath } from "../web-paths.ts";
import { writtenFields } from "./comment-fields.ts";
import { connectReviewComments, connectThreads } from "./review-thread-fields.ts";

/** Who reviewed a pull request, who is asked to, and what comes of it. */
export const pullReviewFields: TypeFields<"PullRequest"> = {
  reviews: (pull, args, { viewer }) => {
    const states = args.texts("states");
    const author = args.optionalText("author")?.toLowerCase();
    const found = reviewsSeenBy(viewer, pull).filter(
      (review) =>
        (states === undefined || states.includes(review.state)) &&
        (author === undefined || review.author.login.toLowerCase() === author),
    );
    return connectReviews(args, "reviews", found);
  },
  latestReviews: (pull, args) => {
    const given = pull.reviews.filter(({ state }) => state !== "PENDING");
    const newest = new Map(given.map((review) => [review.author, review]));
    return connectReviews(args, "latestReviews", [...newest.values()]);
  },
  latestOpinionatedReviews: (pull, args) => {
    const writersOnly = args.optionalFlag("writersOnly") ?? false;
    const found = latestOpinions(pull).filter((review) => !writersOnly || countsForRules(review));
    return connectReviews(args, "latestOpinionatedReviews", found);
  },
  reviewDecision: (pull, _args, { world }) => decisionOf(world, pull),
  reviewRequests: (pull, args) =>
    connect(args, "reviewRequests", {
      items: pull.reviewRequests,
      show: (request) => show("ReviewRequest", { pull, request }),
      key: ({ databaseId }) => [databaseId],
    }),
  reviewThreads: (pull, args, { viewer }) => connectThreads(args, viewer, pull),
  viewerLatestReview: (pull, _args, { viewer }) => {
    const actor = findActor(viewer);
    const own = pull.reviews.findLast(({ author }) => author === actor);
    return own === undefined ? null : show("PullRequestReview", own);
  },
};

function connectReviews(args: Input, name: string, items: readonly Review[]): object {
  return connect(args, name, {
    items,
    show: (review) => show("PullRequestReview", review),
    key: ({ databaseId }) => [databaseId],
  });
}

/** `null` where no rule asks for reviews. */
function decisionOf(world: World, pull: PullRequest): string | null {
  const { approvals, objections } = countedOpinions(pull);
  if (objections.length > 0) return "CHANGES_REQUESTED";
  const rules = rulesFor(world, pull.issue.repository, `refs/heads/${pull.baseRef}`);
  const needed = rules.flatMap(({ rule }) =>
    rule.type === "pull_request" ? [rule.approvals] : [],
  );
  if (needed.length === 0) return approvals.length > 0 ? "APPROVED" : null;
  return approvals.length >= Math.max(...needed) ? "APPROVED" : "REVIEW_REQUIRED";
}

export const reviewFields: TypeFields<"PullRequestReview"> = {
  ...writtenFields,
  pullRequest: ({ pull }) => show("PullRequest", pull),
  state: ({ state }) => state,
  submittedAt: ({ submittedAt }) => submittedAt,
  publishedAt: ({ submittedAt }) => submittedAt,
  commit: ({ pull, commitOid }) => {
    const { repository } = pull.issue;
    const commit = readCommit(repository.git, commitOid);
    return commit === undefined ? null : show("Commit", { repository, commit });
  },
  authorCanPushToRepository: (review) => countsForRules(review),
  comments: ({ comments }, args) => connectReviewComments(args, comments),
  onBehalfOf: (_review, args) => connect(args, "onBehalfOf", { items: [], show: () => null }),
  isMinimized: ({ minimizedReason }) => minimizedReason !== null,
  minimizedReason: ({ minimizedReason }) => minimizedReason,
  resourcePath: (review) => reviewPath(review),
  url: (review, _args, { world }) => world.webUrl + reviewPath(review),
  viewerCanDelete: ({ state, author }, _args, { viewer }) =>
    state === "PENDING" && author === findActor(viewer),
  viewerCanMinimize: ({ pull }, _args, { viewer }) =>
    meets(viewer, pull.issue.repository, demands.moderatePulls),
};

function reviewPath({ pull, databaseId }: Review): string {
  return `${issuePath(pull.issue)}#pullrequestreview-${databaseId}`;
}

export const reviewRequestFields: TypeFields<"ReviewRequest"> = {
  id: ({ request }) => request.nodeId,
  databaseId: ({ request }) => request.databaseId,
  asCodeOwner: () => false,
  pullRequest: ({ pull }) => show("PullRequest", pull),
  requestedReviewer: ({ request }) => show("User", request.reviewer),
};
