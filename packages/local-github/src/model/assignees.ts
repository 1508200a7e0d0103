import { atLeast, meets, requireAccess, roleIn } from "./access.ts";
import { demands } from "./demands.ts";
import type { Actor, User } from "./records/account.ts";
import type { Issue } from "./records/issue.ts";
import type { Repository } from "./records/repository.ts";
import { addTimelineEvent } from "./timeline.ts";
import { actorOf, type Viewer } from "./viewer.ts";
import type { World } from "./world.ts";

/** Ten; one in a private repository of an account on the free plan. */
export function maximumAssignees(repository: Repository): number {
  const { owner } = repository;
  const paid = owner.type === "Organization" && owner.plan !== "free";
  return repository.private && !paid ? 1 : 10;
}

/** Whoever has write, wrote in the thread, or is an organisation member who can read. */
export function mayBeAssigned(world: World, issue: Issue, user: User): boolean {
  const { repository } = issue;
  const role = roleIn(repository, user);
  if (role === "none") return false;
  if (atLeast(role, "triage") || mayBeAssignedAnywhere(repository, user)) return true;
  return issue.author === user || world.commentsOf(issue).some(({ author }) => author === user);
}

/** As `mayBeAssigned`, whatever the issue. */
export function mayBeAssignedAnywhere(repository: Repository, user: User): boolean {
  const { owner } = repository;
  const role = roleIn(repository, user);
  if (owner.databaseId === user.databaseId || atLeast(role, "write")) return true;
  if (repository.collaborators.has(user.databaseId)) return true;
  return owner.type === "Organization" && owner.members.has(user.databaseId) && role !== "none";
}

/**
 * Assigns who may be assigned, up to the plan's limit; the others are silently left out, and so
 * is everybody when the viewer may not assign: compare what the issue has afterwards.
 */
export function addAssignees(
  world: World,
  viewer: Viewer,
  issue: Issue,
  users: readonly User[],
): Issue {
  requireAccess(viewer, issue.repository, demands.writeIssues);
  if (!meets(viewer, issue.repository, demands.triageIssues)) return issue;
  for (const user of users) {
    if (issue.assignees.size >= maximumAssignees(issue.repository)) break;
    if (!issue.assignees.has(user) && mayBeAssigned(world, issue, user)) {
      assign(world, actorOf(viewer), issue, user);
    }
  }
  return issue;
}

export function removeAssignees(
  world: World,
  viewer: Viewer,
  issue: Issue,
  users: readonly User[],
): Issue {
  requireAccess(viewer, issue.repository, demands.writeIssues);
  const actor = actorOf(viewer);
  const mayAll = meets(viewer, issue.repository, demands.triageIssues);
  for (const user of users) {
    if (mayAll || user === actor) unassign(world, actor, issue, user);
  }
  return issue;
}

/** Makes the list what is given, as `addAssignees` and `removeAssignees` would. */
export function setAssignees(
  world: World,
  viewer: Viewer,
  issue: Issue,
  users: readonly User[],
): Issue {
  const surplus = [...issue.assignees].filter((user) => !users.includes(user));
  removeAssignees(world, viewer, issue, surplus);
  return addAssignees(world, viewer, issue, users);
}

export function unassignFromAll(
  world: World,
  actor: Actor,
  repository: Repository,
  user: User,
): void {
  for (const issue of world.issuesOf(repository).byNumber.values()) {
    unassign(world, actor, issue, user);
  }
}

function assign(world: World, actor: Actor, issue: Issue, assignee: User): void {
  issue.assignees.add(assignee);
  tellAssigned(world, actor, issue, assignee);
}

/** Puts into the timeline, and tells, who is assigned already. */
export function tellAssigned(world: World, actor: Actor, issue: Issue, assignee: User): void {
  addTimelineEvent(world, actor, issue, { kind: "AssignedEvent", assignee });
  const { repository } = issue;
  world.emit(actor, { event: "issues", action: "assigned", repository, issue, assignee });
}

function unassign(world: World, actor: Actor, issue: Issue, assignee: User): void {
  if (!issue.assignees.delete(assignee)) return;
  addTimelineEvent(world, actor, issue, { kind: "UnassignedEvent", assignee });
  const { repository } = issue;
  world.emit(actor, { event: "issues", action: "unassigned", repository, issue, assignee });
}
