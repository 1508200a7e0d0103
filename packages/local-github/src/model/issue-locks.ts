import { requireAccess } from "./access.ts";
import { demands } from "./demands.ts";
import { GitHubRefusal } from "./github-refusal.ts";
import type { Issue } from "./records/issue.ts";
import type { LockReason } from "./records/timeline-event.ts";
import { addTimelineEvent } from "./timeline.ts";
import { actorOf, type Viewer } from "./viewer.ts";
import type { World } from "./world.ts";

const mostPinned = 3;

/** From now on only people with write can comment. */
export function lockIssue(
  world: World,
  viewer: Viewer,
  issue: Issue,
  lockReason: LockReason | null,
): void {
  requireAccess(viewer, issue.repository, demands.moderateIssues);
  if (issue.locked) return;
  issue.locked = true;
  issue.lockReason = lockReason;
  const actor = actorOf(viewer);
  const { repository } = issue;
  addTimelineEvent(world, actor, issue, { kind: "LockedEvent", lockReason });
  world.emit(actor, { event: "issues", action: "locked", repository, issue });
}

export function unlockIssue(world: World, viewer: Viewer, issue: Issue): void {
  requireAccess(viewer, issue.repository, demands.moderateIssues);
  if (!issue.locked) return;
  issue.locked = false;
  issue.lockReason = null;
  const actor = actorOf(viewer);
  const { repository } = issue;
  addTimelineEvent(world, actor, issue, { kind: "UnlockedEvent" });
  world.emit(actor, { event: "issues", action: "unlocked", repository, issue });
}

/** At most three a repository. */
export function pinIssue(world: World, viewer: Viewer, issue: Issue): void {
  const { repository } = issue;
  requireAccess(viewer, repository, demands.moderateIssues);
  if (issue.pinned) return;
  if (pinnedIssues(world, issue).length >= mostPinned) {
    throw new GitHubRefusal("UNPROCESSABLE", "Maximum 3 pinned issues per repository");
  }
  issue.pinned = true;
  const actor = actorOf(viewer);
  addTimelineEvent(world, actor, issue, { kind: "PinnedEvent" });
  world.emit(actor, { event: "issues", action: "pinned", repository, issue });
}

export function unpinIssue(world: World, viewer: Viewer, issue: Issue): void {
  const { repository } = issue;
  requireAccess(viewer, repository, demands.moderateIssues);
  if (!issue.pinned) return;
  issue.pinned = false;
  const actor = actorOf(viewer);
  addTimelineEvent(world, actor, issue, { kind: "UnpinnedEvent" });
  world.emit(actor, { event: "issues", action: "unpinned", repository, issue });
}

function pinnedIssues(world: World, { repository }: Issue): Issue[] {
  return [...world.issuesOf(repository).byNumber.values()].filter((issue) => issue.pinned);
}
