import { meets, requireAccess } from "./access.ts";
import { demands } from "./demands.ts";
import { GitHubRefusal } from "./github-refusal.ts";
import type { Issue } from "./records/issue.ts";
import type { IssueStateReason } from "./records/timeline-event.ts";
import { addTimelineEvent } from "./timeline.ts";
import { actorOf, type Viewer } from "./viewer.ts";
import type { World } from "./world.ts";

export interface StateChange {
  readonly state?: Issue["state"] | undefined;
  /** Counts only for closing; `completed` unless given. */
  readonly stateReason?: IssueStateReason | null | undefined;
}

/** Closes or reopens; nothing happens to an issue that is in that state already. */
export function setIssueState(
  world: World,
  viewer: Viewer,
  issue: Issue,
  { state, stateReason }: StateChange,
): void {
  if (state === undefined) return;
  if (state === "closed") closeIssue(world, viewer, issue, stateReason ?? "completed");
  else reopenIssue(world, viewer, issue);
}

/** Authors may close their own; others need triage. A new reason on a closed issue is taken over. */
export function closeIssue(
  world: World,
  viewer: Viewer,
  issue: Issue,
  reason: IssueStateReason = "completed",
): Issue {
  requireStateChange(viewer, issue, actorOf(viewer) === issue.author);
  if (issue.state === "closed" && issue.stateReason === reason) return issue;
  const actor = actorOf(viewer);
  issue.state = "closed";
  issue.stateReason = reason;
  issue.closedAt = world.now();
  issue.closedBy = actor;
  world.issuesOf(issue.repository).stateChanged(issue);
  addTimelineEvent(world, actor, issue, { kind: "ClosedEvent", stateReason: reason });
  const { repository } = issue;
  world.emit(actor, { event: "issues", action: "closed", repository, issue });
  return issue;
}

/** Authors may reopen what they closed themselves; others need triage. */
export function reopenIssue(world: World, viewer: Viewer, issue: Issue): Issue {
  const actor = actorOf(viewer);
  requireStateChange(viewer, issue, actor === issue.author && actor === issue.closedBy);
  if (issue.state === "open") return issue;
  issue.state = "open";
  issue.stateReason = "reopened";
  issue.closedAt = null;
  issue.closedBy = null;
  world.issuesOf(issue.repository).stateChanged(issue);
  addTimelineEvent(world, actor, issue, { kind: "ReopenedEvent" });
  const { repository } = issue;
  world.emit(actor, { event: "issues", action: "reopened", repository, issue });
  return issue;
}

function requireStateChange(viewer: Viewer, issue: Issue, own: boolean): void {
  const demand = own ? demands.writeIssues : demands.triageIssues;
  requireAccess(viewer, issue.repository, demand);
  if (own && issue.locked && !meets(viewer, issue.repository, demands.triageIssues)) {
    throw new GitHubRefusal("FORBIDDEN", "Issue is locked");
  }
}
