import { z } from "zod";
import { NodeId } from "../../../domain/values/ids.ts";
import type { ObservedComment } from "../../../ports/observation.ts";
import { DatabaseId, GitHubInstant } from "../connection/parse-answer.ts";
import { ActorAnswer } from "./actor.ts";
import { versionsOf } from "./versions-of.ts";

/** A comment with its latest ten versions. GitHub lists none before the first edit. */
export const commentFragment = commentWith(10);

/** A comment with as many of its latest versions, a hundred at most. */
export function commentWith(versions: number): string {
  return `
fragment Comment on IssueComment {
  id fullDatabaseId createdAt updatedAt lastEditedAt createdViaEmail viewerDidAuthor body
  author { ...Who }
  userContentEdits(first: ${versions}) { totalCount nodes { editedAt deletedAt diff editor { ...Who } } }
  reactionGroups { content viewerHasReacted }
}`;
}

const Edits = z.object({
  totalCount: z.int(),
  nodes: z.array(
    z.object({
      editedAt: GitHubInstant,
      deletedAt: GitHubInstant.nullable(),
      diff: z.string().nullable(),
      editor: ActorAnswer,
    }),
  ),
});

/** A `Comment` as the rest of the app knows it. */
export const CommentAnswer = z
  .object({
    id: NodeId,
    fullDatabaseId: DatabaseId,
    createdAt: GitHubInstant,
    updatedAt: GitHubInstant,
    lastEditedAt: GitHubInstant.nullable(),
    createdViaEmail: z.boolean(),
    viewerDidAuthor: z.boolean(),
    body: z.string(),
    author: ActorAnswer,
    userContentEdits: Edits.nullable(),
    reactionGroups: z
      .array(z.object({ content: z.string(), viewerHasReacted: z.boolean() }))
      .nullable(),
  })
  .transform(({ userContentEdits, reactionGroups, ...comment }): ObservedComment => {
    const edits = userContentEdits?.nodes ?? [];
    const reacted = (content: string): boolean =>
      reactionGroups?.some((group) => group.content === content && group.viewerHasReacted) ?? false;
    return {
      id: comment.id,
      databaseId: comment.fullDatabaseId,
      createdAt: comment.createdAt,
      updatedAt: comment.updatedAt,
      author: comment.author,
      ours: comment.viewerDidAuthor,
      viaEmail: comment.createdViaEmail,
      body: comment.body,
      versions: versionsOf({ ...comment, edits }),
      versionsTruncated: (userContentEdits?.totalCount ?? 0) > edits.length,
      ourReactions: { eyes: reacted("EYES"), confused: reacted("CONFUSED") },
    };
  });

/** A page of comments by last change, newest first. */
export const CommentPage = z.object({
  pageInfo: z.object({ hasNextPage: z.boolean(), endCursor: z.string().nullable() }),
  nodes: z.array(CommentAnswer),
});
export type CommentPage = z.infer<typeof CommentPage>;
