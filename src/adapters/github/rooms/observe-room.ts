import { z } from "zod";
import { caseLabels } from "../../../domain/case/labels.ts";
import { type CodeName, GitOid, NodeId } from "../../../domain/values/ids.ts";
import type { Instant } from "../../../domain/values/time.ts";
import { Terminal } from "../../../ports/errors.ts";
import type { ObservedRoom, RoomThread } from "../../../ports/rooms.ts";
import type { GitHub } from "../connection/connect-github.ts";
import { inSmallerPages } from "../connection/in-smaller-pages.ts";
import type { PageSizes } from "../connection/page-sizes.ts";
import { wholeData } from "../connection/graphql-fault.ts";
import { anchorName } from "../observation/anchors.ts";
import { trailersOf } from "../observation/trailers-of.ts";
import { GitHubInstant, parseAnswer } from "../connection/parse-answer.ts";
import { ourComments, roomCommentsFragment } from "./room-comments.ts";
import { issueOfTheRoom, RoomIssues, roomIssuesFragment } from "./room-issues.ts";

/**
 * Variables: `room`, the repository's node id; `open` and `closed`, the record's branches; `anchor`, what
 * its anchor is called, `appId`, and `size` of a page.
 */
export const observeRoomQuery = `query ObserveRoom($room: ID!, $open: String!, $closed: String!, $anchor: String!, $appId: Int!, $size: Int!) {
  node(id: $room) {
    ... on Repository {
      visibility description
      ${caseLabels.map(({ name }, i) => `label${i}: label(name: ${JSON.stringify(name)}) { name }`).join("\n      ")}
      root: ref(qualifiedName: "refs/tags/comity-root") { target { oid } }
      open: ref(qualifiedName: $open) { target { oid ...FirstCommits } }
      closed: ref(qualifiedName: $closed) { target { oid ...FirstCommits } }
      issues(first: 10, orderBy: { field: CREATED_AT, direction: ASC }) { ...RoomIssues }
    }
  }
}
${roomCommentsFragment}
${roomIssuesFragment}
fragment FirstCommits on Commit {
  message
  history(first: 100) { nodes {
    oid parents(first: 1) { totalCount }
    checkSuites(first: 1, filterBy: { appId: $appId, checkName: $anchor }) { totalCount }
  } }
}
`;

const Label = z.object({ name: z.string() }).nullable();

const operation = "ObserveRoom";

const Ref = z.object({ target: z.object({ oid: GitOid }) }).nullable();
const Counted = z.object({ totalCount: z.int() });
const RecordRef = z
  .object({
    target: z.object({
      oid: GitOid,
      message: z.string(),
      history: z.object({
        nodes: z.array(
          z.object({ oid: GitOid, parents: Counted, checkSuites: Counted.nullable() }),
        ),
      }),
    }),
  })
  .nullable();
const Answer = z.object({
  node: z.looseObject({
    visibility: z.enum(["PUBLIC", "PRIVATE", "INTERNAL"]),
    description: z.string().nullable(),
    root: Ref,
    open: RecordRef,
    closed: RecordRef,
    issues: RoomIssues,
  }),
});

interface Asked {
  readonly name: CodeName;
  readonly thread: RoomThread;
  /** Of the pages of its thread. */
  readonly sizes: PageSizes;
}

/**
 * Looks at one repository that is or may become a room.
 *
 * @param mayLook REST for finding it, which the room's own token cannot do while there is no room
 * @param room GitHub as seen from that repository
 * @param learnAge told when the repository was made, before anything else is asked of it
 */
export async function observeRoom(
  mayLook: GitHub,
  room: GitHub,
  { name, thread, sizes }: Asked,
  learnAge: (createdAt: Instant) => void,
): Promise<ObservedRoom | undefined> {
  const createdAt = await whenMade(mayLook, room.repository.name);
  if (createdAt === undefined) return undefined;
  learnAge(createdAt);
  const { repository } = await room.credentials.access("case-repository");
  const variables = {
    room: repository.nodeId,
    open: `refs/heads/cases/${name}`,
    closed: `refs/heads/closed/${name}`,
    anchor: anchorName(name),
    appId: room.appId,
  };
  const request = { operation, text: observeRoomQuery, variables };
  const ask = inSmallerPages(room.graphql, sizes);
  const data = wholeData(await ask("case-repository", request), operation);
  const { node } = parseAnswer(Answer, data, operation);
  const rootOid = node.root?.target.oid;
  const branch = (node.open ?? node.closed)?.target;
  const record = branch?.oid;
  const issue = await issueOfTheRoom(ask, repository.nodeId, node.issues);
  return {
    mark: node.description ?? "",
    isPrivate: node.visibility === "PRIVATE",
    rootOid,
    anchoredRoot: anchoredRoot(branch),
    labels: caseLabels.flatMap(
      (_, i) => parseAnswer(Label, node[`label${i}`], operation)?.name ?? [],
    ),
    issue: issue && {
      id: issue.id,
      number: issue.number,
      body: issue.body,
      ...(await ourComments(ask, issue, thread)),
    },
    holdsRecord: record !== undefined && record !== rootOid,
    recordSays: branch && whatItSays(branch.message),
  };
}

function whatItSays(message: string): NonNullable<ObservedRoom["recordSays"]> {
  const trailers = trailersOf(message);
  const out = (trailers.get("Out") ?? "").split(" ").filter(Boolean).map(Number);
  return { issue: NodeId.safeParse(trailers.get("Issue")).data, out };
}

/** It follows from the record, whatever became of the tag; `undefined` also where it lies too far back. */
function anchoredRoot(branch: NonNullable<z.infer<typeof RecordRef>>["target"] | undefined) {
  const first = branch?.history.nodes.find(({ parents }) => parents.totalCount === 0);
  return first && (first.checkSuites?.totalCount ?? 0) > 0 ? first.oid : undefined;
}

async function whenMade(github: GitHub, repo: string): Promise<Instant | undefined> {
  const { owner } = github.repository;
  const route = "GET /repos/{owner}/{repo}";
  try {
    const { data } = await github.rest("rooms").request(route, { owner, repo });
    return parseAnswer(z.object({ created_at: GitHubInstant }), data, route).created_at;
  } catch (error) {
    if (error instanceof Terminal && error.edge.status === 404) return undefined;
    throw error;
  }
}
