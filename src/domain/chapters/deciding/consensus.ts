import type { Agreement, Fault } from "./agreement.ts";
import { fewestApprovals, type ConsensusNeeded } from "./consensus-needed.ts";
import { isSamePerson, type Person } from "../../values/person.ts";
import type { GitOid } from "../../values/ids.ts";
import { opinionOf, type Opinion, type SeenReview } from "../../kernel/opinion-of.ts";

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

/**
 * Whether a resolution is agreed. Everybody entitled to decide has approved exactly this text or
 * stands aside, at least the minimum approved, and no objection stands. The council may decide by
 * the majority of its members, and a committee by two thirds where consensus was sought for the time
 * its config says.
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
      (needed.rule !== "consensus" || isUnanimous),
    approved,
    objecting,
    aside,
    awaited: undecided.filter((person) => opinionOf(person, question) === "none"),
    fallen: undecided.filter((person) => opinionOf(person, question) === "approved-before"),
    faults,
  };
}
