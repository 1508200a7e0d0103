import { z } from "zod";
import { NodeId } from "../../../domain/values/ids.ts";
import { type Instant, latest as latestOf } from "../../../domain/values/time.ts";
import type { SweptIssue } from "../../../ports/case-repository.ts";
import { DatabaseId, GitHubInstant } from "../connection/parse-answer.ts";
import { withHoles } from "../connection/with-holes.ts";
import { ActorAnswer } from "../observation/actor.ts";
import { CardAnswer, cardOn } from "../observation/card.ts";
import { asksForAnswer, Authorship, authorshipFields } from "./authorship.ts";

/** An issue without its thread and its place on a board. Its fragment is `Who`. */
export const bareIssueFragment = `fragment BareIssue on Issue {
  id number title locked updatedAt lastEditedAt editor { ...Who }
  latest: comments(first: 10, orderBy: { field: UPDATED_AT, direction: DESC }) {
    totalCount
    nodes { updatedAt ${authorshipFields} }
  }
  deletions: timelineItems(last: 1, itemTypes: [COMMENT_DELETED_EVENT]) {
    nodes { ... on CommentDeletedEvent { createdAt actor { ...Who } } }
  }
  labels(first: 100) { nodes { name } }
  assignees(first: 20) { nodes { databaseId } }
}`;

/** An open case as its issue shows it, without its thread. Its fragments are `Card` and `Who`. */
export const issueRowFragment = `fragment IssueRow on Issue {
  ...BareIssue
  projectItems(first: 20, includeArchived: true) { nodes { ...Card } }
}
${bareIssueFragment}`;

export const IssueRow = z.object({
  id: NodeId,
  number: z.int().positive(),
  title: z.string(),
  locked: z.boolean(),
  updatedAt: GitHubInstant,
  /** Of the report's text. */
  lastEditedAt: GitHubInstant.nullable(),
  editor: ActorAnswer,
  latest: z.object({
    totalCount: z.int(),
    nodes: z.array(Authorship.extend({ updatedAt: GitHubInstant })),
  }),
  /** Of the deletions of comments the last one. */
  deletions: z.object({
    nodes: withHoles(z.object({ createdAt: GitHubInstant, actor: ActorAnswer })),
  }),
  labels: z.object({ nodes: z.array(z.object({ name: z.string() })) }),
  assignees: z.object({ nodes: z.array(z.object({ databaseId: DatabaseId })) }),
  projectItems: z.object({ nodes: withHoles(CardAnswer) }),
});
export type IssueRow = z.infer<typeof IssueRow>;

export function sweptIssue(row: IssueRow, board: NodeId | undefined, appId: number): SweptIssue {
  return {
    id: row.id,
    number: row.number,
    title: row.title,
    isLocked: row.locked,
    labels: row.labels.nodes.map(({ name }) => name),
    assignees: row.assignees.nodes.map(({ databaseId }) => databaseId),
    card: cardOn(row.projectItems.nodes, board),
    lastHeardFrom: newest(
      newest(lastHeardFrom(row.latest, appId), lastDeletion(row, appId)),
      lastEdit(row, appId),
    ),
    lastShownAt: row.latest.nodes.find(({ viewerDidAuthor }) => viewerDidAuthor)?.updatedAt,
    updatedAt: row.updatedAt,
  };
}

/**
 * When somebody else's comment that may want an answer changed last. Where none of those that were
 * read does, it can be no later than the oldest of them, and that is the answer: better one look too
 * many than one too few.
 */
function lastHeardFrom(
  { totalCount, nodes }: IssueRow["latest"],
  appId: number,
): Instant | undefined {
  const theirs = nodes.find((one) => asksForAnswer(one, appId));
  return theirs?.updatedAt ?? (totalCount > nodes.length ? nodes.at(-1)?.updatedAt : undefined);
}

/** The app deletes comments itself; what others delete may have been the status comment. */
function lastDeletion({ deletions }: IssueRow, appId: number): Instant | undefined {
  const last = deletions.nodes.at(-1);
  return last && last.actor?.id !== appId ? last.createdAt : undefined;
}

/** When somebody else changed the report itself. */
function lastEdit({ lastEditedAt, editor }: IssueRow, appId: number): Instant | undefined {
  return lastEditedAt !== null && editor?.id !== appId ? lastEditedAt : undefined;
}

function newest(a: Instant | undefined, b: Instant | undefined): Instant | undefined {
  return a && b ? latestOf(a, b) : (a ?? b);
}
