import { meets, requireAccess } from "./access.ts";
import { demands } from "./demands.ts";
import { GitHubRefusal, invalid } from "./github-refusal.ts";
import { isConverted } from "./is-converted.ts";
import { baseOidOf } from "./pull-commits.ts";
import type { Actor } from "./records/account.ts";
import type { Issue } from "./records/issue.ts";
import type { PullRequest } from "./records/pull-request.ts";
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
  return closeAs(world, actorOf(viewer), issue, reason);
}

/** Whoever may. */
export function closeAs(world: World, actor: Actor, issue: Issue, reason: IssueStateReason): Issue {
  const settled = issue.pull !== null || issue.stateReason === reason;
  if (issue.state === "closed" && settled) return issue;
  if (issue.pull !== null) issue.pull.baseOid = baseOidOf(issue.pull);
  issue.state = "closed";
  issue.stateReason = issue.pull === null ? reason : null;
  issue.closedAt = world.now();
  issue.closedBy = actor;
  world.issuesOf(issue.repository).stateChanged(issue);
  addTimelineEvent(world, actor, issue, {
    kind: "ClosedEvent",
    stateReason: issue.stateReason,
  });
  const { repository } = issue;
  world.emit(actor, { event: "issues", action: "closed", repository, issue });
  return issue;
}

/** Authors may reopen what they closed themselves; others need triage. */
export function reopenIssue(world: World, viewer: Viewer, issue: Issue): Issue {
  const actor = actorOf(viewer);
  requireStateChange(viewer, issue, actor === issue.author && actor === issue.closedBy);
  if (issue.state === "open") return issue;
  if (isConverted(issue)) throw invalid("Issue", "state", "custom", "state cannot be changed.");
  if (issue.pull !== null) catchUpWithBranches(issue.pull);
  issue.state = "open";
  issue.stateReason = issue.pull === null ? "reopened" : null;
  issue.closedAt = null;
  issue.closedBy = null;
  world.issuesOf(issue.repository).stateChanged(issue);
  addTimelineEvent(world, actor, issue, { kind: "ReopenedEvent" });
  const { repository } = issue;
  world.emit(actor, { event: "issues", action: "reopened", repository, issue });
  return issue;
}

/**
 * "You can't reopen a merged pull request", nor one whose branches are gone; what was pushed while
 * it was closed belongs to it again.
 * https://docs.github.com/pull-requests/collaborating-with-pull-requests/incorporating-changes-from-a-pull-request/closing-a-pull-request
 */
function catchUpWithBranches(pull: PullRequest): void {
  const { git } = pull.issue.repository;
  const head = git.ref(`refs/heads/${pull.headRef}`);
  const base = git.ref(`refs/heads/${pull.baseRef}`);
  if (pull.merge !== null || head === undefined || base === undefined) {
    throw invalid("PullRequest", "state", "custom", "state cannot be changed.");
  }
  pull.headOid = head;
  pull.baseOid = base;
}

function requireStateChange(viewer: Viewer, issue: Issue, own: boolean): void {
  const demand = own ? demands.writeIssues : demands.triageIssues;
  requireAccess(viewer, issue.repository, demand);
  if (own && issue.locked && !meets(viewer, issue.repository, demands.triageIssues)) {
    throw new GitHubRefusal("FORBIDDEN", "Issue is locked");
  }
}
