import { z } from "zod";
import type { NodeId } from "../../../domain/values/ids.ts";
import type { Instant } from "../../../domain/values/time.ts";
import type { AskGraphql } from "../connection/graphql-client.ts";
import { dataWithHoles, wholeData } from "../connection/graphql-fault.ts";
import { parseAnswer } from "../connection/parse-answer.ts";
import { whoFragment } from "./actor.ts";
import { CommentPage, plainCommentFragment } from "./comment.ts";
import { timelineFragment, TimelinePage, timelineTypes } from "./timeline.ts";

/** The next page of comments by last change. Variables: `issue`, `after`, `size`. */
export const commentsBeforeDocument = `query CommentsBefore($issue: ID!, $after: String!, $size: Int!) {
  node(id: $issue) { ... on Issue {
    latest: comments(first: $size, after: $after, orderBy: { field: UPDATED_AT, direction: DESC }) {
      pageInfo { hasNextPage endCursor }
      nodes { ...PlainComment }
    }
  } }
}
${plainCommentFragment}
${whoFragment}
`;

/** The page of the timeline before one already read. Variables: `issue`, `before`, `size`. */
export const timelineBeforeDocument = `query TimelineBefore($issue: ID!, $before: String!, $size: Int!) {
  node(id: $issue) { ... on Issue {
    timeline: timelineItems(last: $size, before: $before, itemTypes: [${timelineTypes}]) { ...Timeline }
  } }
}
${timelineFragment}
${whoFragment}
`;

/**
 * Pages of comments from the newest change back, until one holds something not newer than what was
 * already heard; with `undefined` to the very first. The page given is the first of them.
 */
export async function commentsBack(
  ask: AskGraphql,
  issue: NodeId,
  page: CommentPage,
  heardUntil: Instant | undefined,
): Promise<{ readonly nodes: CommentPage["nodes"]; readonly isAll: boolean }> {
  const { hasNextPage, endCursor: after } = page.pageInfo;
  const oldest = page.nodes.at(-1)?.updatedAt;
  if (!hasNextPage || after === null) return { nodes: page.nodes, isAll: true };
  if (isHeard(oldest, heardUntil)) return { nodes: page.nodes, isAll: false };
  const operation = "CommentsBefore";
  const text = commentsBeforeDocument;
  const answer = await ask("case-repository", { operation, text, variables: { issue, after } });
  const shape = z.object({ node: z.object({ latest: CommentPage }) });
  const { node } = parseAnswer(shape, wholeData(answer, operation), operation);
  const rest = await commentsBack(ask, issue, node.latest, heardUntil);
  return { nodes: [...page.nodes, ...rest.nodes], isAll: rest.isAll };
}

/** The timeline from the newest back, as far as `commentsBack` goes; oldest first. */
export async function timelineBack(
  ask: AskGraphql,
  issue: NodeId,
  page: TimelinePage,
  heardUntil: Instant | undefined,
): Promise<TimelinePage["nodes"]> {
  const { hasPreviousPage, startCursor: before } = page.pageInfo;
  if (!hasPreviousPage || before === null) return page.nodes;
  if (isHeard(page.nodes[0]?.createdAt, heardUntil)) return page.nodes;
  const operation = "TimelineBefore";
  const text = timelineBeforeDocument;
  const answer = await ask("case-repository", { operation, text, variables: { issue, before } });
  const shape = z.object({ node: z.object({ timeline: TimelinePage }) });
  const { node } = parseAnswer(shape, dataWithHoles(answer, operation), operation);
  const older = await timelineBack(ask, issue, node.timeline, heardUntil);
  return [...older, ...page.nodes];
}

/** Whole seconds only: something else may have happened in the very second heard last. */
function isHeard(oldest: Instant | undefined, heardUntil: Instant | undefined): boolean {
  return oldest !== undefined && heardUntil !== undefined && oldest < heardUntil;
}
