import { z } from "zod";
import { reportLabel } from "../../../domain/case/labels.ts";
import { NodeId } from "../../../domain/values/ids.ts";
import { DatabaseId, GitHubInstant } from "../connection/parse-answer.ts";
import { withHoles } from "../connection/with-holes.ts";
import { anchorsFragment, AnchorsPage } from "../observation/anchors.ts";
import { ActorAnswer, whoFragment } from "../observation/actor.ts";
import { CardAnswer, cardFragment } from "../observation/card.ts";
import { ProvenanceAnswer } from "../observation/provenance.ts";

/**
 * A page of record branches, one of the branches of closed cases, one of open cases, one of anchors
 * and one of issues changed since an instant. The lists advance in the same document, so that N
 * cases cost N/100 requests and not a multiple of that, where GitHub answers so much at once (`size`).
 *
 * With the first page come the resolutions: the pull requests changed last, and the files.
 *
 * Variables: `repository`, `since`, `root` and `appId`, for each list where it goes on and whether it does, and
 * `isFirst`.
 */
export const sweepPageDocument = `query SweepPage(
  $repository: ID!, $since: DateTime!, $isFirst: Boolean!, $root: GitObjectID!, $appId: Int!, $size: Int!
  $refsAfter: String, $closedAfter: String, $issuesAfter: String, $anchorsAfter: String, $touchedAfter: String
  $moreRefs: Boolean!, $moreClosed: Boolean!, $moreIssues: Boolean!, $moreAnchors: Boolean!, $moreTouched: Boolean!
) {
  viewer { databaseId }
  node(id: $repository) { ... on Repository {
    defaultBranchRef @include(if: $isFirst) { target { ... on Commit {
      resolutions: file(path: "resolutions") { object { ... on Tree { entries { name oid } } } }
    } } }
    pulls: pullRequests(
      first: $size, orderBy: { field: UPDATED_AT, direction: DESC }
    ) @include(if: $isFirst) {
      nodes { headRefName headRefOid baseRefName state isDraft updatedAt }
    }
    refs(
      refPrefix: "refs/heads/cases/", first: $size, after: $refsAfter
      orderBy: { field: ALPHABETICAL, direction: ASC }
    ) @include(if: $moreRefs) {
      pageInfo { hasNextPage endCursor }
      nodes { ...RecordHead }
    }
    closed: refs(
      refPrefix: "refs/heads/closed/", first: $size, after: $closedAfter
      orderBy: { field: ALPHABETICAL, direction: ASC }
    ) @include(if: $moreClosed) {
      pageInfo { hasNextPage endCursor }
      nodes { ...RecordHead }
    }
    issues(
      first: $size, after: $issuesAfter, states: [OPEN], labels: [${JSON.stringify(reportLabel)}]
      orderBy: { field: CREATED_AT, direction: ASC }
    ) @include(if: $moreIssues) {
      pageInfo { hasNextPage endCursor }
      nodes {
        id title locked updatedAt lastEditedAt editor { ...Who }
        latest: comments(first: 10, orderBy: { field: UPDATED_AT, direction: DESC }) {
          totalCount
          nodes { updatedAt viewerDidAuthor lastEditedAt editor { ...Who } body }
        }
        deletions: timelineItems(last: 1, itemTypes: [COMMENT_DELETED_EVENT]) {
          nodes { ... on CommentDeletedEvent { createdAt actor { ...Who } } }
        }
        labels(first: 100) { nodes { name } }
        assignees(first: 20) { nodes { databaseId } }
        projectItems(first: 20, includeArchived: true) { nodes { ...Card } }
      }
    }
    root: object(oid: $root) @include(if: $moreAnchors) { ...Anchors }
    touched: issues(
      first: $size, after: $touchedAfter, filterBy: { since: $since }
      orderBy: { field: UPDATED_AT, direction: DESC }
    ) @include(if: $moreTouched) {
      pageInfo { hasNextPage endCursor }
      nodes {
        id title viewerDidAuthor updatedAt
        latest: comments(first: 10, orderBy: { field: UPDATED_AT, direction: DESC }) {
          totalCount
          nodes { viewerDidAuthor lastEditedAt editor { ...Who } body }
        }
      }
    }
  } }
}
fragment RecordHead on Ref {
  name
  target { ... on Commit {
    oid message committedDate
    author { email }
    signature { isValid wasSignedByGitHub }
  } }
}
${anchorsFragment}
${cardFragment}
${whoFragment}
`;

