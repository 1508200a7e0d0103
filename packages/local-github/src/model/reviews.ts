import { meets, requireAccess } from "./access.ts";
import { rewrite } from "./body-history.ts";
import { demands } from "./demands.ts";
import { GitHubRefusal, notFound } from "./github-refusal.ts";
import { refuseBody } from "./issues.ts";
import { nodeId } from "./node-id.ts";
import { commitsOf } from "./pull-commits.ts";
import type { PullRequest } from "./records/pull-request.ts";
import type { Review, ReviewState } from "./records/review.ts";
import { addToReview, type NewReviewComment, tellComments } from "./review-lines.ts";
import { endReviewRequest } from "./review-requests.ts";
import { actorOf, findActor, type Viewer } from "./viewer.ts";
import type { World } from "./world.ts";

/** What a review can be submitted as. */
export type ReviewEvent = "APPROVE" | "REQUEST_CHANGES" | "COMMENT";

export interface NewReview {
  readonly body?: string | null | undefined;
  /** Left out, the review is pending: nobody but its author sees it. */
  readonly event?: ReviewEvent | undefined;
  /** Said on lines. */
  readonly comments?: readonly NewReviewComment[] | undefined;
  /** The newest commit unless given. */
  readonly commitOid?: string | undefined;
}

const stateAfter: Record<ReviewEvent, ReviewState> = {
  APPROVE: "APPROVED",
  REQUEST_CHANGES: "CHANGES_REQUESTED",
  COMMENT: "COMMENTED",
};

/**
 * Everybody who can read may review. https://docs.github.com/rest/pulls/reviews#create-a-review-for-a-pull-request
 */
export function createReview(
  world: World,
  viewer: Viewer,
  pull: PullRequest,
  { body, event, comments = [], commitOid = pull.headOid }: NewReview,
): Review {
  const { repository, locked } = pull.issue;
  requireAccess(viewer, repository, locked ? demands.moderatePulls : demands.writePulls);
  const author = actorOf(viewer);
  refuseBody("PullRequestReview", body ?? "");
  if (!commitsOf(pull).some(({ oid }) => oid === commitOid) && commitOid !== pull.headOid) {
    throw refused("The commit is not part of the pull request");
  }
  const isSaid = comments.length > 0 ? "on lines" : (body ?? "");
  if (event !== undefined) refuseEvent(viewer, pull, event, isSaid);
  if (pull.reviews.some((review) => review.author === author && review.state === "PENDING")) {
    throw refused("User can only have one pending review per pull request");
  }
  const databaseId = world.nextId();
  const review: Review = {
    databaseId,
    nodeId: nodeId("PullRequestReview", repository.databaseId, databaseId),
    pull,
    author,
    state: "PENDING",
    body: body ?? "",
    versions: [],
    commitOid,
    submittedAt: null,
    minimizedReason: null,
    createdViaEmail: false,
    reactions: [],
    comments: [],
    createdAt: world.now(),
    updatedAt: world.now(),
  };
  world.pulls.addReview(review);
  try {
    for (const comment of comments) addToReview(world, review, comment);
  } catch (refusal) {
    world.pulls.removeReview(review);
    throw refusal;
  }
  if (event !== undefined) submit(world, review, event);
  return review;
}

/** Submits a pending review. */
export function submitReview(
  world: World,
  viewer: Viewer,
  review: Review,
  event: ReviewEvent,
  body?: string | null,
): Review {
  requirePending(viewer, review);
  const isSaid = review.comments.length > 0 ? "on lines" : (body ?? review.body);
  refuseEvent(viewer, review.pull, event, isSaid);
  review.body = body ?? review.body;
  submit(world, review, event);
  return review;
}

/** Takes a pending review away; what was submitted stays. */
export function deletePendingReview(world: World, viewer: Viewer, review: Review): void {
  requirePending(viewer, review);
  world.pulls.removeReview(review);
}

/** A reviewer's request is answered by whatever they submit. */
function submit(world: World, review: Review, event: ReviewEvent): void {
  const { pull, author } = review;
  const { repository } = pull.issue;
  review.state = stateAfter[event];
  review.submittedAt = world.now();
  review.updatedAt = world.now();
  pull.issue.updatedAt = world.now();
  if (author.type === "User") endReviewRequest(pull, author);
  const subject = { repository, pull, review };
  world.emit(author, { event: "pull_request_review", action: "submitted", ...subject });
  tellComments(world, review);
}

/** Authors edit their own; people with write anybody's. */
export function updateReview(world: World, viewer: Viewer, review: Review, body: string): Review {
  const { pull } = review;
  const { repository } = pull.issue;
  const actor = actorOf(viewer);
  const own = actor === review.author;
  requireAccess(viewer, repository, own ? demands.writePulls : demands.moderatePulls);
  if (body.trim() === "") throw refused("Body can not be blank");
  refuseBody("PullRequestReview", body);
  const from = rewrite(world, actor, review, body);
  if (from === undefined || review.state === "PENDING") return review;
  const subject = { repository, pull, review, changes: { body: { from } } };
  world.emit(actor, { event: "pull_request_review", action: "edited", ...subject });
  return review;
}

/** What the viewer sees of a pull request's reviews: of pending ones only their own. */
export function reviewsSeenBy(viewer: Viewer, pull: PullRequest): Review[] {
  const actor = findActor(viewer);
  return pull.reviews.filter(({ state, author }) => state !== "PENDING" || author === actor);
}

export function findReview(viewer: Viewer, pull: PullRequest, databaseId: number): Review {
  requireAccess(viewer, pull.issue.repository, demands.readPulls);
  const review = reviewsSeenBy(viewer, pull).find((one) => one.databaseId === databaseId);
  if (review === undefined) throw notFound();
  return review;
}

/**
 * "Pull request authors cannot approve their own pull requests", nor ask themselves for changes;
 * words are needed "when using REQUEST_CHANGES or COMMENT".
 * https://docs.github.com/pull-requests/collaborating-with-pull-requests/reviewing-changes-in-pull-requests/about-pull-request-reviews
 */
function refuseEvent(viewer: Viewer, { issue }: PullRequest, event: ReviewEvent, body: string) {
  if (actorOf(viewer) === issue.author && event !== "COMMENT") {
    const act = event === "APPROVE" ? "approve" : "request changes on";
    throw refused(`Can not ${act} your own pull request`);
  }
  if (event !== "APPROVE" && body.trim() === "") {
    throw refused("Body can not be blank");
  }
}

function requirePending(viewer: Viewer, review: Review): void {
  requireAccess(viewer, review.pull.issue.repository, demands.writePulls);
  if (review.author !== actorOf(viewer)) throw notFound();
  if (review.state !== "PENDING") throw refused("Review has already been submitted");
}

/** Whether a review may be counted by a rule: "people with write access". */
export function countsForRules({ author, pull }: Review): boolean {
  if (author.type !== "User") return false;
  return meets({ kind: "user", account: author }, pull.issue.repository, demands.writeContents);
}

/** GitHub names no field here: `errors` is a list of sentences. */
function refused(sentence: string): GitHubRefusal {
  const fault = { resource: "PullRequestReview", field: "base", code: "custom" } as const;
  return new GitHubRefusal("UNPROCESSABLE", "Unprocessable Entity", [
    { ...fault, message: sentence },
  ]);
}
