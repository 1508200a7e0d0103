import type { GitOid, NodeId } from "../values/ids.ts";
import { isSamePerson, type Person } from "../values/person.ts";
import { namedCouncillors, namedMembers } from "./named-roster.ts";
import { opinionOf, type Opinion, type SeenReview } from "../kernel/opinion-of.ts";
import type { Instant } from "../values/time.ts";
import type { AdoptedConfig } from "../values/adopted-config.ts";

/** A review of a pull request that changes the config. */
export interface ConfigReview extends SeenReview {
  readonly id: NodeId;
  readonly submittedAt: Instant;
  /** `undefined` for one that nobody dismissed, or nobody knows when. */
  readonly dismissedAt: Instant | undefined;
}

/** A changed config as it was proposed, and what was said to it. */
export interface ConfigProposal {
  /** The commit that is merged. */
  readonly head: GitOid;
  /** Who opened the pull request; `undefined` for a bot or a deleted account. */
  readonly author: Person | undefined;
  /** Oldest first. */
  readonly reviews: readonly ConfigReview[];
}

/**
 * Who has to approve a changed config: councillors, all members where there are none, or anyone; and
 * two members where it is other files of the case repository that change.
 */
type ConfigRule = "council" | "committee" | "anyone" | "two-members";

/** How a changed config stands with those who may approve it. */
export interface ConfigAgreement {
  readonly isAgreed: boolean;
  readonly rule: ConfigRule;
  /** How many approvals it takes. */
  readonly needed: number;
  readonly approved: readonly Person[];
  /** An objection blocks, however many approve. */
  readonly objecting: readonly Person[];
  /** Approved an earlier commit: their approval fell with a push. */
  readonly fallen: readonly Person[];
  readonly awaited: readonly Person[];
  /** Opened it and could approve it otherwise: GitHub lets nobody approve their own. */
  readonly author: Person | undefined;
}

/** A changed roster is vetted by more than one, and so is what reporters read and what runs. */
const approvalsNeeded = 2;

/**
 * Whether those who appointed the committee agree to a changed config: two councillors of the
 * config in force; every member, where it names no council (whoever opens it has agreed by that);
 * anybody of committee or council, where only absences and addresses change.
 *
 * Manual: "The Jupyter Executive Council is responsible for vetting and appointing the Code of
 * Conduct Committee."
 */
export function configAgreement(
  proposal: ConfigProposal,
  inForce: AdoptedConfig,
  isEveryday: boolean,
): ConfigAgreement {
  const rule = isEveryday ? "anyone" : inForce.council ? "council" : "committee";
  return agreementBy(rule, proposal, inForce);
}

/** How a change stands with those whom the rule names. */
export function agreementBy(
  rule: ConfigRule,
  proposal: ConfigProposal,
  inForce: AdoptedConfig,
): ConfigAgreement {
  const body = bodyOf(rule, inForce);
  const isAuthor = (person: Person) => !!proposal.author && isSamePerson(person, proposal.author);
  const entitled = body.filter((person) => !isAuthor(person));
  const holding = (wanted: Opinion) =>
    entitled.filter((person) => opinionOf(person, proposal) === wanted);
  const [approved, objecting] = [holding("approves"), holding("objects")];
  const needed = neededOf(rule, body, entitled);
  return {
    isAgreed: objecting.length === 0 && approved.length >= needed,
    rule,
    needed,
    approved,
    objecting,
    fallen: holding("approved-before"),
    awaited: holding("none"),
    author: body.find(isAuthor),
  };
}

/** As the config names them: those too who have not said yet whom they could not judge. */
function bodyOf(rule: ConfigRule, inForce: AdoptedConfig): readonly Person[] {
  const [members, councillors] = [namedMembers(inForce), namedCouncillors(inForce)];
  switch (rule) {
    case "council":
      return councillors;
    case "committee":
    case "two-members":
      return members;
    case "anyone": {
      const others = councillors.filter(
        (one) => !members.some((member) => isSamePerson(member, one)),
      );
      return [...members, ...others];
    }
  }
}

function neededOf(rule: ConfigRule, body: readonly Person[], entitled: readonly Person[]): number {
  switch (rule) {
    case "council":
      return Math.min(approvalsNeeded, body.length);
    case "committee":
      return entitled.length;
    case "two-members":
      return Math.min(approvalsNeeded, entitled.length);
    case "anyone":
      // A committee of one, without a council, has nobody to ask.
      return Math.min(1, entitled.length);
  }
}
