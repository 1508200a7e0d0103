import { mostVersions } from "../../../ports/observation.ts";
import { commentFragment } from "../queries/comment.ts";
import { pageSize } from "../queries/observe-case.ts";
import { whoFragment } from "../queries/who.ts";

/** What the issue says and who made it say so, the newest first. Variable: `issue`. */
export const ownWordsQuery = `query OwnWords($issue: ID!) {
  viewer { databaseId }
  node(id: $issue) { ... on Issue {
    userContentEdits(first: ${mostVersions}) { nodes { deletedAt diff editor { ...Who } } }
  } }
}
${whoFragment}
`;

/**
 * The comments on the issue that changed last, and the files of the register at a commit that no
 * branch need hold any more. Variables: `owner`, `name`, `issue`, `trusted`.
 */
export const observeThawQuery = `query ObserveThaw($owner: String!, $name: String!, $issue: ID!, $trusted: GitObjectID!) {
  repository(owner: $owner, name: $name) {
    object(oid: $trusted) { ... on Commit {
      tree { entries { name object { ... on Blob { oid byteSize isTruncated text } } } }
    } }
  }
  node(id: $issue) { ... on Issue {
    comments(first: ${pageSize}, orderBy: { field: UPDATED_AT, direction: DESC }) {
      pageInfo { hasNextPage endCursor }
      nodes { ...Comment }
    }
  } }
}
${commentFragment}
${whoFragment}
`;
