import type { CaseState } from "../case/case-state.ts";
import type { Writing } from "../case/writing.ts";
import type { AdoptedConfig } from "../config/adopted-config.ts";
import type { ConfigProblem } from "../config/config-problem.ts";
import { electorate } from "../electorate.ts";
import { isSamePerson } from "../person.ts";
import type { Instant } from "../time.ts";
import { agreementOn, type Agreement, type Fault } from "./consensus.ts";
import { consensusNeeded, type ConsensusNeeded } from "./consensus-needed.ts";
import { identitiesFor, renamedSince } from "./identity-hash.ts";
import { surroundingsOf } from "./propose-resolution.ts";
import { readResolution } from "./read-resolution.ts";
import type { Resolution } from "./resolution.ts";
import { reviewsAsOf } from "./reviews-as-of.ts";
import { resolutionPath, type SeenPull } from "./seen-pull.ts";
import { strangersIn } from "./strangers-in.ts";

/** What a pull request comes to, and why. */
export interface Judgement extends Agreement {
  readonly needed: ConsensusNeeded;
  /** What is wrong with the file. */
  readonly problems: readonly ConfigProblem[];
  /** What the file says, where it is in order. */
  readonly resolution: Resolution | undefined;
}

export interface JudgedUnder {
  readonly state: CaseState;
  readonly config: AdoptedConfig;
  readonly at: Instant;
  readonly writing: Pick<Writing, "readYaml" | "sha256">;
}

/** Whether a pull request was agreed on at an instant, by everything GitHub shows of it. */
export function judgePull(pull: SeenPull, under: JudgedUnder): Judgement {
  const { state, config, at, writing } = under;
  const reading =
    pull.text === undefined
      ? undefined
      : readResolution(pull.text, surroundingsOf(state, config, at), writing.readYaml);
  const resolution = reading && "resolution" in reading ? reading.resolution : undefined;
  const needed = consensusNeeded(state, config, at);
  const agreement = agreementOn({
    head: pull.head,
    reviews: reviewsAsOf(pull, state, at),
    electorate: electorate(state, config, at),
    standingAside: state.deliberation.standingAside,
    ...needed,
    faults: faultsOf(pull, resolution, under),
  });
  const isTooFew =
    needed.rule === "consensus" &&
    agreement.approved.length + agreement.aside.length < needed.headcount;
  return {
    ...agreement,
    isAgreed: agreement.isAgreed && !isTooFew,
    needed,
    problems: reading && "problems" in reading ? reading.problems : [],
    resolution,
  };
}

/** Whether everybody had agreed by then on the text that is there now. */
export function wasAgreed(pull: SeenPull, under: JudgedUnder): boolean {
  const newest = pull.commits.at(-1);
  const isThere = newest !== undefined && newest.committedAt <= under.at;
  return isThere && judgePull(pull, under).isAgreed;
}

function faultsOf(
  pull: SeenPull,
  resolution: Resolution | undefined,
  { state, config, at, writing }: JudgedUnder,
): readonly Fault[] {
  const path = resolutionPath(state.codeName);
  const isOnlyFile = pull.changedPaths.length === 1 && pull.changedPaths[0] === path;
  const strangers = strangersIn(pull, electorate(state, config, at));
  const faults: readonly (readonly [Fault, boolean])[] = [
    ["not-ours", !pull.isOurs],
    ["from-fork", pull.isFromFork],
    ["not-on-default-branch", !pull.isOnDefaultBranch],
    ["draft", pull.isDraft],
    ["other-files", !isOnlyFile],
    ["file-invalid", resolution === undefined],
    ["people-renamed", resolution !== undefined && isRenamed(resolution, state, writing)],
    ["pushed-by-stranger", strangers.length > 0],
  ];
  return faults.flatMap(([fault, isThere]) => (isThere ? [fault] : []));
}

/** Somebody else is named now than those the text was written about, or nobody at all is. */
function isRenamed(
  resolution: Resolution,
  state: CaseState,
  { sha256 }: JudgedUnder["writing"],
): boolean {
  const people = identitiesFor(resolution.measures, state, sha256);
  const isMissing = Object.keys(people).some((ref) => !Object.hasOwn(resolution.people, ref));
  return isMissing || renamedSince(resolution, state, sha256).length > 0;
}

/** Who approved, by the review that says so. */
export function approvalsIn(
  pull: SeenPull,
  { approved }: Agreement,
): readonly { readonly by: Agreement["approved"][number]; readonly review: SeenPull["id"] }[] {
  return approved.flatMap((by) => {
    const review = pull.reviews.findLast(
      (one) => isSamePerson(one.by, by) && one.state !== "COMMENTED",
    );
    return review ? [{ by, review: review.id }] : [];
  });
}
