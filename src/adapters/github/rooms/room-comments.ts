import { z } from "zod";
import { NodeId } from "../../../domain/values/ids.ts";
import type { ObservedRoom, RoomComment, RoomThread } from "../../../ports/rooms.ts";
import type { AskGraphql } from "../connection/graphql-client.ts";
import { wholeData } from "../connection/graphql-fault.ts";
import { NextPage, pageAfter } from "../connection/next-page.ts";
import { DatabaseId, parseAnswer } from "../connection/parse-answer.ts";

export const roomCommentsFragment = `fragment RoomComments on IssueCommentConnection {
  pageInfo { hasNextPage endCursor }
  nodes { id fullDatabaseId body viewerDidAuthor }
}`;

export const RoomCommentPage = z.object({
  pageInfo: NextPage,
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

/** What was written or changed last in a room's thread. Variables: `issue`, `size`. */
export const roomCommentsNewestQuery = `query RoomCommentsNewest($issue: ID!, $size: Int!) {
  node(id: $issue) { ... on Issue {
    comments(first: $size, orderBy: { field: UPDATED_AT, direction: DESC }) { ...RoomComments }
  } }
}
${roomCommentsFragment}
`;

const Answer = z.object({ node: z.object({ comments: RoomCommentPage }) });

type Thread = Pick<NonNullable<ObservedRoom["issue"]>, "comments" | "areAll">;

/**
 * What the app itself wrote in a room's thread, oldest first; `RoomThread` says how much of it.
 *
 * @param issue with the first page of its thread
 */
export async function ourComments(
  ask: AskGraphql,
  issue: { readonly id: NodeId; readonly comments: RoomCommentPage },
  thread: RoomThread,
): Promise<Thread> {
  const first = oursAmong(issue.comments);
  const { more, after } = pageAfter(issue.comments);
  if (!more || thread === "beginning") return { comments: first, areAll: !more };
  if (thread === "whole")
    return { comments: [...first, ...(await oursAfter(ask, issue.id, after))], areAll: true };
  const read = new Set(first.map(({ id }) => id));
  const newest = (await oursNewest(ask, issue.id)).filter(({ id }) => !read.has(id));
  return {
    comments: [...first, ...newest].toSorted((a, b) => a.databaseId - b.databaseId),
    areAll: false,
  };
}

async function oursAfter(
  ask: AskGraphql,
  issue: NodeId,
  after: string | null,
): Promise<readonly RoomComment[]> {
  const operation = "RoomCommentsAfter";
  const request = { operation, text: roomCommentsAfterQuery, variables: { issue, after } };
  const data = wholeData(await ask("case-repository", request), operation);
  const { comments } = parseAnswer(Answer, data, operation).node;
  const next = pageAfter(comments);
  const rest = next.more ? await oursAfter(ask, issue, next.after) : [];
  return [...oursAmong(comments), ...rest];
}

async function oursNewest(ask: AskGraphql, issue: NodeId): Promise<readonly RoomComment[]> {
  const operation = "RoomCommentsNewest";
  const request = { operation, text: roomCommentsNewestQuery, variables: { issue } };
  const data = wholeData(await ask("case-repository", request), operation);
  return oursAmong(parseAnswer(Answer, data, operation).node.comments);
}

function oursAmong({ nodes }: RoomCommentPage): readonly RoomComment[] {
  return nodes
    .filter(({ viewerDidAuthor }) => viewerDidAuthor)
    .map(({ id, fullDatabaseId: databaseId, body }) => ({ id, databaseId, body }));
}
