import { z } from "zod";
import { NodeId } from "../../../domain/values/ids.ts";
import type { ObservedAccessIssue } from "../../../ports/access-audit.ts";
import type { GitHub } from "../connection/connect-github.ts";
import { DatabaseId, GitHubInstant, parseAnswer } from "../connection/parse-answer.ts";
import { ActorAnswer, whoFragment } from "../observation/actor.ts";
import { PageBefore, pagesBack } from "../observation/pages-back.ts";
import { askSetUp } from "../set-up/ask-set-up.ts";
import { ownWords } from "../set-up/observe-thaw.ts";

export const accessIssueQuery = `query ObserveAccessIssue($issue: ID!, $before: String) {
  viewer { databaseId }
  node(id: $issue) { ... on Issue {
    id title body state viewerDidAuthor lastEditedAt editor { ...Who }
    comments(last: 100, before: $before) {
      pageInfo { hasPreviousPage startCursor }
      nodes { body createdAt lastEditedAt createdViaEmail author { ...Who } editor { ...Who } }
    }
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
      comments: z.object({ pageInfo: PageBefore, nodes: z.array(Comment) }),
    })
    .nullable(),
});

/** The issue `Comity: access`; `undefined` where it is gone or not the app's. */
export async function readAccessIssue(
  github: GitHub,
  issue: NodeId,
): Promise<ObservedAccessIssue | undefined> {
  const { node, viewer } = await askFrom(github, issue, null);
  if (!node?.viewerDidAuthor) return undefined;
  const { id, title, body, state, lastEditedAt, editor, comments } = node;
  const isOwn = lastEditedAt === null || editor?.id === viewer.databaseId;
  const said: (typeof comments.nodes)[] = [];
  const pages = pagesBack(async (before) =>
    before === null ? comments : ((await askFrom(github, issue, before)).node?.comments ?? nothing),
  );
  for await (const page of pages) said.unshift([...page]);
  const own = isOwn ? body : await ownWords(github, issue);
  return {
    id,
    title,
    body,
    state,
    ownWords: own ?? "",
    comments: said.flat().flatMap(commentOf),
  };
}

const nothing = { pageInfo: { hasPreviousPage: false, startCursor: null }, nodes: [] };

async function askFrom(github: GitHub, issue: NodeId, before: string | null) {
  const operation = "ObserveAccessIssue";
  const data = await askSetUp(github, operation, accessIssueQuery, { issue, before }, ["node"]);
  return parseAnswer(Answer, data, operation);
}

function commentOf(comment: z.infer<typeof Comment>): ObservedAccessIssue["comments"] {
  const { author, body: text, createdAt, lastEditedAt, createdViaEmail, editor } = comment;
  const isOwn = lastEditedAt === null || editor?.id === author?.id;
  if (author?.kind !== "user" || createdViaEmail || !isOwn) return [];
  return [{ by: { id: author.id, login: author.login }, at: lastEditedAt ?? createdAt, text }];
}
