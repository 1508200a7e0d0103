import type { DecidingView } from "./deciding-state.ts";
import type { PullReview, SeenPull } from "./seen-pull.ts";
import type { Instant } from "../../values/time.ts";

/**
 * The reviews as they stood at an instant: those given later are not there, and one dismissed later
 * still stands. What was given before another body took over says nothing of what that body wants.
 */
export function reviewsAsOf(
  { reviews }: SeenPull,
  { handedOver }: Pick<DecidingView, "handedOver">,
  at: Instant,
): readonly PullReview[] {
  return reviews
    .filter(({ submittedAt }) => submittedAt <= at)
    .filter(({ submittedAt }) => handedOver === undefined || submittedAt >= handedOver.at)
    .map((review) => {
      const stood = review.dismissedAt !== undefined && review.dismissedAt > at && review.was;
      return stood ? { ...review, state: stood } : review;
    });
}
