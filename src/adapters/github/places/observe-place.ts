import { z } from "zod";
import { NodeId } from "../../../domain/values/ids.ts";
import type { PlaceComment, PlaceIssue } from "../../../ports/standing-place.ts";
import type { GitHub } from "../connection/connect-github.ts";
import { wholeData } from "../connection/graphql-fault.ts";
import { DatabaseId, GitHubInstant, parseAnswer } from "../connection/parse-answer.ts";
import { ActorAnswer, whoFragment } from "../observation/actor.ts";
import { ownWords } from "../set-up/observe-thaw.ts";

/** Variable: `place`, the repository's node id. */
export const observePlaceIssuesQuery = `query ObservePlaceIssues($place: ID!) {
  viewer { databaseId }
  node(id: $place) { ... on Repository {
    issues(first: 30, orderBy: { field: UPDATED_AT, direction: DESC }) { nodes {
      id body state createdAt viewerDidAuthor lastEditedAt editor { ...Who }
      comments(last: 100) { nodes {
        id body createdAt lastEditedAt createdViaEmail viewerDidAuthor
        author { ...Who } editor { ...Who }
      } }
    } }
  } }
}
${whoFragment}
`;

const Comment = z.object({
  id: NodeId,
  body: z.string(),
  createdAt: GitHubInstant,
  lastEditedAt: GitHubInstant.nullable(),
  createdViaEmail: z.boolean(),
  viewerDidAuthor: z.boolean(),
  author: ActorAnswer,
  editor: ActorAnswer,
});
const Issue = z.object({
  id: NodeId,
  body: z.string(),
  state: z.enum(["OPEN", "CLOSED"]),
  createdAt: GitHubInstant,
  viewerDidAuthor: z.boolean(),
  lastEditedAt: z.string().nullable(),
  editor: ActorAnswer,
  comments: z.object({ nodes: z.array(Comment) }),
});
const Answer = z.object({
  viewer: z.object({ databaseId: DatabaseId }),
  node: z.object({ issues: z.object({ nodes: z.array(Issue) }) }),
});

const operation = "ObservePlaceIssues";

/** What the app opened there, and what was said below it. */
export async function observePlaceIssues(place: GitHub): Promise<readonly PlaceIssue[]> {
  const { repository } = await place.credentials.access("case-repository");
  const request = {
    operation,
    text: observePlaceIssuesQuery,
    variables: { place: repository.nodeId },
  };
  const data = wholeData(await place.graphql("case-repository", request), operation);
  const { viewer, node } = parseAnswer(Answer, data, operation);
  const ours = node.issues.nodes.filter(({ viewerDidAuthor }) => viewerDidAuthor);
  return Promise.all(
    ours.map(async (issue): Promise<PlaceIssue> => {
      const { id, body, state, createdAt, lastEditedAt, editor, comments } = issue;
      const isOwn = lastEditedAt === null || editor?.id === viewer.databaseId;
      return {
        id,
        openedAt: createdAt,
        ownBody: isOwn ? body : ((await ownWords(place, id)) ?? ""),
        body,
        state,
        ours: comments.nodes
          .filter(({ viewerDidAuthor }) => viewerDidAuthor)
          .map((comment) => ({ id: comment.id, at: comment.createdAt, body: comment.body })),
        said: comments.nodes.flatMap(saidIn),
      };
    }),
  );
}

/** Nobody's words but their author's, and none that came by mail. */
function saidIn(comment: z.infer<typeof Comment>): readonly PlaceComment[] {
  const { id, author, body: text, createdAt, lastEditedAt, createdViaEmail, editor } = comment;
  const isOwn = lastEditedAt === null || (editor !== null && editor.id === author?.id);
  if (author?.kind !== "user" || createdViaEmail || !isOwn) return [];
  return [{ id, by: { id: author.id, login: author.login }, at: lastEditedAt ?? createdAt, text }];
}
