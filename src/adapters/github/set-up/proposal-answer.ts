import { z } from "zod";
import { lettersFolder } from "../../../domain/chapters/corresponding/committees-drafts.ts";
import { GitOid, NodeId } from "../../../domain/values/ids.ts";
import { GitHubInstant } from "../connection/parse-answer.ts";
import { NextPage } from "../connection/next-page.ts";
import { ActorAnswer, whoFragment } from "../observation/actor.ts";
import { MaybeBlob } from "./blob-answer.ts";
import { Folder, folderField } from "./folder-answer.ts";

const blob = "... on Blob { oid byteSize isTruncated text }";

/** How many open pull requests are looked at: those that changed last, so each gets its turn. */
export const mostPulls = 50;

const openByLastChange =
  "states: OPEN, first: $size, orderBy: { field: UPDATED_AT, direction: DESC }";

/** Fields of a repository. Variable: `size`. */
export const openPullsField = `openPulls: pullRequests(${openByLastChange}) { ...OpenPulls }`;

/** A page of open pull requests. */
export const openPullsFragment = `fragment OpenPulls on PullRequestConnection {
  pageInfo { hasNextPage endCursor }
  nodes {
    ...Proposal
    files(first: 100) { totalCount nodes { path changeType } }
  }
}`;

/**
 * Fields of the default branch's head: the newest commit that changed the config, and the merged
 * pull requests it came with.
 */
export const configChangeFields = `resolutions: file(path: "resolutions") { oid }
      changes: history(first: 1, path: ".github/comity.yml") { nodes {
        associatedPullRequests(first: 5) { nodes {
          ...Proposal
          merged mergedAt mergedBy { ...Who }
          mergeCommit { oid config: file(path: ".github/comity.yml") { oid } }
        } }
      } }`;

const check = (alias: string, name: string) =>
  `${alias}: checkRuns(first: 1, filterBy: { checkName: "${name}", checkType: LATEST }) { nodes { externalId } }`;

/** By `$appId`, the newest checks of this app. */
export const proposalFragment = `fragment Proposal on PullRequest {
  id number headRefName headRefOid baseRefName isCrossRepository
  author { ...Who }
  reviews(last: 100, states: [APPROVED, CHANGES_REQUESTED, DISMISSED]) {
    pageInfo { hasPreviousPage }
    nodes { id state submittedAt author { ...Who } commit { oid } }
  }
  dismissals: timelineItems(last: 100, itemTypes: [REVIEW_DISMISSED_EVENT]) {
    pageInfo { hasPreviousPage }
    nodes { ... on ReviewDismissedEvent { createdAt actor { ...Who } previousReviewState review { id } } }
  }
  newest: commits(last: 1) { nodes { commit {
    oid
    config: file(path: ".github/comity.yml") { object { ${blob} } }
    resolutions: file(path: "resolutions") { oid }
    letters: file(path: "${lettersFolder}") ${folderField}
    checkSuites(first: 1, filterBy: { appId: $appId }) { nodes {
      ${check("config", "comity/config")}
      ${check("consensus", "comity/consensus")}
    } }
  } } }
}${whoFragment}`;

const Page = z.object({ hasPreviousPage: z.boolean() });
const Opinion = z.enum(["APPROVED", "CHANGES_REQUESTED", "DISMISSED"]);
const Runs = z.object({ nodes: z.array(z.object({ externalId: z.string().nullable() })) });
const Entry = z.object({ oid: GitOid }).nullable();

const Newest = z.object({
  oid: GitOid,
  config: z.object({ object: MaybeBlob }).nullable(),
  resolutions: Entry,
  letters: Folder,
  checkSuites: z.object({ nodes: z.array(z.object({ config: Runs, consensus: Runs })) }).nullable(),
});

const Proposal = z.object({
  id: NodeId,
  number: z.int(),
  headRefName: z.string(),
  headRefOid: GitOid,
  baseRefName: z.string(),
  isCrossRepository: z.boolean(),
  author: ActorAnswer,
  reviews: z.object({
    pageInfo: Page,
    nodes: z.array(
      z.object({
        id: NodeId,
        state: Opinion,
        submittedAt: GitHubInstant.nullable(),
        author: ActorAnswer,
        commit: z.object({ oid: GitOid }).nullable(),
      }),
    ),
  }),
  dismissals: z.object({
    pageInfo: Page,
    nodes: z.array(
      z.object({
        createdAt: GitHubInstant,
        actor: ActorAnswer,
        previousReviewState: z.string(),
        review: z.object({ id: NodeId }).nullable(),
      }),
    ),
  }),
  newest: z.object({ nodes: z.array(z.object({ commit: Newest })) }),
});
export type ProposalAnswer = z.infer<typeof Proposal>;

export const OpenPullAnswer = Proposal.extend({
  files: z
    .object({
      totalCount: z.int(),
      nodes: z.array(z.object({ path: z.string(), changeType: z.string() })),
    })
    .nullable(),
});
export type OpenPullAnswer = z.infer<typeof OpenPullAnswer>;

export const OpenPullsPage = z.object({ pageInfo: NextPage, nodes: z.array(OpenPullAnswer) });
export type OpenPullsPage = z.infer<typeof OpenPullsPage>;

/** The open pull requests after those of a page. Variables: `owner`, `name`, `appId`, `size`, `after`. */
export const openPullsAfterDocument = `query OpenPullsAfter($owner: String!, $name: String!, $appId: Int!, $size: Int!, $after: String!) {
  repository(owner: $owner, name: $name) {
    openPulls: pullRequests(${openByLastChange}, after: $after) { ...OpenPulls }
  }
}
${openPullsFragment}
${proposalFragment}`;

export const MergedPullAnswer = Proposal.extend({
  merged: z.boolean(),
  mergedAt: GitHubInstant.nullable(),
  mergedBy: ActorAnswer,
  mergeCommit: z.object({ oid: GitOid, config: Entry }).nullable(),
});
export type MergedPullAnswer = z.infer<typeof MergedPullAnswer>;
