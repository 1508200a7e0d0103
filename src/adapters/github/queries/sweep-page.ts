import { reportLabel } from "../../../domain/case/labels.ts";
import { cardFragment } from "./card.ts";
import { whoFragment } from "./who.ts";

/**
 * A page of record branches, one of the branches of closed cases, one of open cases, one of closed
 * issues with those of their comments that may be status comments, and one of issues changed since
 * an instant. The lists advance in the same document, so that N open cases cost N/100 requests and
 * not a multiple of that.
 *
 * With the first page come the resolutions: the pull requests changed last, and the files.
 *
 * Variables: `repository`, `since`, for each list where it goes on and whether it does, and
 * `isFirst`.
 */
export const sweepPageDocument = `query SweepPage(
  $repository: ID!, $since: DateTime!, $isFirst: Boolean!
  $refsAfter: String, $closedAfter: String, $issuesAfter: String, $toldAfter: String, $touchedAfter: String
  $moreRefs: Boolean!, $moreClosed: Boolean!, $moreIssues: Boolean!, $moreTold: Boolean!, $moreTouched: Boolean!
) {
  viewer { databaseId }
  node(id: $repository) { ... on Repository {
    defaultBranchRef @include(if: $isFirst) { target { ... on Commit {
      resolutions: file(path: "resolutions") { object { ... on Tree { entries { name oid } } } }
    } } }
    pulls: pullRequests(
      first: 100, orderBy: { field: UPDATED_AT, direction: DESC }
    ) @include(if: $isFirst) {
      nodes { headRefName headRefOid baseRefName state isDraft updatedAt }
    }
    refs(
      refPrefix: "refs/heads/cases/", first: 100, after: $refsAfter
      orderBy: { field: ALPHABETICAL, direction: ASC }
    ) @include(if: $moreRefs) {
      pageInfo { hasNextPage endCursor }
      nodes { ...RecordHead }
    }
    closed: refs(
      refPrefix: "refs/heads/closed/", first: 100, after: $closedAfter
      orderBy: { field: ALPHABETICAL, direction: ASC }
    ) @include(if: $moreClosed) {
      pageInfo { hasNextPage endCursor }
      nodes { ...RecordHead }
    }
    issues(
      first: 100, after: $issuesAfter, states: [OPEN], labels: [${JSON.stringify(reportLabel)}]
      orderBy: { field: CREATED_AT, direction: ASC }
    ) @include(if: $moreIssues) {
      pageInfo { hasNextPage endCursor }
      nodes {
        id title updatedAt
        latest: comments(first: 10, orderBy: { field: UPDATED_AT, direction: DESC }) {
          totalCount
          nodes { updatedAt viewerDidAuthor editor { ...Who } }
        }
        deletions: timelineItems(last: 1, itemTypes: [COMMENT_DELETED_EVENT]) {
          nodes { ... on CommentDeletedEvent { createdAt actor { ...Who } } }
        }
        labels(first: 100) { nodes { name } }
        assignees(first: 20) { nodes { databaseId } }
        projectItems(first: 20, includeArchived: true) { nodes { ...Card } }
      }
    }
    told: issues(
      first: 100, after: $toldAfter, states: [CLOSED]
      orderBy: { field: CREATED_AT, direction: ASC }
    ) @include(if: $moreTold) {
      pageInfo { hasNextPage endCursor }
      nodes {
        id
        first: comments(first: 3) { nodes { ...Told } }
        latest: comments(first: 1, orderBy: { field: UPDATED_AT, direction: DESC }) {
          nodes { ...Told }
        }
      }
    }
    touched: issues(
      first: 100, after: $touchedAfter, filterBy: { since: $since }
      orderBy: { field: UPDATED_AT, direction: DESC }
    ) @include(if: $moreTouched) {
      pageInfo { hasNextPage endCursor }
      nodes {
        id updatedAt
        latest: comments(first: 1, orderBy: { field: UPDATED_AT, direction: DESC }) {
          nodes { viewerDidAuthor editor { ...Who } }
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
fragment Told on IssueComment { viewerDidAuthor editor { ...Who } body }
${cardFragment}
${whoFragment}
`;
