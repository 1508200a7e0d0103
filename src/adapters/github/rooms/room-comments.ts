import { z } from "zod";
import { NodeId } from "../../../domain/values/ids.ts";
import type { RoomComment } from "../../../ports/rooms.ts";
import type { AskGraphql } from "../connection/graphql-client.ts";
import { wholeData } from "../connection/graphql-fault.ts";
import { DatabaseId, parseAnswer } from "../connection/parse-answer.ts";

export const roomCommentsFragment = `fragment RoomComments on IssueCommentConnection {
  pageInfo { hasNextPage endCursor }
  nodes { id fullDatabaseId body viewerDidAuthor }
}`;

export const RoomCommentPage = z.object({
  pageInfo: z.object({ hasNextPage: z.boolean(), endCursor: z.string().nullable() }),
  nodes: z.array(
    z.object({
      id: NodeId,
      fullDatabaseId: DatabaseId,
      body: z.string(),
      viewerDidAuthor: z.boolean(),
    }),
  ),
});
type RoomCommentPage = z.infer<typeof RoomCommentPage>;

/** The next page of a room's thread. Variables: `issue`, `after`, `size`. */
export const roomCommentsAfterQuery = `query RoomCommentsAfter($issue: ID!, $after: String!, $size: Int!) {
  node(id: $issue) { ... on Issue { comments(first: $size, after: $after) { ...RoomComments } } }
}
${roomCommentsFragment}
`;

const operation = "RoomCommentsAfter";

const Answer = z.object({ node: z.object({ comments: RoomCommentPage }) });

/** What the app itself wrote in a room's thread, oldest first, from this page to the last. */
export async function ourComments(
  ask: AskGraphql,
  issue: NodeId,
  { nodes, pageInfo: { hasNextPage, endCursor: after } }: RoomCommentPage,
): Promise<readonly RoomComment[]> {
  const ours = nodes
    .filter(({ viewerDidAuthor }) => viewerDidAuthor)
    .map(({ id, fullDatabaseId: databaseId, body }) => ({ id, databaseId, body }));
  if (!hasNextPage || after === null) return ours;
  const request = { operation, text: roomCommentsAfterQuery, variables: { issue, after } };
  const data = wholeData(await ask("case-repository", request), operation);
  const { node } = parseAnswer(Answer, data, operation);
  return [...ours, ...(await ourComments(ask, issue, node.comments))];
}
