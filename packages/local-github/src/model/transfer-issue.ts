import { mayRead, requireAccess } from "./access.ts";
import { demands } from "./demands.ts";
import { GitHubRefusal } from "./github-refusal.ts";
import { newIssueRecord } from "./issue-record.ts";
import { nodeId } from "./node-id.ts";
import type { Issue } from "./records/issue.ts";
import type { Label } from "./records/label.ts";
import type { Repository } from "./records/repository.ts";
import { addTimelineEvent } from "./timeline.ts";
import { actorOf, type Viewer } from "./viewer.ts";
import type { World } from "./world.ts";

/**
 * Moves an issue, with its comments and people, to another repository of the same owner, where it is
 * an issue of another number and id; labels go along where they exist there. Not from a private to a
 * public one, and never by an app's installation.
 * https://docs.github.com/issues/tracking-your-work-with-issues/administering-issues/transferring-an-issue-to-another-repository
 * https://github.com/dust-tt/dust/issues/26776
 */
export function transferIssue(
  world: World,
  viewer: Viewer,
  issue: Issue,
  target: Repository,
): Issue {
  const { repository } = issue;
  if (viewer.kind === "installation")
    throw new GitHubRefusal("FORBIDDEN", "Resource not accessible by integration");
  requireAccess(viewer, repository, demands.moderateIssues);
  requireAccess(viewer, target, demands.moderateIssues);
  refuseTarget(repository, target);
  const moved = movedIssue(world, issue, target);
  const comments = world.commentsOf(issue);
  world.moveIssue(issue, moved);
  for (const comment of comments) {
    const id = nodeId("IssueComment", target.databaseId, comment.databaseId);
    world.addComment({ ...comment, nodeId: id, issue: moved });
  }
  const actor = actorOf(viewer);
  addTimelineEvent(world, actor, moved, { kind: "TransferredEvent", fromRepository: repository });
  world.emit(actor, { event: "issues", action: "transferred", repository, issue, moved });
  return moved;
}

function refuseTarget(repository: Repository, target: Repository): void {
  const isSameOwner = repository.owner === target.owner && repository !== target;
  if (!isSameOwner || (repository.private && !target.private) || !target.features.issues)
    throw new GitHubRefusal("UNPROCESSABLE", "Issue cannot be transferred to this repository");
}

function movedIssue(world: World, issue: Issue, target: Repository): Issue {
  const begun = newIssueRecord(world, target, issue);
  const { databaseId, nodeId: id, number } = begun;
  const labels = [...issue.labels].flatMap(({ name }): readonly Label[] => {
    const same = target.labels.get(name.toLowerCase());
    return same ? [same] : [];
  });
  return {
    ...issue,
    databaseId,
    nodeId: id,
    number,
    repository: target,
    labels: new Set(labels),
    updatedAt: world.now(),
  };
}

/** Where an issue of that number went, for who may read it there. */
export function whereItWent(
  world: World,
  viewer: Viewer,
  repository: Repository,
  number: number,
): Issue | undefined {
  const moved = world.issuesOf(repository).movedNumbers.get(number);
  if (!moved) return undefined;
  const further = whereItWent(world, viewer, moved.repository, moved.number);
  const there = world.issueByNumber(moved.repository, moved.number);
  return further ?? (there && mayRead(viewer, there.repository) ? there : undefined);
}
