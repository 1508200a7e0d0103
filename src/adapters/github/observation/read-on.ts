import { z } from "zod";
import type { NodeId } from "../../../domain/values/ids.ts";
import type { AskGraphql } from "../connection/graphql-client.ts";
import { wholeData } from "../connection/graphql-fault.ts";
import { pageAfter } from "../connection/next-page.ts";
import { parseAnswer } from "../connection/parse-answer.ts";
import { whoFragment } from "./actor.ts";
import { CommentPage, plainCommentFragment } from "./comment.ts";

/** A page of comments from the first one on. Variables: `issue`, `after`, `size`. */
export const commentsFromDocument = `query CommentsFrom($issue: ID!, $after: String, $size: Int!) {
  node(id: $issue) { ... on Issue {
    oldest: comments(first: $size, after: $after) {
      pageInfo { hasNextPage endCursor }
      nodes { ...PlainComment }
    }
  } }
}
${plainCommentFragment}
${whoFragment}
`;

const operation = "CommentsFrom";

const Answer = z.object({ node: z.object({ oldest: CommentPage }) });

/** The first comment that is sought; where there is none, all there are. */
export async function commentsUntil(
  ask: AskGraphql,
  issue: NodeId,
  isSought: (comment: CommentPage["nodes"][number]) => boolean,
  after: string | null = null,
): Promise<{ readonly nodes: CommentPage["nodes"]; readonly isAll: boolean }> {
  const request = { operation, text: commentsFromDocument, variables: { issue, after } };
  const data = wholeData(await ask("case-repository", request), operation);
  const { oldest } = parseAnswer(Answer, data, operation).node;
  const found = oldest.nodes.find(isSought);
  if (found) return { nodes: [found], isAll: false };
  const next = pageAfter(oldest);
  if (!next.more) return { nodes: oldest.nodes, isAll: true };
  const rest = await commentsUntil(ask, issue, isSought, next.after);
  return rest.isAll ? { nodes: [...oldest.nodes, ...rest.nodes], isAll: true } : rest;
}
