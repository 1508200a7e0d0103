import { requireAccess } from "./access.ts";
import { demands } from "./demands.ts";
import { GitHubRefusal, notFound } from "./github-refusal.ts";
import { nodeId } from "./node-id.ts";
import type { Comment } from "./records/comment.ts";
import type { Issue } from "./records/issue.ts";
import type { Reaction, ReactionContent } from "./records/reaction.ts";
import type { Repository } from "./records/repository.ts";
import type { ReviewComment } from "./records/review-comment.ts";
import type { Review } from "./records/review.ts";
import { actorOf, type Viewer } from "./viewer.ts";
import type { World } from "./world.ts";

export type Reactable = Issue | Comment | Review | ReviewComment;

export function repositoryOf(subject: Reactable): Repository {
  return threadOf(subject).repository;
}

/** The issue or pull request it is, or lies in. */
function threadOf(subject: Reactable): Issue {
  if ("issue" in subject) return subject.issue;
  if ("review" in subject) return subject.review.pull.issue;
  return "commitOid" in subject ? subject.pull.issue : subject;
}

/** The same reaction twice is the first one again. Reactions change no `updatedAt`. */
export function addReaction(
  world: World,
  viewer: Viewer,
  subject: Reactable,
  content: ReactionContent,
): { reaction: Reaction; created: boolean } {
  const repository = repositoryOf(subject);
  requireAccess(viewer, repository, demands.writeIssues);
  if (threadOf(subject).locked) requireAccess(viewer, repository, demands.moderateIssues);
  const user = actorOf(viewer);
  const present = subject.reactions.find((r) => r.user === user && r.content === content);
  if (present !== undefined) return { reaction: present, created: false };
  const databaseId = world.nextId();
  const reaction: Reaction = {
    databaseId,
    nodeId: nodeId("Reaction", repository.databaseId, databaseId),
    content,
    user,
    createdAt: world.now(),
  };
  subject.reactions.push(reaction);
  return { reaction, created: true };
}

/** Takes back one's own; anybody else's stays. */
export function removeReaction(viewer: Viewer, subject: Reactable, reaction: Reaction): void {
  requireAccess(viewer, repositoryOf(subject), demands.writeIssues);
  const at = subject.reactions.indexOf(reaction);
  if (at < 0) throw notFound();
  if (reaction.user !== actorOf(viewer)) {
    throw new GitHubRefusal("FORBIDDEN", "You can only delete your own reactions.");
  }
  subject.reactions.splice(at, 1);
}

/** The viewer's own reaction of this kind, as GraphQL's removeReaction names it. */
export function findOwnReaction(
  viewer: Viewer,
  subject: Reactable,
  content: ReactionContent,
): Reaction {
  const user = actorOf(viewer);
  const reaction = subject.reactions.find((r) => r.user === user && r.content === content);
  if (reaction === undefined) throw notFound("Could not find a reaction to remove.");
  return reaction;
}
