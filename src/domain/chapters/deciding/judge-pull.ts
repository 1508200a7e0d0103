import { whoHasToAssent } from "./assent-to-apology.ts";
import { consensusNeeded, type ConsensusNeeded } from "./consensus-needed.ts";
import type { Agreement, Fault } from "./agreement.ts";
import { agreementOn } from "./consensus.ts";
import type { DecidingView } from "./deciding-state.ts";
import { reviewsAsOf } from "./github-reviews-as-of.ts";
import { identitiesFor, renamedSince } from "./identity-hash.ts";
import { judgedUnheard } from "./judged-unheard.ts";
import { surroundingsOf } from "./surroundings.ts";
import { strangersIn } from "./pushed-by-strangers.ts";
import { voters } from "./voters.ts";
import { readResolution } from "./read-resolution.ts";
import type { Resolution } from "./resolution.ts";
import { resolutionPath, type SeenPull } from "./seen-pull.ts";
import type { ConfigProblem } from "../../kernel/file-problem.ts";
import type { Writing } from "../../kernel/writing.ts";
import type { AdoptedConfig } from "../../values/adopted-config.ts";
import type { PartyRef } from "../../values/party.ts";
import { isSamePerson, type Person } from "../../values/person.ts";
import type { Instant } from "../../values/time.ts";
import { electorate } from "../../who-decides/electorate.ts";

/** What a pull request comes to, and why. */
export interface Judgement extends Agreement {
  readonly needed: ConsensusNeeded;
  /** Whether everybody who has to agree does, be the pull request and its text in order or not. */
  readonly isAgreedButForFaults: boolean;
  /** What is wrong with the file. */
  readonly problems: readonly ConfigProblem[];
  /** What the file says, where it is in order. */
  readonly resolution: Resolution | undefined;
  /** The parties who are somebody else now than those the text was written about. */
  readonly renamed: readonly PartyRef[];
  /** Who would receive an apology and does not want one, or was not asked. */
  readonly unassenting: readonly PartyRef[];
  /** Whom a text judges that was pushed over the proposed one, though nobody heard them. */
  readonly unheard: readonly PartyRef[];
}

export interface JudgedUnder {
  readonly state: DecidingView;
  readonly config: AdoptedConfig;
  readonly at: Instant;
  /** Until when what reviewers said counts, where that is later. */
  readonly reviewsUntil?: Instant;
  readonly writing: Pick<Writing, "readYaml" | "sha256">;
}

/** Whether a pull request was agreed on at an instant, by everything GitHub shows of it. */
export function judgePull(pull: SeenPull, under: JudgedUnder): Judgement {
  const { state, config, at, reviewsUntil = at, writing } = under;
  const reading =
    pull.text === undefined
      ? undefined
      : readResolution(pull.text, surroundingsOf(state, config, at), writing.readYaml);
  const resolution = reading && "resolution" in reading ? reading.resolution : undefined;
  const renamed = resolution ? renamedIn(resolution, state, writing) : [];
  const unassenting = resolution ? whoHasToAssent(resolution.measures, state) : [];
  const unheard = resolution ? unheardIn(pull, resolution, state) : [];
  const needed = consensusNeeded(state, config, at);
  const question = {
    head: pull.head,
    reviews: reviewsAsOf(pull, state, reviewsUntil),
    electorate: voters(state, config, at),
    standingAside: standingAsideFrom(pull, state),
    needed,
  };
  const faults = faultsOf(pull, { resolution, renamed, unassenting, unheard }, under);
  return {
    ...agreementOn({ ...question, faults }),
    isAgreedButForFaults: agreementOn({ ...question, faults: [] }).isAgreed,
    needed,
    problems: reading && "problems" in reading ? reading.problems : [],
    resolution,
    renamed,
    unassenting,
    unheard,
  };
}

/** What was proposed is not asked again: it was when it was proposed. */
function unheardIn(
  { text }: SeenPull,
  resolution: Resolution,
  state: DecidingView,
): readonly PartyRef[] {
  const isAsProposed = text === state.deliberation.proposal?.file;
  return isAsProposed ? [] : judgedUnheard(resolution, state);
}

/** Nobody stands aside from a text that somebody pushed over the one that was proposed. */
function standingAsideFrom(
  { text }: SeenPull,
  { deliberation: { proposal, standingAside } }: DecidingView,
): readonly Person[] {
  return text === proposal?.file ? standingAside : [];
}

/** Whether everybody had agreed by then on the text that is there now. */
export function wasAgreed(pull: SeenPull, under: JudgedUnder): boolean {
  const isOpen = pull.state === "OPEN" || (pull.merge !== undefined && pull.merge.at >= under.at);
  return isOpen && wasThere(pull, under.at) && judgePull(pull, under).isAgreed;
}

/**
 * Whether what was agreed by an instant was so all along until a later one, by what reviewers said: with
 * an objection since, or an approval taken back, there was no consensus.
 */
export function staysAgreed(pull: SeenPull, under: JudgedUnder, until: Instant): boolean {
  const changes = pull.reviews
    .flatMap(({ submittedAt, dismissedAt }) => [submittedAt, dismissedAt])
    .filter((at) => at !== undefined)
    .filter((at) => at > under.at && at <= until);
  return [...new Set(changes)].every(
    (at) => judgePull(pull, { ...under, reviewsUntil: at }).isAgreed,
  );
}

/** Whether the text that is there now was there by then. */
export function wasThere({ commits }: Pick<SeenPull, "commits">, at: Instant): boolean {
  const newest = commits.at(-1);
  return newest !== undefined && newest.committedAt <= at;
}

function faultsOf(
  pull: SeenPull,
  {
    resolution,
    renamed,
    unassenting,
    unheard,
  }: Pick<Judgement, "resolution" | "renamed" | "unassenting" | "unheard">,
  { state, config, at }: JudgedUnder,
): readonly Fault[] {
  const path = resolutionPath(state.codeName);
  const isOnlyFile = pull.changedPaths.length === 1 && pull.changedPaths[0] === path;
  const strangers = strangersIn(pull, electorate(state, config, at));
  const faults: readonly (readonly [Fault, boolean])[] = [
    ["not-ours", !pull.isOurs],
    ["from-fork", pull.isFromFork],
    ["not-on-default-branch", !pull.isOnDefaultBranch],
    ["other-files", !isOnlyFile],
    ["file-invalid", resolution === undefined],
    ["people-renamed", renamed.length > 0],
    ["assent-missing", unassenting.length > 0],
    ["not-heard", unheard.length > 0],
    ["pushed-by-stranger", strangers.length > 0],
  ];
  return faults.flatMap(([fault, isThere]) => (isThere ? [fault] : []));
}

/** Who is somebody else now, or was never bound to the text. */
function renamedIn(
  resolution: Resolution,
  state: DecidingView,
  { sha256 }: JudgedUnder["writing"],
): readonly PartyRef[] {
  const touched = Object.keys(identitiesFor(resolution.measures, state, sha256));
  const unbound = state.parties
    .map(({ ref }) => ref)
    .filter((ref) => touched.includes(ref) && !Object.hasOwn(resolution.people, ref));
  return [...renamedSince(resolution, state, sha256), ...unbound];
}

/** Who approved, by the review that says so. */
export function approvalsIn(
  pull: SeenPull,
  { approved }: Agreement,
): readonly { readonly by: Agreement["approved"][number]; readonly review: SeenPull["id"] }[] {
  return approved.flatMap((by) =>
    pull.reviews
      .filter((one) => isSamePerson(one.by, by) && one.state !== "COMMENTED")
      .slice(-1)
      .map(({ id }) => ({ by, review: id })),
  );
}
