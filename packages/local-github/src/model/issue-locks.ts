import { requireAccess } from "./access.ts";
import { demands } from "./demands.ts";
import type { Issue } from "./records/issue.ts";
import type { LockReason } from "./records/timeline-event.ts";
import { addTimelineEvent } from "./timeline.ts";
import { actorOf, type Viewer } from "./viewer.ts";
import type { World } from "./world.ts";

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
