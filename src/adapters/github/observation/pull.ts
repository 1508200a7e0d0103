import { Cause } from "../../../domain/values/ids.ts";
import type { Person } from "../../../domain/values/person.ts";
import type {
  PullCheck,
  PullCommit,
  PullMerge,
  PullReview,
  SeenPull,
} from "../../../domain/chapters/deciding/seen-pull.ts";
import { addMinutes, type Instant } from "../../../domain/values/time.ts";
import { isAppsAddress } from "../../../domain/tampering/commit-seen.ts";
import { Transient } from "../../../ports/errors.ts";
import type { Actor } from "../../../ports/observation.ts";
import { trailersOf } from "./trailers-of.ts";
import { BlobAnswer, wholeText } from "./blob.ts";
import { isSignedByGitHub } from "./provenance.ts";
import type { AuthoredCommit } from "./authored-commit.ts";
import type { FileAnswer, PullAnswer, ReviewerAnswer } from "./pull-answer.ts";
import type { HistoryPage, ReviewsPage } from "./pull-pages.ts";

/** The trailer by which a commit names the command it carries out. */
export const proposalTrailer = "Proposal";

interface Whole {
  readonly reviews: ReviewsPage["nodes"];
  readonly history: HistoryPage["nodes"];
}

interface Surroundings {
  readonly app: { readonly id: number };
  readonly defaultBranch: string;
  readonly observedAt: Instant;
}

/**
 * A pull request with all of its reviews, as the domain judges it. Where GitHub does not list its
 * newest commit it is shown without a text, and nobody agrees on that: whoever may push must not
 * be able to stop all else in a case.
 *
 * @throws `Transient` in the middle of a push, which is over within minutes
 */
export function seenPull(
  answer: PullAnswer,
  { reviews, history }: Whole,
  { app, defaultBranch, observedAt }: Surroundings,
): SeenPull {
  const last = answer.newest.nodes[0]?.commit;
  const newest = last?.oid === answer.headRefOid ? last : undefined;
  if (!newest && mayBeInPush(answer, observedAt))
    throw new Transient("GitHub showed a pull request in the middle of a push", {
      route: "ObserveCase",
    });
  const paths = answer.files?.nodes.map(({ path }) => path) ?? [];
  // GitHub counts more files than it listed: what they are does not matter.
  const unlisted = Math.max(0, answer.changedFiles - paths.length);
  const text = newest && textOf(newest.file);
  return {
    id: answer.id,
    number: answer.number,
    state: answer.state,
    updatedAt: answer.updatedAt,
    isDraft: answer.isDraft,
    isFromFork: answer.isCrossRepository,
    isOurs: answer.viewerDidAuthor,
    base: answer.baseRefName,
    isOnDefaultBranch: answer.baseRefName === defaultBranch,
    hasConflict: answer.mergeable === "CONFLICTING",
    head: answer.headRefOid,
    changedPaths: [...paths, ...Array.from({ length: unlisted }, () => "")],
    text,
    commits: answer.commits.nodes.map(({ commit }) => commitOf(commit, app)),
    reviews: reviews.flatMap((review) => reviewOf(review, history)),
    requested: peopleIn(answer.reviewRequests.nodes.map((one) => one.requestedReviewer)),
    closings: changesIn(history, "ClosedEvent", app),
    draftings: changesIn(history, "ConvertToDraftEvent", app),
    merge: mergeOf(answer, app),
    check: newest && checkOf(newest),
  };
}

function changesIn(
  history: HistoryPage["nodes"],
  line: "ClosedEvent" | "ConvertToDraftEvent",
  app: { readonly id: number },
): SeenPull["closings"] {
  return history.flatMap((one) =>
    one.line === line && "id" in one
      ? [{ id: one.id, at: one.createdAt, isByApp: isBy(one.actor, app) }]
      : [],
  );
}

/** GitHub lists no commit of a pull request after these. */
const mostCommits = 250;

const minutesOfPush = 10;

/** Whether its newest commit may be missing only because GitHub is not done with a push. */
function mayBeInPush(
  { state, viewerDidAuthor, isCrossRepository, commits, updatedAt }: PullAnswer,
  observedAt: Instant,
): boolean {
  const isOurs = viewerDidAuthor && !isCrossRepository;
  const { totalCount } = commits;
  return (
    state === "OPEN" &&
    isOurs &&
    totalCount > 0 &&
    totalCount <= mostCommits &&
    observedAt < addMinutes(updatedAt, minutesOfPush)
  );
}

/** People among those listed; teams, bots and deleted accounts are left out. */
export function peopleIn(
  answers: readonly (ReviewerAnswer | null)[],
): readonly (Person & { readonly nodeId: SeenPull["id"] })[] {
  return answers.flatMap((one) => {
    const { id: nodeId, databaseId: id, login } = one ?? {};
    return nodeId && typeof id === "number" && login ? [{ nodeId, id, login }] : [];
  });
}

function textOf(file: FileAnswer): string | undefined {
  const blob = BlobAnswer.safeParse(file?.object);
  return blob.success ? wholeText(blob.data) : undefined;
}

export function commitOf(commit: AuthoredCommit, app: { readonly id: number }): PullCommit {
  const { oid, committedDate: committedAt, author, signature, message } = commit;
  const isOurs = isAppsAddress(author?.email ?? "", app.id) && isSignedByGitHub(signature);
  const { databaseId, login } = author?.user ?? {};
  return {
    oid,
    committedAt,
    isOurs,
    author: typeof databaseId === "number" && login ? { id: databaseId, login } : undefined,
    proposal: isOurs ? Cause.safeParse(trailersOf(message).get(proposalTrailer)).data : undefined,
  };
}

function reviewOf(
  { id, state, submittedAt, body, author, commit }: ReviewsPage["nodes"][number],
  history: HistoryPage["nodes"],
): readonly PullReview[] {
  if (author?.kind !== "user") return [];
  const dismissal = history.findLast(
    (one) => one.line === "ReviewDismissedEvent" && one.review?.id === id,
  );
  const dismissed = dismissal?.line === "ReviewDismissedEvent" ? dismissal : undefined;
  const { actor } = dismissed ?? {};
  return [
    {
      id,
      by: { id: author.id, login: author.login },
      state,
      commit: commit?.oid,
      was: stateBefore(dismissed?.previousReviewState),
      dismissedBy: actor?.kind === "user" ? { id: actor.id, login: actor.login } : undefined,
      submittedAt,
      dismissedAt: dismissed?.createdAt,
      body,
    },
  ];
}

function stateBefore(state: string | undefined): PullReview["was"] {
  return state === "APPROVED" || state === "CHANGES_REQUESTED" ? state : undefined;
}

function mergeOf(
  { mergedAt, mergeCommit, mergedBy }: PullAnswer,
  app: { readonly id: number },
): PullMerge | undefined {
  if (mergedAt === null || mergeCommit === null) return undefined;
  const text = textOf(mergeCommit.file);
  const file =
    mergeCommit.file && text !== undefined ? { blob: mergeCommit.file.oid, text } : undefined;
  return { at: mergedAt, commit: mergeCommit.oid, isByApp: isBy(mergedBy, app), file };
}

function checkOf({
  checkSuites,
}: PullAnswer["newest"]["nodes"][number]["commit"]): PullCheck | undefined {
  const run = checkSuites?.nodes[0]?.checkRuns?.nodes[0];
  return run && { id: run.id, says: run.externalId ?? "", isSuccess: run.conclusion === "SUCCESS" };
}

function isBy(actor: Actor | null, app: { readonly id: number }): boolean {
  return actor?.kind === "bot" && actor.id === app.id;
}
