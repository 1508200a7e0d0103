import { z } from "zod";
import { NodeId } from "../../../domain/values/ids.ts";
import type { ObservedComment } from "../../../ports/observation.ts";
import { DatabaseId, GitHubInstant } from "../connection/parse-answer.ts";
import { ActorAnswer } from "./actor.ts";
import { Edited, editsFields, historyOf } from "./edits.ts";

/** A comment with its latest ten versions. GitHub lists none before the first edit. */
export const commentFragment = commentWith(10);

/** A comment with as many of its latest versions, a hundred at most. */
export function commentWith(versions: number): string {
  return `
fragment Comment on IssueComment {
  id fullDatabaseId createdAt updatedAt createdViaEmail viewerDidAuthor body
  author { ...Who }
  ${editsFields(versions)}
  reactionGroups { content viewerHasReacted }
}`;
}

/** A `Comment` as the rest of the app knows it. */
export const CommentAnswer = z
  .object({
    id: NodeId,
    fullDatabaseId: DatabaseId,
    createdAt: GitHubInstant,
    updatedAt: GitHubInstant,
    createdViaEmail: z.boolean(),
    viewerDidAuthor: z.boolean(),
    body: z.string(),
    author: ActorAnswer,
    ...Edited,
    reactionGroups: z
      .array(z.object({ content: z.string(), viewerHasReacted: z.boolean() }))
      .nullable(),
  })
  .transform(({ reactionGroups, ...comment }): ObservedComment => {
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
      ...historyOf(comment),
      ourReactions: { eyes: reacted("EYES"), confused: reacted("CONFUSED") },
    };
  });

/**
 * What a review says, with its latest ten versions, in the shape of a `Comment`: it is said when it is
 * handed in.
 */
export const reviewTextFragment = `
fragment ReviewText on PullRequestReview {
  id fullDatabaseId createdAt: submittedAt updatedAt createdViaEmail viewerDidAuthor body
  author { ...Who }
  ${editsFields(10)}
  reactionGroups { content viewerHasReacted }
}`;

/** A page of comments by last change, newest first. */
export const CommentPage = z.object({
  pageInfo: z.object({ hasNextPage: z.boolean(), endCursor: z.string().nullable() }),
  nodes: z.array(CommentAnswer),
});
export type CommentPage = z.infer<typeof CommentPage>;
