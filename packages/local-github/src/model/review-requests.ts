import { atLeast, requireAccess, roleIn } from "./access.ts";
import { demands } from "./demands.ts";
import { GitHubRefusal } from "./github-refusal.ts";
import { nodeId } from "./node-id.ts";
import { maximumReviewRequests } from "./plan-features.ts";
import type { Actor, User } from "./records/account.ts";
import { nameWithOwner } from "./records/repository.ts";
import type { PullRequest, ReviewRequest } from "./records/pull-request.ts";
import { addTimelineEvent } from "./timeline.ts";
import { actorOf, type Viewer } from "./viewer.ts";
import type { World } from "./world.ts";

/**
 * Asks people for a review, up to what the plan allows; who is too many is left out without a word,
 * as with assignees: compare what is requested afterwards. Everybody named must have access.
 * https://docs.github.com/rest/pulls/review-requests
 */
export function requestReviews(
  world: World,
  viewer: Viewer,
  pull: PullRequest,
  users: readonly User[],
): void {
  const { repository } = pull.issue;
  const own = actorOf(viewer) === pull.issue.author;
  requireAccess(viewer, repository, own ? demands.writePulls : demands.triagePulls);
  for (const user of users) refuseReviewer(pull, user);
  for (const reviewer of users) {
    if (pull.reviewRequests.length >= maximumReviewRequests(repository)) break;
    if (pull.reviewRequests.some((request) => request.reviewer === reviewer)) continue;
    const databaseId = world.nextId();
    const id = nodeId("ReviewRequest", repository.databaseId, databaseId);
    pull.reviewRequests.push({ databaseId, nodeId: id, reviewer });
    tell(world, actorOf(viewer), pull, reviewer, "review_requested");
  }
}

export function removeReviewRequests(
  world: World,
  viewer: Viewer,
  pull: PullRequest,
  users: readonly User[],
): void {
  const { repository } = pull.issue;
  const own = actorOf(viewer) === pull.issue.author;
  requireAccess(viewer, repository, own ? demands.writePulls : demands.triagePulls);
  for (const user of users) withdrawReviewRequest(world, actorOf(viewer), pull, user);
}

/** Without asking who may: also when somebody loses access. */
export function withdrawReviewRequest(
  world: World,
  actor: Actor,
  pull: PullRequest,
  reviewer: User,
): void {
  if (!endReviewRequest(pull, reviewer)) return;
  tell(world, actor, pull, reviewer, "review_request_removed");
}

/** Answered or withdrawn; nothing is told. */
export function endReviewRequest({ reviewRequests }: PullRequest, reviewer: User): boolean {
  const at = reviewRequests.findIndex((request: ReviewRequest) => request.reviewer === reviewer);
  if (at >= 0) reviewRequests.splice(at, 1);
  return at >= 0;
}

function refuseReviewer({ issue }: PullRequest, user: User): void {
  const { repository, author } = issue;
  if (user === author) {
    throw new GitHubRefusal(
      "UNPROCESSABLE",
      "Review cannot be requested from pull request author.",
    );
  }
  const role = roleIn({ ...repository, private: true }, user);
  if (role === "none" || !atLeast(role, "read")) {
    throw new GitHubRefusal(
      "UNPROCESSABLE",
      `Reviews may only be requested from collaborators. One or more of the users or teams you specified is not a collaborator of the ${nameWithOwner(repository)} repository.`,
    );
  }
}

function tell(
  world: World,
  actor: Actor,
  pull: PullRequest,
  requestedReviewer: User,
  action: "review_requested" | "review_request_removed",
): void {
  const { issue } = pull;
  const { repository } = issue;
  const kind = action === "review_requested" ? "ReviewRequestedEvent" : "ReviewRequestRemovedEvent";
  addTimelineEvent(world, actor, issue, { kind, requestedReviewer });
  world.emit(actor, { event: "pull_request", action, repository, pull, requestedReviewer });
}
