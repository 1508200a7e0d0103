import { z } from "zod";
import { GitOid, NodeId } from "../../../domain/values/ids.ts";
import { DatabaseId } from "../connection/parse-answer.ts";
import { whoFragment } from "../observation/actor.ts";
import { AnchorsPage } from "../observation/anchors.ts";
import { HeadRow, headRowFragment } from "../sweep/head-row.ts";
import { bareIssueFragment, IssueRow } from "../sweep/issue-row.ts";
import { NextPage } from "../connection/next-page.ts";

/** Several rooms by their newest commits and issues, without records. Variables: `rooms` and `appId`. */
export const roomRowsDocument = `query SweepRooms($rooms: [ID!]!, $appId: Int!) {
  viewer { databaseId }
  nodes(ids: $rooms) { ... on Repository {
    id visibility description
    root: ref(qualifiedName: "refs/tags/comity-root") { target { oid ...RoomAnchors } }
    open: refs(refPrefix: "refs/heads/cases/", first: 5) { ...Records }
    closed: refs(refPrefix: "refs/heads/closed/", first: 5) { ...Records }
    issues(first: 5, orderBy: { field: CREATED_AT, direction: ASC }) {
      nodes { state viewerDidAuthor ...BareIssue }
    }
    pullRequests(first: 1) { totalCount }
  } }
}
fragment Records on RefConnection {
  pageInfo { hasNextPage endCursor }
  nodes { ...RecordHead }
}
fragment RoomAnchors on Commit {
  checkSuites(first: 2, filterBy: { appId: $appId }) { nodes {
    app { databaseId }
    checkRuns(first: 10, filterBy: { appId: $appId, checkType: ALL }) {
      pageInfo { hasNextPage endCursor }
      nodes { id name startedAt externalId }
    }
  } }
}
${headRowFragment}
${bareIssueFragment}
${whoFragment}
`;

const Records = z.object({ pageInfo: NextPage, nodes: z.array(HeadRow) });
const RoomRow = z.object({
  id: NodeId,
  visibility: z.enum(["PUBLIC", "PRIVATE", "INTERNAL"]),
  description: z.string().nullable(),
  root: z.object({ target: AnchorsPage.unwrap().extend({ oid: GitOid }) }).nullable(),
  open: Records,
  closed: Records,
  issues: z.object({
    nodes: z.array(
      IssueRow.omit({ projectItems: true }).extend({
        state: z.enum(["OPEN", "CLOSED"]),
        viewerDidAuthor: z.boolean(),
      }),
    ),
  }),
  pullRequests: z.object({ totalCount: z.int() }),
});
export type RoomRow = z.infer<typeof RoomRow>;

export const RoomRowsAnswer = z.object({
  viewer: z.object({ databaseId: DatabaseId }),
  /** One that cannot be read so is left to a look. */
  nodes: z.array(RoomRow.nullable().catch(null)),
});
