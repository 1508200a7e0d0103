import { isSamePerson } from "../values/person.ts";
import type { Instant } from "../values/time.ts";
import type { AdoptedConfig } from "../values/adopted-config.ts";
import {
  configAgreement,
  type ConfigAgreement,
  type ConfigProposal,
  type ConfigReview,
} from "./config-agreement.ts";

/** A change that was agreed, and the approvals that made it so. */
export interface AgreedChange {
  readonly at: Instant;
  readonly approvals: readonly ConfigReview[];
}

/**
 * The first instant, from its merge on, at which a changed config was agreed; `undefined` while it
 * is not. So it comes into force when it was merged, or with the approval that came late, whenever
 * we hear of it.
 */
export function agreedWhenMerged(
  proposal: ConfigProposal,
  mergedAt: Instant,
  inForce: AdoptedConfig,
  isEveryday: boolean,
): AgreedChange | undefined {
  return agreedAfterMerge(proposal, mergedAt, (then) => configAgreement(then, inForce, isEveryday));
}

/** The same for any rule by which a change is agreed. */
export function agreedAfterMerge(
  proposal: ConfigProposal,
  mergedAt: Instant,
  agreementOf: (then: ConfigProposal) => Pick<ConfigAgreement, "isAgreed" | "approved">,
): AgreedChange | undefined {
  const later = proposal.reviews
    .flatMap(({ submittedAt, dismissedAt }) => [submittedAt, dismissedAt ?? submittedAt])
    .filter((instant) => instant > mergedAt);
  for (const at of [mergedAt, ...later.toSorted()]) {
    const reviews = reviewsAt(proposal.reviews, at);
    const { isAgreed, approved } = agreementOf({ ...proposal, reviews });
    if (!isAgreed) continue;
    const approvals = approved.flatMap((person) =>
      reviews
        .filter(
          ({ by, state, commit }) =>
            isSamePerson(by, person) && state === "APPROVED" && commit === proposal.head,
        )
        .slice(-1),
    );
    return { at, approvals };
  }
  return undefined;
}

/** The reviews as they stood then. */
function reviewsAt(reviews: readonly ConfigReview[], instant: Instant): readonly ConfigReview[] {
  return reviews
    .filter(({ submittedAt }) => submittedAt <= instant)
    .map((review) => {
      const { was, dismissedAt } = review;
      const isDismissedLater = dismissedAt !== undefined && dismissedAt > instant;
      return was && isDismissedLater ? { ...review, state: was, dismissedBy: undefined } : review;
    });
}
