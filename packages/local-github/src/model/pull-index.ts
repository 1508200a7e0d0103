import { Grouping } from "./grouping.ts";
import type { PullRequest } from "./records/pull-request.ts";
import type { Repository } from "./records/repository.ts";
import type { ReviewComment } from "./records/review-comment.ts";
import type { Review } from "./records/review.ts";

/** Every pull request and review of this GitHub, by database id and by where they belong. */
export class PullIndex {
  readonly byId = new Map<number, PullRequest>();
  readonly reviews = new Map<number, Review>();
  readonly comments = new Map<number, ReviewComment>();
  readonly #byRepository = new Grouping<PullRequest>();

  add(pull: PullRequest): void {
    this.byId.set(pull.databaseId, pull);
    this.#byRepository.add(pull.issue.repository.databaseId, pull);
  }

  addReview(review: Review): void {
    this.reviews.set(review.databaseId, review);
    review.pull.reviews.push(review);
  }

  removeReview(review: Review): void {
    this.reviews.delete(review.databaseId);
    const at = review.pull.reviews.indexOf(review);
    if (at >= 0) review.pull.reviews.splice(at, 1);
    for (const { databaseId } of review.comments) this.comments.delete(databaseId);
  }

  addComment(comment: ReviewComment): void {
    this.comments.set(comment.databaseId, comment);
    comment.review.comments.push(comment);
  }

  removeComment(comment: ReviewComment): void {
    this.comments.delete(comment.databaseId);
    const { comments } = comment.review;
    const at = comments.indexOf(comment);
    if (at >= 0) comments.splice(at, 1);
  }

  /** Oldest first. */
  of(repository: Repository): readonly PullRequest[] {
    return this.#byRepository.of(repository.databaseId);
  }

  openIn(repository: Repository): PullRequest[] {
    return this.of(repository).filter(({ issue }) => issue.state === "open");
  }
}
