import { meets, requireAccess } from "./access.ts";
import { rewrite } from "./body-history.ts";
import { demands } from "./demands.ts";
import { GitHubRefusal, invalid, notFound } from "./github-refusal.ts";
import { refuseBody } from "./issues.ts";
import { nodeId } from "./node-id.ts";
import type { Comment } from "./records/comment.ts";
import type { Issue } from "./records/issue.ts";
import type { Repository } from "./records/repository.ts";
import { addTimelineEvent } from "./timeline.ts";
import { actorOf, type Viewer } from "./viewer.ts";
import type { World } from "./world.ts";

/** `viaEmail`: as made from a mailed reply. */
export function createComment(
  world: World,
  viewer: Viewer,
  issue: Issue,
  body: string,
  { viaEmail = false }: { readonly viaEmail?: boolean } = {},
): Comment {
  const { repository } = issue;
  requireAccess(viewer, repository, demands.writeIssues);
  if (issue.locked && !meets(viewer, repository, demands.moderateIssues)) {
    throw new GitHubRefusal("FORBIDDEN", "Unable to create comment because issue is locked.");
  }
  refuseText(body);
  const databaseId = world.nextId();
  const comment: Comment = {
    databaseId,
    nodeId: nodeId("IssueComment", repository.databaseId, databaseId),
    issue,
    author: actorOf(viewer),
    body,
    versions: [],
    createdViaEmail: viaEmail,
    minimizedReason: null,
    reactions: [],
    createdAt: world.now(),
    updatedAt: world.now(),
  };
  world.addComment(comment);
  issue.updatedAt = world.now();
  const subject = { repository, issue, comment };
  world.emit(comment.author, { event: "issue_comment", action: "created", ...subject });
  return comment;
}

/** Authors edit their own; people with write anybody's, and the history says so. */
export function updateComment(
  world: World,
  viewer: Viewer,
  comment: Comment,
  body: string,
): Comment {
  requireChange(viewer, comment);
  refuseText(body);
  const actor = actorOf(viewer);
  const from = rewrite(world, actor, comment, body);
  if (from === undefined) return comment;
  const { issue } = comment;
  issue.updatedAt = world.now();
  const { repository } = issue;
  const changes = { body: { from } };
  const subject = { repository, issue, comment, changes };
  world.emit(actor, { event: "issue_comment", action: "edited", ...subject });
  return comment;
}

/** Leaves a line in the timeline that names the comment's author. */
export function deleteComment(world: World, viewer: Viewer, comment: Comment): void {
  const actor = actorOf(viewer);
  const { author, issue } = comment;
  const own = actor === author;
  requireAccess(viewer, issue.repository, own ? demands.deleteOwnComment : demands.moderateIssues);
  const { repository } = issue;
  world.removeComment(comment);
  addTimelineEvent(world, actor, issue, {
    kind: "CommentDeletedEvent",
    deletedCommentAuthor: author,
  });
  const subject = { repository, issue, comment };
  world.emit(actor, { event: "issue_comment", action: "deleted", ...subject });
}

/** Folds a comment away (or, with `null`, shows it again); the text stays readable. */
export function minimizeComment(viewer: Viewer, comment: Comment, reason: string | null): Comment {
  requireAccess(viewer, comment.issue.repository, demands.moderateIssues);
  comment.minimizedReason = reason;
  return comment;
}

function requireChange(viewer: Viewer, { author, issue }: Comment): void {
  const own = actorOf(viewer) === author;
  requireAccess(viewer, issue.repository, own ? demands.writeIssues : demands.moderateIssues);
}

function refuseText(body: string): void {
  if (body.trim() === "") throw invalid("IssueComment", "body", "missing_field");
  refuseBody("IssueComment", body);
}

/** A comment in this repository that the viewer can read. */
export function findComment(
  world: World,
  viewer: Viewer,
  repository: Repository,
  databaseId: number,
): Comment {
  requireAccess(viewer, repository, demands.readIssues);
  const comment = world.comments.get(databaseId);
  if (comment?.issue.repository !== repository) throw notFound();
  return comment;
}
