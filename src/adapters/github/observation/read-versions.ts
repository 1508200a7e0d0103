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
 * The comments with all their versions where that matters: one that was edited more often than is
 * read at first, and that a person wrote and may not have been heard yet, or that is the app's and
 * of which nothing that was read tells what it said. A request for each of those; one that is gone
 * meanwhile stays as it was read.
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
      const isUnheard = !isHeard && !ours && !viaEmail && author?.kind === "user";
      const matters = versionsTruncated && (isUnheard || (ours && !tellsOwn(comment)));
      return matters ? whole(ask, comment) : Promise.resolve(comment);
    }),
  );
}

function tellsOwn({ versions, author }: ObservedComment): boolean {
  return versions.some(({ by, text }) => text !== null && by?.id === author?.id);
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
