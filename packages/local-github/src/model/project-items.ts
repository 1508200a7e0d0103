import { requireAccess } from "./access.ts";
import { demands } from "./demands.ts";
import { GitHubRefusal } from "./github-refusal.ts";
import { nodeId } from "./node-id.ts";
import { requireProject } from "./project-access.ts";
import type { Issue } from "./records/issue.ts";
import type { Project } from "./records/project.ts";
import type { ProjectItem } from "./records/project-item.ts";
import { addTimelineEvent } from "./timeline.ts";
import { actorOf, type Viewer } from "./viewer.ts";
import type { World } from "./world.ts";

/** Puts an issue on the board; one that is there already is answered as it is, archived or not. */
export function addItem(world: World, viewer: Viewer, project: Project, issue: Issue): ProjectItem {
  requireProject(viewer, project, "writer");
  requireAccess(viewer, issue.repository, demands.readIssues);
  const present = world.cardsOf(issue).find((item) => item.project === project);
  if (present !== undefined) return present;
  const databaseId = world.nextId();
  const creator = actorOf(viewer);
  const item: ProjectItem = {
    databaseId,
    nodeId: nodeId("ProjectV2Item", project.databaseId, databaseId),
    project,
    issue,
    creator,
    archivedAt: null,
    values: new Map(),
    createdAt: world.now(),
    updatedAt: world.now(),
  };
  world.addItem(item);
  addTimelineEvent(world, creator, issue, { kind: "AddedToProjectV2Event", project });
  world.emit(creator, { event: "projects_v2_item", action: "created", project, item });
  return item;
}

/** Archives or brings back; nothing happens to a card that is so already. */
export function setArchived(
  world: World,
  viewer: Viewer,
  item: ProjectItem,
  archived: boolean,
): ProjectItem {
  const { project } = item;
  requireProject(viewer, project, "writer");
  const from = item.archivedAt;
  if (archived === (from !== null)) return item;
  item.archivedAt = archived ? world.now() : null;
  item.updatedAt = world.now();
  const changes = { archived_at: { from, to: item.archivedAt } };
  const action = archived ? "archived" : "restored";
  world.emit(actorOf(viewer), { event: "projects_v2_item", action, project, item, changes });
  return item;
}

export function deleteItem(world: World, viewer: Viewer, item: ProjectItem): void {
  const { project, issue } = item;
  requireProject(viewer, project, "writer");
  const actor = actorOf(viewer);
  world.removeItem(item);
  addTimelineEvent(world, actor, issue, { kind: "RemovedFromProjectV2Event", project });
  world.emit(actor, { event: "projects_v2_item", action: "deleted", project, item });
}

/** Refuses a card of another board, as GitHub does. */
export function requireItemOf(project: Project, item: ProjectItem): void {
  if (item.project === project) return;
  throw new GitHubRefusal("NOT_FOUND", "The item does not exist in the project");
}
