import { dismissReview } from "../../model/review-dismissals.ts";
import {
  createReview,
  deletePendingReview,
  submitReview,
  updateReview,
  type ReviewEvent,
} from "../../model/reviews.ts";
import { GitHubRefusal } from "../../model/github-refusal.ts";
import type { Review } from "../../model/records/review.ts";
import type { Input } from "../input.ts";
import { requiredNode, requiredPull } from "../required-node.ts";
import { show } from "../shown.ts";
import type { Context, RootFields } from "../type-fields.ts";

const events = new Map<string, ReviewEvent>([
  ["APPROVE", "APPROVE"],
  ["REQUEST_CHANGES", "REQUEST_CHANGES"],
  ["COMMENT", "COMMENT"],
]);

/** What each answers is its payload, without `clientMutationId`. */
export const reviewMutations: RootFields = {
  addPullRequestReview: (input, context) => {
    refuseLineComments(input);
    const pull = requiredPull(input, "pullRequestId", context);
    const review = createReview(context.world, context.viewer, pull, {
      body: input.optionalText("body"),
      event: readEvent(input.optionalText("event")),
      commitOid: input.optionalText("commitOID"),
    });
    return answer(review);
  },
  submitPullRequestReview: (input, context) => {
    const review = pendingOf(input, context);
    const event = readEvent(input.text("event")) ?? "COMMENT";
    submitReview(context.world, context.viewer, review, event, input.optionalText("body"));
    return answer(review);
  },
  updatePullRequestReview: (input, context) => {
    const review = requiredReview(input, context);
    updateReview(context.world, context.viewer, review, input.text("body"));
    return answer(review);
  },
  deletePullRequestReview: (input, context) => {
    const review = requiredReview(input, context);
    deletePendingReview(context.world, context.viewer, review);
    return answer(review);
  },
  dismissPullRequestReview: (input, context) => {
    const review = requiredReview(input, context);
    dismissReview(context.world, context.viewer, review, input.text("message"));
    return answer(review);
  },
};

function answer(review: Review): object {
  return { pullRequestReview: show("PullRequestReview", review) };
}

function requiredReview(input: Input, context: Context): Review {
  return requiredNode(input, "pullRequestReviewId", "PullRequestReview", context);
}

/** By its id, or the viewer's own of a pull request. */
function pendingOf(input: Input, context: Context): Review {
  if (input.optionalText("pullRequestReviewId") !== undefined) {
    return requiredReview(input, context);
  }
  const pull = requiredPull(input, "pullRequestId", context);
  const own = pull.reviews.find(({ state }) => state === "PENDING");
  if (own !== undefined) return own;
  throw new GitHubRefusal("NOT_FOUND", "Could not find a pending review.");
}

function readEvent(event: string | undefined): ReviewEvent | undefined {
  if (event === undefined) return undefined;
  const known = events.get(event);
  if (known !== undefined) return known;
  // DISMISS stands in the schema, and GitHub refuses it here too.
  throw new GitHubRefusal("UNPROCESSABLE", `A review cannot be submitted with ${event}.`);
}

function refuseLineComments(input: Input): void {
  const lines = [...(input.objects("comments") ?? []), ...(input.objects("threads") ?? [])];
  if (lines.length === 0) return;
  throw new GitHubRefusal("NOT_IMPLEMENTED", "the local GitHub has no comments on lines yet");
}
