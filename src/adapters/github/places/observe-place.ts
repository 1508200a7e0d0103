import { z } from "zod";
import { NodeId } from "../../../domain/values/ids.ts";
import type { PlaceComment, PlaceIssue } from "../../../ports/standing-place.ts";
import type { GitHub } from "../connection/connect-github.ts";
import { wholeData } from "../connection/graphql-fault.ts";
import { DatabaseId, GitHubInstant, parseAnswer } from "../connection/parse-answer.ts";
import { firstPage, NextPage, pageAfter } from "../connection/next-page.ts";
import { ActorAnswer, whoFragment } from "../observation/actor.ts";
import { PageBefore, pagesBack } from "../observation/pages-back.ts";
import { ownWords } from "../set-up/observe-thaw.ts";

const placeCommentFragment = `fragment PlaceComment on IssueComment {
  id body createdAt lastEditedAt createdViaEmail viewerDidAuthor
  author { ...Who } editor { ...Who }
}`;

const pageBefore = "pageInfo { hasPreviousPage startCursor }";

/** A page of issues, oldest first. Variables: `place`, the repository's node id, and `after`. */
export const observePlaceIssuesQuery = `query ObservePlaceIssues($place: ID!, $after: String) {
  viewer { databaseId }
  node(id: $place) { ... on Repository {
    issues(first: 30, after: $after, orderBy: { field: CREATED_AT, direction: ASC }) {
      pageInfo { hasNextPage endCursor }
      nodes {
        id body state createdAt viewerDidAuthor lastEditedAt editor { ...Who }
        comments(last: 100) { ${pageBefore} nodes { ...PlaceComment } }
      }
    }
  } }
}
${placeCommentFragment}
${whoFragment}
`;

/** The comments before those of a page. Variables: `issue`, `before`. */
export const placeCommentsBeforeQuery = `query PlaceCommentsBefore($issue: ID!, $before: String!) {
  node(id: $issue) { ... on Issue {
    comments(last: 100, before: $before) { ${pageBefore} nodes { ...PlaceComment } }
  } }
}
${placeCommentFragment}
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
const CommentsPage = z.object({ pageInfo: PageBefore, nodes: z.array(Comment) });
const Issue = z.object({
  id: NodeId,
  body: z.string(),
  state: z.enum(["OPEN", "CLOSED"]),
  createdAt: GitHubInstant,
  viewerDidAuthor: z.boolean(),
  lastEditedAt: z.string().nullable(),
  editor: ActorAnswer,
  comments: CommentsPage,
});
type Issue = z.infer<typeof Issue>;
const Before = z.object({ node: z.object({ comments: CommentsPage }) });
const Answer = z.object({
  viewer: z.object({ databaseId: DatabaseId }),
  node: z.object({ issues: z.object({ pageInfo: NextPage, nodes: z.array(Issue) }) }),
});

const operation = "ObservePlaceIssues";

/**
 * What the app opened there, and all that was said below it: whoever reads there can open and say as
 * much as they like, and what is asked of somebody may stand behind it.
 */
export async function observePlaceIssues(place: GitHub): Promise<readonly PlaceIssue[]> {
  const { repository } = await place.credentials.access("case-repository");
  const issues: Issue[] = [];
  let app = 0;
  for (let { more, after } = firstPage; more;) {
    const variables = { place: repository.nodeId, after };
    const request = { operation, text: observePlaceIssuesQuery, variables };
    // Each page names the next.
    // oxlint-disable-next-line no-await-in-loop
    const data = wholeData(await place.graphql("case-repository", request), operation);
    const { viewer, node } = parseAnswer(Answer, data, operation);
    issues.push(...node.issues.nodes);
    app = viewer.databaseId;
    ({ more, after } = pageAfter(node.issues));
  }
  const ours = issues.filter(({ viewerDidAuthor }) => viewerDidAuthor);
  return Promise.all(
    ours.map(async (issue): Promise<PlaceIssue> => {
      const { id, body, state, createdAt, lastEditedAt, editor } = issue;
      const isOwn = lastEditedAt === null || editor?.id === app;
      const comments = await commentsOf(place, issue);
      return {
        id,
        openedAt: createdAt,
        ownBody: isOwn ? body : ((await ownWords(place, id)) ?? ""),
        body,
        state,
        ours: comments
          .filter(({ viewerDidAuthor }) => viewerDidAuthor)
          .map((comment) => ({ id: comment.id, at: comment.createdAt, body: comment.body })),
        said: comments.flatMap(saidIn),
      };
    }),
  );
}

/** All of an issue's, oldest first. */
async function commentsOf(
  place: GitHub,
  { id: issue, comments: newest }: Issue,
): Promise<readonly z.infer<typeof Comment>[]> {
  const pages = pagesBack(async (before) => {
    if (before === null) return newest;
    const asked = "PlaceCommentsBefore";
    const request = {
      operation: asked,
      text: placeCommentsBeforeQuery,
      variables: { issue, before },
    };
    const data = wholeData(await place.graphql("case-repository", request), asked);
    return parseAnswer(Before, data, asked).node.comments;
  });
  const all: z.infer<typeof Comment>[] = [];
  for await (const page of pages) all.unshift(...page);
  return all;
}

/** Nobody's words but their author's, and none that came by mail. */
function saidIn(comment: z.infer<typeof Comment>): readonly PlaceComment[] {
  const { id, author, body: text, createdAt, lastEditedAt, createdViaEmail, editor } = comment;
  const isOwn = lastEditedAt === null || (editor !== null && editor.id === author?.id);
  if (author?.kind !== "user" || createdViaEmail || !isOwn) return [];
  return [{ id, by: { id: author.id, login: author.login }, at: lastEditedAt ?? createdAt, text }];
}
