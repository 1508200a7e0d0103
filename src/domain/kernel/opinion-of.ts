import type { GitOid } from "../values/ids.ts";
import { isSamePerson, type Person } from "../values/person.ts";

/** A review as GitHub shows it. */
export interface SeenReview {
  readonly by: Person;
  readonly state: "APPROVED" | "CHANGES_REQUESTED" | "DISMISSED" | "COMMENTED";
  /** The commit it was given on; `undefined` when GitHub no longer knows. */
  readonly commit: GitOid | undefined;
  /** What it was before it was dismissed. */
  readonly was: "APPROVED" | "CHANGES_REQUESTED" | undefined;
  /** Who dismissed it; `undefined` for nobody known. */
  readonly dismissedBy: Person | undefined;
}

interface Reviewed {
  /** The newest commit: only reviews of it count. */
  readonly head: GitOid;
  /** Oldest first. */
  readonly reviews: readonly SeenReview[];
}

export type Opinion = "approves" | "objects" | "approved-before" | "none";

/**
 * What the newest approval, objection or dismissal of a person comes to. On a commit other than the
 * newest it is nothing, since nobody has agreed or objected to a text they have not seen. An
 * objection ends by its author's hand only, whoever else dismisses it; comments neither count nor
 * lift.
 */
export function opinionOf(person: Person, { reviews, head }: Reviewed): Opinion {
  const newest = reviews.findLast(
    (review) => isSamePerson(review.by, person) && review.state !== "COMMENTED",
  );
  if (!newest) return "none";
  if (newest.commit !== head) return newest.state === "APPROVED" ? "approved-before" : "none";
  if (newest.state === "APPROVED") return "approves";
  return stillObjects(newest) ? "objects" : "none";
}

function stillObjects({ by, state, was, dismissedBy }: SeenReview): boolean {
  const isWithdrawn = dismissedBy !== undefined && isSamePerson(dismissedBy, by);
  return state === "CHANGES_REQUESTED" || (was === "CHANGES_REQUESTED" && !isWithdrawn);
}
