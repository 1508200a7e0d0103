import { z } from "zod";
import { NodeId } from "../../../domain/values/ids.ts";
import type { ObservedAccessIssue } from "../../../ports/access-audit.ts";
import type { GitHub } from "../connection/connect-github.ts";
import { DatabaseId, GitHubInstant, parseAnswer } from "../connection/parse-answer.ts";
import { ActorAnswer, whoFragment } from "../observation/actor.ts";
import { askSetUp } from "../set-up/ask-set-up.ts";
import { ownWords } from "../set-up/observe-thaw.ts";

export const accessIssueQuery = `query ObserveAccessIssue($issue: ID!) {
  viewer { databaseId }
  node(id: $issue) { ... on Issue {
    id title body state viewerDidAuthor lastEditedAt editor { ...Who }
    comments(last: 100) { nodes {
      body createdAt lastEditedAt createdViaEmail author { ...Who } editor { ...Who }
    } }
  } }
}
${whoFragment}
`;

const Comment = z.object({
  body: z.string(),
  createdAt: GitHubInstant,
  lastEditedAt: GitHubInstant.nullable(),
  createdViaEmail: z.boolean(),
  author: ActorAnswer,
  editor: ActorAnswer,
});
const Answer = z.object({
  viewer: z.object({ databaseId: DatabaseId }),
  node: z
    .object({
      id: NodeId,
      title: z.string(),
      body: z.string(),
      state: z.enum(["OPEN", "CLOSED"]),
      viewerDidAuthor: z.boolean(),
      lastEditedAt: z.string().nullable(),
      editor: ActorAnswer,
      comments: z.object({ nodes: z.array(Comment) }),
    })
    .nullable(),
});

/** The issue `Comity: access`; `undefined` where it is gone or not the app's. */
export async function readAccessIssue(
  github: GitHub,
  issue: NodeId,
): Promise<ObservedAccessIssue | undefined> {
  const operation = "ObserveAccessIssue";
  const data = await askSetUp(github, operation, accessIssueQuery, { issue }, ["node"]);
  const { node, viewer } = parseAnswer(Answer, data, operation);
  if (!node?.viewerDidAuthor) return undefined;
  const { id, title, body, state, lastEditedAt, editor, comments } = node;
  const isOwn = lastEditedAt === null || editor?.id === viewer.databaseId;
  const own = isOwn ? body : await ownWords(github, issue);
  return {
    id,
    title,
    body,
    state,
    ownWords: own ?? "",
    comments: comments.nodes.flatMap(commentOf),
  };
}

function commentOf(comment: z.infer<typeof Comment>): ObservedAccessIssue["comments"] {
  const { author, body: text, createdAt, lastEditedAt, createdViaEmail, editor } = comment;
  const isOwn = lastEditedAt === null || editor?.id === author?.id;
  if (author?.kind !== "user" || createdViaEmail || !isOwn) return [];
  return [{ by: { id: author.id, login: author.login }, at: lastEditedAt ?? createdAt, text }];
}
