import { z } from "zod";
import { type CodeName, GitOid, NodeId } from "../../../domain/values/ids.ts";
import { Terminal } from "../../../ports/errors.ts";
import type { ObservedRoom } from "../../../ports/rooms.ts";
import type { GitHub } from "../connection/connect-github.ts";
import { wholeData } from "../connection/graphql-fault.ts";
import { DatabaseId, parseAnswer } from "../connection/parse-answer.ts";

/** Variables: `room`, the repository's node id; `open` and `closed`, the record's branches. */
export const observeRoomQuery = `query ObserveRoom($room: ID!, $open: String!, $closed: String!) {
  node(id: $room) {
    ... on Repository {
      visibility description
      labels(first: 100) { nodes { name } }
      root: ref(qualifiedName: "refs/tags/comity-root") { target { oid } }
      open: ref(qualifiedName: $open) { target { oid } }
      closed: ref(qualifiedName: $closed) { target { oid } }
      issues(first: 10, orderBy: { field: CREATED_AT, direction: ASC }) {
        nodes {
          id number body viewerDidAuthor
          comments(first: 100) {
            nodes { id fullDatabaseId body viewerDidAuthor }
          }
        }
      }
    }
  }
}
`;

const operation = "ObserveRoom";

const Ref = z.object({ target: z.object({ oid: GitOid }) }).nullable();
const Answer = z.object({
  node: z.object({
    visibility: z.enum(["PUBLIC", "PRIVATE", "INTERNAL"]),
    description: z.string().nullable(),
    labels: z.object({ nodes: z.array(z.object({ name: z.string() })) }),
    root: Ref,
    open: Ref,
    closed: Ref,
    issues: z.object({
      nodes: z.array(
        z.object({
          id: NodeId,
          number: z.int().positive(),
          body: z.string(),
          viewerDidAuthor: z.boolean(),
          comments: z.object({
            nodes: z.array(
              z.object({
                id: NodeId,
                fullDatabaseId: DatabaseId,
                body: z.string(),
                viewerDidAuthor: z.boolean(),
              }),
            ),
          }),
        }),
      ),
    }),
  }),
});

/**
 * Looks at one repository that is or may become a room.
 *
 * @param mayLook REST for finding it, which the room's own token cannot do while there is no room
 * @param room GitHub as seen from that repository
 */
export async function observeRoom(
  mayLook: GitHub,
  room: GitHub,
  name: CodeName,
): Promise<ObservedRoom | undefined> {
  if (!(await isThere(mayLook, room.repository.name))) return undefined;
  const { repository } = await room.credentials.access("case-repository");
  const variables = {
    room: repository.nodeId,
    open: `refs/heads/cases/${name}`,
    closed: `refs/heads/closed/${name}`,
  };
  const request = { operation, text: observeRoomQuery, variables };
  const data = wholeData(await room.graphql("case-repository", request), operation);
  const { node } = parseAnswer(Answer, data, operation);
  const rootOid = node.root?.target.oid;
  const record = (node.open ?? node.closed)?.target.oid;
  const issue = node.issues.nodes.find(({ viewerDidAuthor }) => viewerDidAuthor);
  return {
    mark: node.description ?? "",
    isPrivate: node.visibility === "PRIVATE",
    rootOid,
    labels: node.labels.nodes.map((label) => label.name),
    issue: issue && {
      id: issue.id,
      number: issue.number,
      body: issue.body,
      comments: issue.comments.nodes
        .filter(({ viewerDidAuthor }) => viewerDidAuthor)
        .map(({ id, fullDatabaseId: databaseId, body }) => ({ id, databaseId, body })),
    },
    holdsRecord: record !== undefined && record !== rootOid,
  };
}

async function isThere(github: GitHub, repo: string): Promise<boolean> {
  const { owner } = github.repository;
  try {
    await github.rest("rooms").request("GET /repos/{owner}/{repo}", { owner, repo });
    return true;
  } catch (error) {
    if (error instanceof Terminal && error.edge.status === 404) return false;
    throw error;
  }
}
