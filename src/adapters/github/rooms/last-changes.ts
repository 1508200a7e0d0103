import { z } from "zod";
import { NodeId } from "../../../domain/values/ids.ts";
import { type Instant, latest } from "../../../domain/values/time.ts";
import type { GitHub } from "../connection/connect-github.ts";
import { wholeData } from "../connection/graphql-fault.ts";
import { inSmallerBatches } from "../connection/in-smaller-batches.ts";
import type { PageSizes } from "../connection/page-sizes.ts";
import { GitHubInstant, parseAnswer } from "../connection/parse-answer.ts";
import { withHoles } from "../connection/with-holes.ts";
import { withoutGone } from "../connection/without-gone.ts";
import { pageSize } from "../observation/page-size.ts";

/** Of cases in rooms, when they changed last; nothing of what they say. Variable: `issues`. */
export const roomsSeenDocument = `query RoomsSeen($issues: [ID!]!) {
  nodes(ids: $issues) { ... on Issue {
    id updatedAt
    comments(first: 1, orderBy: { field: UPDATED_AT, direction: DESC }) { nodes { updatedAt } }
    repository {
      pullRequests(first: 1, orderBy: { field: UPDATED_AT, direction: DESC }) { nodes { updatedAt } }
    }
  } }
}
`;

const operation = "RoomsSeen";

const Newest = z.object({ nodes: z.array(z.object({ updatedAt: GitHubInstant })) });
const Answer = z.object({
  nodes: withHoles(
    z.object({
      id: NodeId,
      updatedAt: GitHubInstant,
      comments: Newest,
      repository: z.object({ pullRequests: Newest }),
    }),
  ),
});

/** `Rooms.lastChanges` says what may be relied on. */
export async function lastChanges(
  github: GitHub,
  issues: readonly NodeId[],
  sizes: PageSizes,
): Promise<ReadonlyMap<NodeId, Instant>> {
  const found = new Map<NodeId, Instant>();
  const ask = (some: readonly NodeId[]) => {
    const variables = { issues: some };
    return github.graphql("rooms-seen", { operation, text: roomsSeenDocument, variables });
  };
  for await (const { answer } of inSmallerBatches(issues, sizes, pageSize, ask)) {
    const data = wholeData(withoutGone(answer), operation);
    for (const { id, updatedAt, comments, repository } of parseAnswer(Answer, data, operation)
      .nodes) {
      const beside = [...comments.nodes, ...repository.pullRequests.nodes];
      found.set(
        id,
        beside.reduce((newest, one) => latest(newest, one.updatedAt), updatedAt),
      );
    }
  }
  return found;
}
