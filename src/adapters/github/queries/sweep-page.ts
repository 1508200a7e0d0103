import { reportLabel } from "../../../domain/labels.ts";
import { cardFragment } from "./card.ts";

/**
 * A page of record branches and a page of open cases. Both lists advance in the same document, so
 * that N open cases cost N/100 requests and not twice that.
 *
 * Variables: `repository`, `refsAfter`, `issuesAfter`, `moreRefs`, `moreIssues`.
 */
export const sweepPageDocument = `query SweepPage(
  $repository: ID!, $refsAfter: String, $issuesAfter: String, $moreRefs: Boolean!, $moreIssues: Boolean!
) {
  node(id: $repository) { ... on Repository {
    refs(
      refPrefix: "refs/heads/cases/", first: 100, after: $refsAfter
      orderBy: { field: ALPHABETICAL, direction: ASC }
    ) @include(if: $moreRefs) {
      pageInfo { hasNextPage endCursor }
      nodes { name target { ... on Commit { message } } }
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
          nodes { updatedAt viewerDidAuthor }
        }
        labels(first: 100) { nodes { name } }
        assignees(first: 20) { nodes { databaseId } }
        projectItems(first: 20, includeArchived: true) { nodes { ...Card } }
      }
    }
  } }
}
${cardFragment}
`;
