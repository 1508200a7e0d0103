import type { CodeName, NodeId } from "../../../domain/values/ids.ts";
import type { SweptRoom } from "../../../ports/rooms.ts";
import type { GitHub } from "../connection/connect-github.ts";
import { dataWithHoles, type GraphqlAnswer, isTooMuch } from "../connection/graphql-fault.ts";
import { inSmallerBatches } from "../connection/in-smaller-batches.ts";
import type { PageSizes } from "../connection/page-sizes.ts";
import { parseAnswer } from "../connection/parse-answer.ts";
import { withoutGone } from "../connection/without-gone.ts";
import { anchorsOnPage, listOf } from "../observation/anchors.ts";
import { recordHead } from "../sweep/head-row.ts";
import { sweptIssue } from "../sweep/issue-row.ts";
import { rowOf } from "../sweep/join-sweep.ts";
import { type RoomRow, roomRowsDocument, RoomRowsAnswer } from "./room-row.ts";

const operation = "SweepRooms";

const onNoBoard = { projectItems: { nodes: [] } };

/** So many in a request; what it costs GitHub grows with them. */
const atOnce = 20;

type Asked = { readonly name: CodeName; readonly id: NodeId };

/** `Rooms.sweep` says what may be relied on. */
export async function sweepRooms(
  github: GitHub,
  asked: readonly Asked[],
  sizes: PageSizes,
): Promise<readonly SweptRoom[]> {
  const found: SweptRoom[] = [];
  const { appId } = github;
  const ask = (some: readonly Asked[]) => {
    const variables = { rooms: some.map(({ id }) => id), appId };
    return github.graphql("rooms-seen", { operation, text: roomRowsDocument, variables });
  };
  for await (const { items, answer } of inSmallerBatches(asked, sizes, atOnce, ask))
    // One that is too much by itself is left to a look.
    if (!answer.faults.some(isTooMuch)) found.push(...roomsIn(answer, items, appId));
  return found;
}

function roomsIn(
  answer: GraphqlAnswer,
  asked: readonly Asked[],
  appId: number,
): readonly SweptRoom[] {
  const data = dataWithHoles(withoutGone(answer), operation);
  const { nodes, viewer } = parseAnswer(RoomRowsAnswer, data, operation);
  const names = new Map(asked.map(({ id, name }) => [id, name]));
  return nodes.flatMap((row) => {
    const name = row && names.get(row.id);
    const room = name && roomIn(row, name, { appId, viewer: viewer.databaseId });
    return room ? [room] : [];
  });
}

/** `undefined` where it is no room with one record, or has more than is read of it here. */
function roomIn(
  row: RoomRow,
  name: CodeName,
  { appId, viewer }: { readonly appId: number; readonly viewer: number },
): SweptRoom | undefined {
  const records = [...row.open.nodes, ...row.closed.nodes];
  const [record] = records;
  const issue = row.issues.nodes.find(({ viewerDidAuthor }) => viewerDidAuthor);
  const root = row.root?.target;
  const isCutShort = root && listOf(root, appId)?.pageInfo.hasNextPage;
  if (row.visibility !== "PRIVATE" || !record || records.length > 1) return undefined;
  if (!issue || !root || isCutShort) return undefined;
  const swept = rowOf(recordHead(record, viewer));
  if (swept.codeName !== name || swept.issue !== issue.id) return undefined;
  return {
    name,
    mark: row.description ?? "",
    row: { ...swept, shown: sweptIssue({ ...issue, ...onNoBoard }, undefined, viewer) },
    anchors: anchorsOnPage(root, appId),
    isSealed: row.closed.nodes.length > 0,
    isIssueClosed: issue.state === "CLOSED",
    hasPulls: row.pullRequests.totalCount > 0,
  };
}
