import { isSamePerson, type Person } from "../person.ts";
import type { GitOid } from "../ids.ts";

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

/** What a pull request has to be before any review of it counts. */
export type Fault =
  | "not-ours"
  | "from-fork"
  | "not-on-default-branch"
  | "other-files"
  | "file-invalid"
  | "people-renamed"
  | "pushed-by-stranger"
  | "draft";

interface Question {
  /** The newest commit: only reviews of it count. */
  readonly head: GitOid;
  /** Oldest first. */
  readonly reviews: readonly SeenReview[];
  readonly electorate: readonly Person[];
  readonly standingAside: readonly Person[];
  readonly minimum: number;
  readonly rule: "consensus" | "majority";
  readonly faults: readonly Fault[];
}

/** How a resolution stands with those who decide it. */
export interface Agreement {
  readonly isAgreed: boolean;
  readonly approved: readonly Person[];
  readonly objecting: readonly Person[];
  readonly aside: readonly Person[];
  /** Neither approved this commit, nor objected, nor stand aside. */
  readonly awaited: readonly Person[];
  /** Approved an earlier commit: their approval fell with a push. */
  readonly fallen: readonly Person[];
  readonly faults: readonly Fault[];
}

/**
 * Whether a resolution is agreed. Everybody entitled to decide has approved exactly this text or
 * stands aside, at least the minimum approved, and no objection stands. The council may decide by
 * majority.
 *
 * Manual: "The committee must agree on a resolution by consensus."
 */
export function agreementOn(question: Question): Agreement {
  const { electorate, standingAside, minimum, rule, faults } = question;
  const isAside = (person: Person) => standingAside.some((one) => isSamePerson(one, person));
  const opinionOf = (person: Person) => opinion(person, question);
  const inIt = (wanted: Opinion) => electorate.filter((person) => opinionOf(person) === wanted);
  const approved = inIt("approves");
  const objecting = inIt("objects");
  const undecided = electorate.filter(
    (person) => !approved.includes(person) && !objecting.includes(person) && !isAside(person),
  );
  const isEnough =
    rule === "majority"
      ? approved.length * 2 > electorate.length
      : undecided.length === 0 && objecting.length === 0;
  return {
    isAgreed: faults.length === 0 && isEnough && approved.length >= minimum,
    approved,
    objecting,
    aside: electorate.filter((person) => isAside(person) && !approved.includes(person)),
    awaited: undecided.filter((person) => opinionOf(person) === "none"),
    fallen: undecided.filter((person) => opinionOf(person) === "approved-before"),
    faults,
  };
}

type Opinion = "approves" | "objects" | "approved-before" | "none";

/**
 * What the newest approval, objection or dismissal of a person comes to. On a commit other than the
 * newest it is nothing, since nobody has agreed or objected to a text they have not seen. An
 * objection ends by its author's hand only, whoever else dismisses it; comments neither count nor
 * lift.
 */
function opinion(person: Person, { reviews, head }: Question): Opinion {
  const newest = reviews.findLast(
    (review) => isSamePerson(review.by, person) && review.state !== "COMMENTED",
  );
  if (!newest) return "none";
  if (newest.commit !== head) return newest.state === "APPROVED" ? "approved-before" : "none";
  switch (newest.state) {
    case "APPROVED":
      return "approves";
    case "CHANGES_REQUESTED":
      return "objects";
    case "DISMISSED": {
      const isWithdrawn = newest.dismissedBy && isSamePerson(newest.dismissedBy, person);
      return newest.was === "CHANGES_REQUESTED" && !isWithdrawn ? "objects" : "none";
    }
    case "COMMENTED":
      return "none";
  }
}