const NextPage = z.object({ hasNextPage: z.boolean(), endCursor: z.string().nullable() });

/** What was said, and whether it is the app's own or was changed since. */
const Authorship = z.object({
  viewerDidAuthor: z.boolean(),
  lastEditedAt: GitHubInstant.nullable(),
  editor: ActorAnswer,
  body: z.string(),
});
export type Authorship = z.infer<typeof Authorship>;

const IssueRow = z.object({
  id: NodeId,
  title: z.string(),
  locked: z.boolean(),
  updatedAt: GitHubInstant,
  /** Of the report's text. */
  lastEditedAt: GitHubInstant.nullable(),
  editor: ActorAnswer,
  latest: z.object({
    totalCount: z.int(),
    nodes: z.array(Authorship.extend({ updatedAt: GitHubInstant })),
  }),
  /** Of the deletions of comments the last one. */
  deletions: z.object({
    nodes: withHoles(z.object({ createdAt: GitHubInstant, actor: ActorAnswer })),
  }),
  labels: z.object({ nodes: z.array(z.object({ name: z.string() })) }),
  assignees: z.object({ nodes: z.array(z.object({ databaseId: DatabaseId })) }),
  projectItems: z.object({ nodes: withHoles(CardAnswer) }),
});
export type IssueRow = z.infer<typeof IssueRow>;

/** A record branch by its head. */
const RefRow = z.object({
  name: z.string(),
  target: ProvenanceAnswer.pick({ oid: true, author: true, signature: true }).extend({
    message: z.string(),
    committedDate: GitHubInstant,
  }),
});
export type RefRow = z.infer<typeof RefRow>;

const TouchedRow = z.object({
  id: NodeId,
  title: z.string(),
  viewerDidAuthor: z.boolean(),
  updatedAt: GitHubInstant,
  latest: z.object({ totalCount: z.int(), nodes: z.array(Authorship) }),
});
export type TouchedRow = z.infer<typeof TouchedRow>;

const PullRow = z.object({
  headRefName: z.string(),
  headRefOid: z.string(),
  baseRefName: z.string(),
  state: z.string(),
  isDraft: z.boolean(),
  updatedAt: GitHubInstant,
});
export type PullRow = z.infer<typeof PullRow>;

const FileRow = z.object({ name: z.string(), oid: z.string() });
export type FileRow = z.infer<typeof FileRow>;

const Folder = z.object({ entries: z.array(FileRow).nullish() });

/** A list is left out once it has been read to its end. */
export const SweepAnswer = z.object({
  viewer: z.object({ databaseId: DatabaseId }),
  node: z.object({
    pulls: z.object({ nodes: z.array(PullRow) }).optional(),
    defaultBranchRef: z
      .object({ target: z.object({ resolutions: z.object({ object: Folder }).nullish() }) })
      .nullish(),
    refs: z.object({ pageInfo: NextPage, nodes: z.array(RefRow) }).optional(),
    closed: z.object({ pageInfo: NextPage, nodes: z.array(RefRow) }).optional(),
    issues: z.object({ pageInfo: NextPage, nodes: z.array(IssueRow) }).optional(),
    root: AnchorsPage.optional(),
    touched: z.object({ pageInfo: NextPage, nodes: z.array(TouchedRow) }).optional(),
  }),
});
