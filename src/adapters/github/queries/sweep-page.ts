import { reportLabel } from "../../../domain/labels.ts";
import { cardFragment } from "./card.ts";
import { whoFragment } from "./who.ts";

/**
 * A page of record branches, one of open cases and one of issues changed since an instant. The
 * lists advance in the same document, so that N open cases cost N/100 requests and not thrice that.
 *
 * Variables: `repository`, `since`, and for each list where it goes on and whether it does.
 */
export const sweepPageDocument = `query SweepPage(
  $repository: ID!, $since: DateTime!
  $refsAfter: String, $issuesAfter: String, $touchedAfter: String
  $moreRefs: Boolean!, $moreIssues: Boolean!, $moreTouched: Boolean!
) {
  viewer { databaseId }
  node(id: $repository) { ... on Repository {
    refs(
      refPrefix: "refs/heads/cases/", first: 100, after: $refsAfter
      orderBy: { field: ALPHABETICAL, direction: ASC }
    ) @include(if: $moreRefs) {
      pageInfo { hasNextPage endCursor }
      nodes { name target { ... on Commit {
        oid message committedDate
        author { email }
        signature { isValid wasSignedByGitHub }
      } } }
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
    touched: issues(
      first: 100, after: $touchedAfter, filterBy: { since: $since }
      orderBy: { field: UPDATED_AT, direction: DESC }
    ) @include(if: $moreTouched) {
      pageInfo { hasNextPage endCursor }
      nodes {
        id updatedAt
        latest: comments(first: 1, orderBy: { field: UPDATED_AT, direction: DESC }) {
          nodes { viewerDidAuthor }
        }
      }
    }
  } }
}
${cardFragment}
${whoFragment}
`;
