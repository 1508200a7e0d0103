import { z } from "zod";
import { NodeId } from "../../../domain/values/ids.ts";
import type { Instant } from "../../../domain/values/time.ts";
import type { ObservedComment } from "../../../ports/observation.ts";
import { DatabaseId, GitHubInstant } from "../connection/parse-answer.ts";
import { ActorAnswer } from "./actor.ts";
import { Edited, editsFields, historyOf } from "./edits.ts";

const commentFields = `
  id fullDatabaseId createdAt updatedAt createdViaEmail viewerDidAuthor body
  author { ...Who }
  reactionGroups { content viewerHasReacted }`;

/** A comment with its latest ten versions. GitHub lists none before the first edit. */
export const commentFragment = commentWith(10);

/** A comment with as many of its latest versions, a hundred at most. */
export function commentWith(versions: number): string {
  return `
fragment Comment on IssueComment {${commentFields}
  ${editsFields(versions)}
}`;
}

/** A comment without its history: each one that is asked for is charged, though hardly any is there. */
export const plainCommentFragment = `
fragment PlainComment on IssueComment {${commentFields}
  lastEditedAt
}`;

/** A comment as it was read, and when it was edited last where its history was not read. */
export type ReadComment = ObservedComment & { readonly unreadSince?: Instant };

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
  .transform(({ reactionGroups, ...comment }): ReadComment => {
    const { lastEditedAt, userContentEdits } = comment;
    const isUnread = userContentEdits === undefined && lastEditedAt !== null;
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
      ...(isUnread && { unreadSince: lastEditedAt }),
    };
  });

const reviewFields = commentFields.replace("createdAt", "createdAt: submittedAt");

/**
 * What a review says, with its latest ten versions, in the shape of a `Comment`: it is said when it is
 * handed in.
 */
export const reviewTextFragment = `
fragment ReviewText on PullRequestReview {${reviewFields}
  ${editsFields(10)}
}`;

/** The same without its history. */
export const plainReviewFragment = `
fragment PlainReview on PullRequestReview {${reviewFields}
  lastEditedAt
}`;

const lineFields = commentFields.replace("createdAt", "createdAt: publishedAt");

/**
 * What is said on a line of a pull request, with its latest ten versions, in the shape of a `Comment`:
 * it is said when its review is handed in.
 */
export const lineTextFragment = `
fragment LineText on PullRequestReviewComment {${lineFields}
  ${editsFields(10)}
}`;

/** The same without its history. */
export const plainLineFragment = `
fragment PlainLine on PullRequestReviewComment {${lineFields}
  lastEditedAt
}`;

/** A page of comments by last change, newest first. */
export const CommentPage = z.object({
  pageInfo: z.object({ hasNextPage: z.boolean(), endCursor: z.string().nullable() }),
  nodes: z.array(CommentAnswer),
});
export type CommentPage = z.infer<typeof CommentPage>;
