import { fewestApprovals, type ConsensusNeeded } from "./consensus-needed.ts";
import { isSamePerson, type Person } from "../../values/person.ts";
import type { GitOid } from "../../values/ids.ts";
import { opinionOf, type Opinion, type SeenReview } from "../../kernel/opinion-of.ts";

/** What a pull request has to be before any review of it counts. */
export type Fault =
  | "not-ours"
  | "from-fork"
  | "not-on-default-branch"
  | "other-files"
  | "file-invalid"
  | "people-renamed"
  | "assent-missing"
  | "not-heard"
  | "pushed-by-stranger";

interface Question {
  /** The newest commit: only reviews of it count. */
  readonly head: GitOid;
  /** Oldest first. */
  readonly reviews: readonly SeenReview[];
  readonly electorate: readonly Person[];
  readonly standingAside: readonly Person[];
  readonly needed: ConsensusNeeded;
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
 * the majority of its members.
 *
 * Manual: "The committee must agree on a resolution by consensus."
 */
export function agreementOn(question: Question): Agreement {
  const { electorate, standingAside, needed, faults } = question;
  const isAside = (person: Person) => standingAside.some((one) => isSamePerson(one, person));
  const inIt = (wanted: Opinion) =>
    electorate.filter((person) => opinionOf(person, question) === wanted);
  const approved = inIt("approves");
  const objecting = inIt("objects");
  const undecided = electorate.filter(
    (person) => !approved.includes(person) && !objecting.includes(person) && !isAside(person),
  );
  const aside = electorate.filter((person) => isAside(person) && !approved.includes(person));
  const isUnanimous =
    undecided.length === 0 &&
    objecting.length === 0 &&
    approved.length + aside.length >= needed.headcount;
  return {
    isAgreed:
      faults.length === 0 &&
      approved.length >= fewestApprovals(needed) &&
      (needed.rule === "majority" || isUnanimous),
    approved,
    objecting,
    aside,
    awaited: undecided.filter((person) => opinionOf(person, question) === "none"),
    fallen: undecided.filter((person) => opinionOf(person, question) === "approved-before"),
    faults,
  };
}
