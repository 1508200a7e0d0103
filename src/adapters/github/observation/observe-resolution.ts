import { z } from "zod";
import { resolutionBranch, resolutionPath } from "../../../domain/chapters/deciding/seen-pull.ts";
import type { CodeName } from "../../../domain/values/ids.ts";
import type { Instant } from "../../../domain/values/time.ts";
import type { ObservedComment, ObservedResolution } from "../../../ports/observation.ts";
import type { AskGraphql } from "../connection/graphql-client.ts";
import { wholeData } from "../connection/graphql-fault.ts";
import { parseAnswer } from "../connection/parse-answer.ts";
import { whoFragment } from "./actor.ts";
import { textFragment } from "./blob.ts";
import { plainCommentFragment, type ReadComment } from "./comment.ts";
import { fromBranch, type PullAnswer, PullsPage, resolutionFragment } from "./pull-answer.ts";
import { HistoryPage, historyTypes, pullPagesFragment, ReviewsPage } from "./pull-pages.ts";
import { commitOf, peopleIn, seenPull } from "./pull.ts";
import { allReviewers } from "./reviewers.ts";
import { ResolutionAnswer } from "./resolution-answer.ts";
import { saidOnLines } from "./said-on-lines.ts";
import { saidOnPulls } from "./said-on-pulls.ts";

/** The next page of a branch's pull requests. Variables besides: `repository`, `after`. */
export const pullsAfterDocument = `query PullsAfter(
  $repository: ID!, $resolution: String!, $resolutionPath: String!, $appId: Int!, $after: String!, $size: Int!
) {
  node(id: $repository) { ... on Repository {
    pullRequests(${fromBranch}, after: $after) { ...Resolutions }
  } }
}
${resolutionFragment}
${plainCommentFragment}
${pullPagesFragment}
${textFragment}
${whoFragment}
`;

/** The pages before those already read. Variables: `pull`, for each list `before` and whether. */
export const pullBeforeDocument = `query PullBefore(
  $pull: ID!, $reviewsBefore: String, $historyBefore: String, $moreReviews: Boolean!, $moreHistory: Boolean!, $size: Int!
) {
  node(id: $pull) { ... on PullRequest {
    reviews(last: $size, before: $reviewsBefore, states: [APPROVED, CHANGES_REQUESTED, DISMISSED]) @include(if: $moreReviews) { ...Reviews }
    history: timelineItems(last: $size, before: $historyBefore, itemTypes: [${historyTypes}]) @include(if: $moreHistory) { ...History }
  } }
}
${pullPagesFragment}
${whoFragment}
`;

/** The variables with which one document looks at a case's resolution too. */
export function resolutionVariables(
  name: CodeName,
  appId: number,
): Readonly<Record<string, string | number>> {
  const resolution = resolutionBranch(name);
  return {
    resolution,
    resolutionRef: `refs/heads/${resolution}`,
    resolutionPath: resolutionPath(name),
    appId,
  };
}

interface Look {
  readonly ask: AskGraphql;
  /** Of the repository and the resolution, as `resolutionVariables` and `PullsAfter` have them. */
  readonly variables: Readonly<Record<string, string | number>>;
  readonly app: { readonly id: number };
  readonly observedAt: Instant;
  /** Reads the histories of comments and reviews that were edited. */
  readonly withHistory: (said: readonly ReadComment[]) => Promise<readonly ObservedComment[]>;
}

/**
 * What the repository part of an answer says of the resolution: pull requests and their reviews
 * read to the first.
 */
export async function observedResolution(
  repository: unknown,
  { ask, variables, app, observedAt, withHistory }: Look,
): Promise<ObservedResolution> {
  const answer = parseAnswer(ResolutionAnswer, repository, "ObserveCase");
  const { name, target } = answer.defaultBranchRef;
  const found = await allPulls(ask, variables, answer.pullRequests);
  const pulls = await Promise.all(
    found.map(async (pull) =>
      seenPull(pull, await wholePull(ask, pull), { app, defaultBranch: name, observedAt }),
    ),
  );
  const { resolutionRef: ref, planFeatures } = answer;
  return {
    branch: ref
      ? {
          id: ref.id,
          headOid: ref.target.oid,
          proposal: commitOf(ref.target, app).proposal,
        }
      : undefined,
    pulls,
    defaultBranch: { name, headOid: target.oid, file: fileIn(target) },
    mostReviewRequests: planFeatures.maximumManualReviewRequests,
    reviewers: peopleIn(await allReviewers(ask, variables["repository"], answer.assignableUsers)),
    mergeMethod: methodOf(answer),
    ...(await saidOnPulls(found, withHistory, (pull) => saidOnLines(ask, pull))),
  };
}

/** The first that the repository allows; GitHub lets nobody switch all of them off. */
function methodOf({
  squashMergeAllowed,
  mergeCommitAllowed,
}: z.infer<typeof ResolutionAnswer>): ObservedResolution["mergeMethod"] {
  if (squashMergeAllowed) return "SQUASH";
  return mergeCommitAllowed ? "MERGE" : "REBASE";
}

function fileIn({
  oid,
  resolution,
  changes,
}: ResolutionAnswer["defaultBranchRef"]["target"]): ObservedResolution["defaultBranch"]["file"] {
  return resolution ? { blob: resolution.oid, commit: changes.nodes[0]?.oid ?? oid } : undefined;
}

const After = z.object({ node: z.object({ pullRequests: PullsPage }) });

/** Ours may be the oldest of them. */
async function allPulls(
  ask: AskGraphql,
  variables: Look["variables"],
  { pageInfo, nodes }: PullsPage,
): Promise<PullsPage["nodes"]> {
  const { hasNextPage, endCursor: after } = pageInfo;
  if (!hasNextPage || after === null) return nodes;
  const operation = "PullsAfter";
  const request = { operation, text: pullsAfterDocument, variables: { ...variables, after } };
  const answer = await ask("case-repository", request);
  const { node } = parseAnswer(After, wholeData(answer, operation), operation);
  return [...nodes, ...(await allPulls(ask, variables, node.pullRequests))];
}

type Pages = Pick<PullAnswer, "reviews" | "history">;

const Before = z.object({
  node: z.object({ reviews: ReviewsPage.optional(), history: HistoryPage.optional() }),
});

const nothing = { pageInfo: { hasPreviousPage: false, startCursor: null }, nodes: [] };

/** Nothing is decided from a part of the reviews. */
async function wholePull(
  ask: AskGraphql,
  { id, reviews, history }: Pages & Pick<PullAnswer, "id">,
): Promise<{ reviews: ReviewsPage["nodes"]; history: HistoryPage["nodes"] }> {
  const moreReviews = reviews.pageInfo.hasPreviousPage;
  const moreHistory = history.pageInfo.hasPreviousPage;
  if (!moreReviews && !moreHistory) return { reviews: reviews.nodes, history: history.nodes };
  const operation = "PullBefore";
  const variables = {
    pull: id,
    reviewsBefore: reviews.pageInfo.startCursor,
    historyBefore: history.pageInfo.startCursor,
    moreReviews,
    moreHistory,
  };
  const answer = await ask("case-repository", { operation, text: pullBeforeDocument, variables });
  const { node } = parseAnswer(Before, wholeData(answer, operation), operation);
  const before = await wholePull(ask, {
    id,
    reviews: node.reviews ?? nothing,
    history: node.history ?? nothing,
  });
  return {
    reviews: [...before.reviews, ...reviews.nodes],
    history: [...before.history, ...history.nodes],
  };
}
