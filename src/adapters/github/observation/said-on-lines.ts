import { z } from "zod";
import type { NodeId } from "../../../domain/values/ids.ts";
import { earliest, type Instant } from "../../../domain/values/time.ts";
import type { AskGraphql } from "../connection/graphql-client.ts";
import { wholeData } from "../connection/graphql-fault.ts";
import { parseAnswer } from "../connection/parse-answer.ts";
import { whoFragment } from "./actor.ts";
import { CommentAnswer, plainLineFragment, type ReadComment } from "./comment.ts";

/**
 * What reviews say on lines. It is asked for where there is any, since lists within lists are charged
 * in every look at a case. Variable: `pull`.
 */
export const linesDocument = `query LinesOfPull($pull: ID!) {
  node(id: $pull) { ... on PullRequest {
    lines: reviewThreads(last: 50) {
      pageInfo { hasPreviousPage }
      nodes { comments(last: 20) { pageInfo { hasPreviousPage } nodes { ...PlainLine } } }
    }
  } }
}
${plainLineFragment}
${whoFragment}
`;

const operation = "LinesOfPull";
const pageInfo = z.object({ hasPreviousPage: z.boolean() });
const Thread = z.object({
  comments: z.object({ pageInfo, nodes: z.array(CommentAnswer) }),
});
const Answer = z.object({
  node: z.object({ lines: z.object({ pageInfo, nodes: z.array(Thread) }) }),
});

/** `readBackTo` is absent where all of it was read. */
export interface SaidOnLines {
  readonly said: readonly ReadComment[];
  readonly readBackTo: Instant | undefined;
}

export async function saidOnLines(ask: AskGraphql, pull: NodeId): Promise<SaidOnLines> {
  const answer = await ask("case-repository", {
    operation,
    text: linesDocument,
    variables: { pull },
  });
  const { lines } = parseAnswer(Answer, wholeData(answer, operation), operation).node;
  const threads = lines.nodes.map(({ comments }) => comments);
  const isPart = [lines, ...threads].some((page) => page.pageInfo.hasPreviousPage);
  const said = threads.flatMap(({ nodes }) => nodes);
  const oldest = earliest(said.map(({ updatedAt }) => updatedAt));
  return { said, readBackTo: isPart ? oldest : undefined };
}
