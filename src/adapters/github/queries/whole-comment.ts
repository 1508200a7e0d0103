import { mostVersions } from "../../../ports/observation.ts";
import { commentWith } from "./comment.ts";
import { whoFragment } from "./who.ts";

/** A comment that was edited often, with a hundred versions. Variable: `comment`. */
export const wholeCommentDocument = `query WholeComment($comment: ID!) {
  node(id: $comment) { ... on IssueComment { ...Comment } }
}
${commentWith(mostVersions)}
${whoFragment}
`;
