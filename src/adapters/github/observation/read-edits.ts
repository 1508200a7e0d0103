import { z } from "zod";
import type { NodeId } from "../../../domain/values/ids.ts";
import type { Instant } from "../../../domain/values/time.ts";
import type { ObservedComment } from "../../../ports/observation.ts";
import type { AskGraphql } from "../connection/graphql-client.ts";
import { wholeData } from "../connection/graphql-fault.ts";
import { parseAnswer } from "../connection/parse-answer.ts";
import { withHoles } from "../connection/with-holes.ts";
import { withoutGone } from "../connection/without-gone.ts";
import { whoFragment } from "./actor.ts";
import {
  CommentAnswer,
  commentFragment,
  lineTextFragment,
  type ReadComment,
  reviewTextFragment,
} from "./comment.ts";
import type { EditMemory } from "./edit-memory.ts";
import { pageSize } from "./page-size.ts";

/** Comments, reviews and what those say on lines, with their histories. Variable: `edited`. */
export const editedCommentsDocument = `query EditedComments($edited: [ID!]!) {
  comments: nodes(ids: $edited) { ... on IssueComment { ...Comment } }
  reviews: nodes(ids: $edited) { ... on PullRequestReview { ...ReviewText } }
  lines: nodes(ids: $edited) { ... on PullRequestReviewComment { ...LineText } }
}
${commentFragment}
${reviewTextFragment}
${lineTextFragment}
${whoFragment}
`;

const operation = "EditedComments";

// Of another kind a node is there without its fields.
const isOther = z.strictObject({}).transform(() => undefined);
const Nodes = withHoles(z.union([CommentAnswer, isOther]));
const Answer = z.object({ comments: Nodes, reviews: Nodes, lines: Nodes });

/**
 * The comments with their histories. Of what was heard before a history that was read since its last
 * edit is not asked for again; of what was not, a version may have been deleted since. One request for
 * a hundred; one that is gone meanwhile stays as it was read, its former text unknown.
 */
export async function withHistories(
  ask: AskGraphql,
  memory: EditMemory,
  comments: readonly ReadComment[],
  heardUntil: Instant | undefined,
): Promise<readonly ObservedComment[]> {
  const isHeard = ({ updatedAt }: ReadComment) =>
    heardUntil !== undefined && updatedAt < heardUntil;
  const known = (one: ReadComment) =>
    one.unreadSince && isHeard(one) ? memory.of(one.id, one.unreadSince) : undefined;
  const edited = comments.filter((one) => one.unreadSince && !known(one)).map(({ id }) => id);
  const read = await readEdited(ask, edited);
  return comments.map((one) => {
    const { unreadSince, ...comment } = one;
    const whole = read.get(one.id);
    if (whole && unreadSince) memory.learn(one.id, unreadSince, whole);
    return whole ?? { ...comment, ...known(one) };
  });
}

async function readEdited(
  ask: AskGraphql,
  ids: readonly NodeId[],
): Promise<ReadonlyMap<NodeId, ObservedComment>> {
  const found = new Map<NodeId, ObservedComment>();
  for (let i = 0; i < ids.length; i += pageSize) {
    const variables = { edited: ids.slice(i, i + pageSize) };
    const text = editedCommentsDocument;
    // One request at a time, as pages are asked for.
    // oxlint-disable-next-line no-await-in-loop
    const answer = await ask("case-repository", { operation, text, variables });
    const data = wholeData(withoutGone(answer), operation);
    const { comments, reviews, lines } = parseAnswer(Answer, data, operation);
    for (const one of [...comments, ...reviews, ...lines]) if (one) found.set(one.id, one);
  }
  return found;
}
