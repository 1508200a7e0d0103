import { textFragment } from "./text.ts";
import { whoFragment } from "./who.ts";

/** Reviews and events of a pull request come a page at a time. */
const pageSize = 100;

const historyTypes = "REVIEW_DISMISSED_EVENT, CLOSED_EVENT";

/** Anybody who may push opens as many from one branch as there are branches to merge it into. */
const fromBranch =
  "headRefName: $resolution, first: 10, orderBy: { field: CREATED_AT, direction: DESC }";

/**
 * What GitHub shows of deciding a case: its branch, its newest pull requests, the file in the
 * default branch, who may be asked to review and how merges are allowed.
 *
 * Variables: `resolution` (`resolution/<name>`), `resolutionRef` (`refs/heads/resolution/<name>`),
 * `resolutionPath` (`resolutions/<name>.md`), `appId`.
 */
export const resolutionFields = `
        defaultBranchRef { name target { ... on Commit {
          oid
          resolution: file(path: $resolutionPath) { oid }
          changes: history(first: 1, path: $resolutionPath) { nodes { oid } }
        } } }
        resolutionRef: ref(qualifiedName: $resolutionRef) { id target { ... on Commit { ...Authored } } }
        planFeatures { maximumManualReviewRequests }
        squashMergeAllowed mergeCommitAllowed
        assignableUsers(first: ${pageSize}) { nodes { id databaseId login } }
        pullRequests(${fromBranch}) { ...Resolutions }`;

/** A commit with its author as GitHub attributes it. */
const authoredFragment = `
fragment Authored on Commit {
  oid message committedDate
  author { email user { databaseId login } }
  signature { isValid wasSignedByGitHub }
}`;

/** The file is read from the newest commit and not from the branch, which may be gone. */
export const resolutionFragment = `${authoredFragment}
fragment Resolutions on PullRequestConnection {
  pageInfo { hasNextPage endCursor }
  nodes { ...Resolution }
}
fragment Resolution on PullRequest {
  id number state isDraft isCrossRepository headRefOid baseRefName mergedAt mergeable updatedAt
  changedFiles viewerDidAuthor
  mergedBy { ...Who }
  mergeCommit { oid file(path: $resolutionPath) { oid object { ...Text } } }
  files(first: 5) { nodes { path } }
  reviewRequests(first: 100) {
    nodes { requestedReviewer { ... on User { id databaseId login } } }
  }
  reviews(last: ${pageSize}, states: [APPROVED, CHANGES_REQUESTED, DISMISSED]) { ...Reviews }
  history: timelineItems(last: ${pageSize}, itemTypes: [${historyTypes}]) { ...History }
  commits(last: 30) {
    totalCount
    nodes { commit { ...Authored } }
  }
  newest: commits(last: 1) {
    nodes { commit {
      oid
      file(path: $resolutionPath) { oid object { ...Text } }
      checkSuites(first: 1, filterBy: { appId: $appId }) {
        nodes { checkRuns(first: 1, filterBy: { checkName: "comity/consensus", appId: $appId, checkType: LATEST }) {
          nodes { id conclusion externalId }
        } }
      }
    } }
  }
}`;

/** A page of each list of a pull request that may have several. */
export const pullPagesFragment = `
fragment Reviews on PullRequestReviewConnection {
  pageInfo { hasPreviousPage startCursor }
  nodes { id state submittedAt body author { ...Who } commit { oid } }
}
fragment History on PullRequestTimelineItemsConnection {
  pageInfo { hasPreviousPage startCursor }
  nodes {
    line: __typename
    ... on ReviewDismissedEvent { createdAt actor { ...Who } previousReviewState review { id } }
    ... on ClosedEvent { id createdAt actor { ...Who } }
  }
}`;

/** The next page of a branch's pull requests. Variables besides: `repository`, `after`. */
export const pullsAfterDocument = `query PullsAfter(
  $repository: ID!, $resolution: String!, $resolutionPath: String!, $appId: Int!, $after: String!
) {
  node(id: $repository) { ... on Repository {
    pullRequests(${fromBranch}, after: $after) { ...Resolutions }
  } }
}
${resolutionFragment}
${pullPagesFragment}
${textFragment}
${whoFragment}
`;

/** The pages before those already read. Variables: `pull`, for each list `before` and whether. */
export const pullBeforeDocument = `query PullBefore(
  $pull: ID!, $reviewsBefore: String, $historyBefore: String, $moreReviews: Boolean!, $moreHistory: Boolean!
) {
  node(id: $pull) { ... on PullRequest {
    reviews(last: ${pageSize}, before: $reviewsBefore, states: [APPROVED, CHANGES_REQUESTED, DISMISSED]) @include(if: $moreReviews) { ...Reviews }
    history: timelineItems(last: ${pageSize}, before: $historyBefore, itemTypes: [${historyTypes}]) @include(if: $moreHistory) { ...History }
  } }
}
${pullPagesFragment}
${whoFragment}
`;
