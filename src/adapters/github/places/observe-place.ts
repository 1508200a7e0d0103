import { z } from "zod";
import { NodeId } from "../../../domain/values/ids.ts";
import type { PlaceComment, PlaceIssue, PlaceThread } from "../../../ports/standing-place.ts";
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
        id body state createdAt viewerDidAuthor lastEditedAt createdViaEmail
        author { ...Who } editor { ...Who }
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

const Written = z.object({
  id: NodeId,
  body: z.string(),
  createdAt: GitHubInstant,
  lastEditedAt: GitHubInstant.nullable(),
  createdViaEmail: z.boolean(),
  viewerDidAuthor: z.boolean(),
  author: ActorAnswer,
  editor: ActorAnswer,
});
type Written = z.infer<typeof Written>;
const CommentsPage = z.object({ pageInfo: PageBefore, nodes: z.array(Written) });
const Issue = Written.extend({ state: z.enum(["OPEN", "CLOSED"]), comments: CommentsPage });
type Issue = z.infer<typeof Issue>;
const Before = z.object({ node: z.object({ comments: CommentsPage }) });
const Answer = z.object({
  viewer: z.object({ databaseId: DatabaseId }),
  node: z.object({ issues: z.object({ pageInfo: NextPage, nodes: z.array(Issue) }) }),
});

const operation = "ObservePlaceIssues";

/**
 * What was opened there, the app's own and others', and all that was said below it: whoever reads there can open
 * and say as much as they like, and what is asked of somebody may stand behind it.
 *
 * @param whose what others opened is gone through only where it is asked for
 */
export async function observePlace(
  place: GitHub,
  whose: "own" | "all",
): Promise<{
  readonly issues: readonly PlaceIssue[];
  readonly others: readonly PlaceThread[];
}> {
  const { repository } = await place.credentials.access("case-repository");
  const all: Issue[] = [];
  let app = 0;
  for (let { more, after } = firstPage; more;) {
    const variables = { place: repository.nodeId, after };
    const request = { operation, text: observePlaceIssuesQuery, variables };
    // Each page names the next.
    // oxlint-disable-next-line no-await-in-loop
    const data = wholeData(await place.graphql("case-repository", request), operation);
    const { viewer, node } = parseAnswer(Answer, data, operation);
    all.push(...node.issues.nodes);
    app = viewer.databaseId;
    ({ more, after } = pageAfter(node.issues));
  }
  const ours = all.filter(({ viewerDidAuthor }) => viewerDidAuthor);
  const others = whose === "all" ? all.filter(({ viewerDidAuthor }) => !viewerDidAuthor) : [];
  return {
    issues: await Promise.all(
      ours.map(async (issue): Promise<PlaceIssue> => {
        const { id, body, state, createdAt, lastEditedAt, editor } = issue;
        const isOwn = lastEditedAt === null || editor?.id === app;
        const ownBody = isOwn ? body : ((await ownWords(place, id)) ?? "");
        const thread = threadOf(id, await commentsOf(place, issue));
        return { ...thread, openedAt: createdAt, ownBody, body, state };
      }),
    ),
    others: await Promise.all(
      others.map(async (issue) => threadOf(issue.id, [issue, ...(await commentsOf(place, issue))])),
    ),
  };
}

function threadOf(id: NodeId, written: readonly Written[]): PlaceThread {
  return {
    id,
    ours: written
      .filter(({ viewerDidAuthor }) => viewerDidAuthor)
      .map((one) => ({ id: one.id, at: one.createdAt, body: one.body })),
    said: written.flatMap(saidIn),
  };
}

/** All of an issue's, oldest first. */
async function commentsOf(
  place: GitHub,
  { id: issue, comments: newest }: Issue,
): Promise<readonly Written[]> {
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
  const all: Written[] = [];
  for await (const page of pages) all.unshift(...page);
  return all;
}

/** Nobody's words but their author's, and none that came by mail. */
function saidIn(comment: Written): readonly PlaceComment[] {
  const { id, author, body: text, createdAt, lastEditedAt, createdViaEmail, editor } = comment;
  const isOwn = lastEditedAt === null || (editor !== null && editor.id === author?.id);
  if (author?.kind !== "user" || createdViaEmail || !isOwn) return [];
  return [{ id, by: { id: author.id, login: author.login }, at: lastEditedAt ?? createdAt, text }];
}
