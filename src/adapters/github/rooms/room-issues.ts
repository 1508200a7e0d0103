import { z } from "zod";
import { NodeId } from "../../../domain/values/ids.ts";
import type { AskGraphql } from "../connection/graphql-client.ts";
import { wholeData } from "../connection/graphql-fault.ts";
import { parseAnswer } from "../connection/parse-answer.ts";
import { NextPage, pageAfter } from "../connection/next-page.ts";
import { RoomCommentPage, roomCommentsFragment } from "./room-comments.ts";

/** A page of a room's issues, the first that were opened before others. Variable: `size`. */
export const roomIssuesFragment = `fragment RoomIssues on IssueConnection {
  pageInfo { hasNextPage endCursor }
  nodes {
    id number body viewerDidAuthor
    conversions: timelineItems(first: 1, itemTypes: [CONVERTED_TO_DISCUSSION_EVENT]) {
      nodes { kind: __typename }
    }
    comments(first: $size) { ...RoomComments }
  }
}`;

/** The issues after those of a page. Variables: `room`, `after`, `size`. */
export const roomIssuesAfterDocument = `query RoomIssuesAfter($room: ID!, $after: String!, $size: Int!) {
  node(id: $room) { ... on Repository {
    issues(first: 10, after: $after, orderBy: { field: CREATED_AT, direction: ASC }) { ...RoomIssues }
  } }
}
${roomIssuesFragment}
${roomCommentsFragment}
`;

export const RoomIssues = z.object({
  pageInfo: NextPage,
  nodes: z.array(
    z.object({
      id: NodeId,
      number: z.int().positive(),
      body: z.string(),
      viewerDidAuthor: z.boolean(),
      conversions: z.object({ nodes: z.array(z.unknown()) }),
      comments: RoomCommentPage,
    }),
  ),
});
type RoomIssues = z.infer<typeof RoomIssues>;

const operation = "RoomIssuesAfter";

const Answer = z.object({ node: z.object({ issues: RoomIssues }) });

/** The one the app opened, however many people opened before it. */
export async function issueOfTheRoom(
  ask: AskGraphql,
  room: NodeId,
  issues: RoomIssues,
): Promise<RoomIssues["nodes"][number] | undefined> {
  const ours = issues.nodes.find(
    ({ viewerDidAuthor, conversions }) => viewerDidAuthor && conversions.nodes.length === 0,
  );
  const { more, after } = pageAfter(issues);
  if (ours || !more) return ours;
  const variables = { room, after };
  const request = { operation, text: roomIssuesAfterDocument, variables };
  const data = wholeData(await ask("case-repository", request), operation);
  return issueOfTheRoom(ask, room, parseAnswer(Answer, data, operation).node.issues);
}
