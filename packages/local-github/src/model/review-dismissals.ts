import { requireAccess } from "./access.ts";
import { demands } from "./demands.ts";
import { GitHubRefusal, invalid } from "./github-refusal.ts";
import type { Actor } from "./records/account.ts";
import type { Review } from "./records/review.ts";
import { addTimelineEvent } from "./timeline.ts";
import { actorOf, type Viewer } from "./viewer.ts";
import type { World } from "./world.ts";

/**
 * "Anyone with write permissions can dismiss" an approval or a request for changes, their own or
 * another's; the timeline keeps who it was.
 * https://docs.github.com/pull-requests/collaborating-with-pull-requests/reviewing-changes-in-pull-requests/dismissing-a-pull-request-review
 */
export function dismissReview(
  world: World,
  viewer: Viewer,
  review: Review,
  message: string,
): Review {
  requireAccess(viewer, review.pull.issue.repository, demands.moderatePulls);
  if (message.trim() === "") throw invalid("PullRequestReview", "message", "missing_field");
  if (review.state !== "APPROVED" && review.state !== "CHANGES_REQUESTED") {
    const state = review.state.toLowerCase();
    throw new GitHubRefusal("UNPROCESSABLE", `Can not dismiss a ${state} pull request review`);
  }
  dismiss(world, actorOf(viewer), review, message, null);
  return review;
}

/** Without asking who may: `commitOid` is the push because of which a rule dismisses it. */
export function dismiss(
  world: World,
  actor: Actor,
  review: Review,
  dismissalMessage: string | null,
  commitOid: string | null,
): void {
  const { pull } = review;
  const { issue } = pull;
  const previousReviewState = review.state;
  review.state = "DISMISSED";
  review.updatedAt = world.now();
  addTimelineEvent(world, actor, issue, {
    kind: "ReviewDismissedEvent",
    review,
    previousReviewState,
    dismissalMessage,
    commitOid,
  });
  const subject = { repository: issue.repository, pull, review };
  world.emit(actor, { event: "pull_request_review", action: "dismissed", ...subject });
}
