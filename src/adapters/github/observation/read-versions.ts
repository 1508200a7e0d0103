import { z } from "zod";
import type { Instant } from "../../../domain/values/time.ts";
import { mostVersions, type ObservedComment } from "../../../ports/observation.ts";
import type { AskGraphql } from "../connection/graphql-client.ts";
import { wholeData } from "../connection/graphql-fault.ts";
import { parseAnswer } from "../connection/parse-answer.ts";
import { whoFragment } from "./actor.ts";
import { CommentAnswer, commentWith } from "./comment.ts";

/** A comment that was edited often, with a hundred versions. Variable: `comment`. */
export const wholeCommentDocument = `query WholeComment($comment: ID!) {
  node(id: $comment) { ... on IssueComment { ...Comment } }
}
${commentWith(mostVersions)}
${whoFragment}
`;

/**
 * The comments with all their versions where that matters: one that a person wrote, that was
 * edited more often than is read at first, and that may not have been heard yet. A request for
 * each of those; one that is gone meanwhile stays as it was read.
 */
export function withVersions(
  ask: AskGraphql,
  comments: readonly ObservedComment[],
  heardUntil: Instant | undefined,
): Promise<readonly ObservedComment[]> {
  return Promise.all(
    comments.map((comment) => {
      const { versionsTruncated, ours, viaEmail, author, updatedAt } = comment;
      const isHeard = heardUntil !== undefined && updatedAt < heardUntil;
      const matters = versionsTruncated && !ours && !viaEmail && author?.kind === "user";
      return matters && !isHeard ? whole(ask, comment) : Promise.resolve(comment);
    }),
  );
}

async function whole(ask: AskGraphql, comment: ObservedComment): Promise<ObservedComment> {
  const operation = "WholeComment";
  const variables = { comment: comment.id };
  const answer = await ask("case-repository", { operation, text: wholeCommentDocument, variables });
  const isGone =
    answer.faults.length > 0 && answer.faults.every(({ type }) => type === "NOT_FOUND");
  if (isGone) return comment;
  const shape = z.object({ node: CommentAnswer.nullable() });
  return parseAnswer(shape, wholeData(answer, operation), operation).node ?? comment;
}
