import { commentFragment } from "./comment.ts";
import { pageSize } from "./observe-case.ts";
import { whoFragment } from "./who.ts";

/** The next page of comments by last change. Variables: `issue`, `after`. */
export const commentsBeforeDocument = `query CommentsBefore($issue: ID!, $after: String!) {
  node(id: $issue) { ... on Issue {
    latest: comments(first: ${pageSize}, after: $after, orderBy: { field: UPDATED_AT, direction: DESC }) {
      pageInfo { hasNextPage endCursor }
      nodes { ...Comment }
    }
  } }
}
${commentFragment}
${whoFragment}
`;
