import { permits } from "./access.ts";
import { GitHubRefusal, invalid, notFound } from "./github-refusal.ts";
import { nodeId } from "./node-id.ts";
import { builtInFields } from "./project-fields.ts";
import { meetsProject, requireProject } from "./project-access.ts";
import { newWorkflows } from "./project-workflows.ts";
import type { Owner } from "./records/account.ts";
import type { Project } from "./records/project.ts";
import type { Repository } from "./records/repository.ts";
import { actorOf, type Viewer } from "./viewer.ts";
import type { World } from "./world.ts";

/** A board with GitHub's built-in fields and workflows and one table view. Members of the organisation can write. */
export function createProject(world: World, viewer: Viewer, owner: Owner, title: string): Project {
  requireCreation(viewer, owner);
  if (title.trim() === "") throw invalid("ProjectV2", "title", "missing_field");
  const databaseId = world.nextId();
  const at = { createdAt: world.now(), updatedAt: world.now() };
  const viewId = world.nextId();
  const view = { databaseId: viewId, nodeId: nodeId("ProjectV2View", databaseId, viewId) };
  const project: Project = {
    databaseId,
    nodeId: nodeId("ProjectV2", databaseId),
    owner,
    number: Math.max(0, ...projectsOf(world, owner).map(({ number }) => number)) + 1,
    creator: actorOf(viewer),
    title,
    shortDescription: null,
    readme: null,
    public: false,
    closedAt: null,
    baseRole: owner.type === "Organization" ? "writer" : "none",
    collaborators: new Map(),
    fields: builtInFields(world, databaseId),
    views: [{ ...view, number: 1, name: "View 1", layout: "TABLE_LAYOUT", filter: null, ...at }],
    workflows: newWorkflows(world, databaseId),
    linkedRepositoryIds: new Set(),
    ...at,
  };
  world.projects.set(databaseId, project);
  for (const field of project.fields) world.projectFields.set(field.databaseId, field);
  world.emit(project.creator, { event: "projects_v2", action: "created", project });
  return project;
}

function requireCreation(viewer: Viewer, owner: Owner): void {
  if (viewer.kind === "installation") {
    const own = viewer.installation.account === owner && owner.type === "Organization";
    if (own && permits(viewer, "organization_projects", "write")) return;
    throw new GitHubRefusal("FORBIDDEN", "Resource not accessible by integration");
  }
  const actor = actorOf(viewer);
  if (owner === actor) return;
  if (owner.type === "Organization" && owner.members.has(actor.databaseId)) return;
  const message = `${actor.login} does not have permission to create projects for ${owner.login}.`;
  throw new GitHubRefusal("FORBIDDEN", message);
}

export interface ProjectChange {
  readonly title?: string | null | undefined;
  readonly shortDescription?: string | null | undefined;
  readonly readme?: string | null | undefined;
  readonly public?: boolean | null | undefined;
  readonly closed?: boolean | null | undefined;
}

/** `null` and absence both mean: as it is. */
export function updateProject(
  world: World,
  viewer: Viewer,
  project: Project,
  change: ProjectChange,
): Project {
  const opens = change.public !== null && change.public !== undefined;
  requireProject(viewer, project, opens && viewer.kind === "user" ? "admin" : "writer");
  const sender = actorOf(viewer);
  const before = { ...project };
  project.title = change.title ?? project.title;
  project.shortDescription = change.shortDescription ?? project.shortDescription;
  project.readme = change.readme ?? project.readme;
  project.public = change.public ?? project.public;
  project.updatedAt = world.now();
  const changes = {
    ...differs("title", before, project),
    ...differs("public", before, project),
    ...(before.readme === project.readme
      ? {}
      : { description: { from: before.readme, to: project.readme } }),
    ...(before.shortDescription === project.shortDescription
      ? {}
      : { short_description: { from: before.shortDescription, to: project.shortDescription } }),
  };
  if (Object.keys(changes).length > 0) {
    world.emit(sender, { event: "projects_v2", action: "edited", project, changes });
  }
  const closes = change.closed ?? project.closedAt !== null;
  if (closes !== (project.closedAt !== null)) {
    project.closedAt = closes ? world.now() : null;
    const action = closes ? "closed" : "reopened";
    world.emit(sender, { event: "projects_v2", action, project });
  }
  return project;
}

/** With its cards; the issues stay. https://docs.github.com/graphql/reference/mutations#deleteprojectv2 */
export function deleteProject(world: World, viewer: Viewer, project: Project): void {
  requireProject(viewer, project, "admin");
  for (const item of world.itemsOf(project).slice()) world.removeItem(item);
  for (const field of project.fields) world.projectFields.delete(field.databaseId);
  world.projects.delete(project.databaseId);
  world.emit(actorOf(viewer), { event: "projects_v2", action: "deleted", project });
}

function differs<K extends "title" | "public">(
  key: K,
  before: Project,
  after: Project,
): Partial<Record<K, { from: Project[K]; to: Project[K] }>> {
  const result: Partial<Record<K, { from: Project[K]; to: Project[K] }>> = {};
  if (before[key] !== after[key]) result[key] = { from: before[key], to: after[key] };
  return result;
}

/** Shows the board on the repository's page; both have to belong to the same owner. */
export function linkProject(viewer: Viewer, project: Project, repository: Repository): void {
  requireProject(viewer, project, "writer");
  if (project.owner !== repository.owner) {
    throw new GitHubRefusal(
      "UNPROCESSABLE",
      "The project and the repository must have the same owner.",
    );
  }
  project.linkedRepositoryIds.add(repository.databaseId);
}

export function unlinkProject(viewer: Viewer, project: Project, repository: Repository): void {
  requireProject(viewer, project, "writer");
  project.linkedRepositoryIds.delete(repository.databaseId);
}

/** Whether lists name it by now: https://github.com/FriendlyInternet/nuxt-crouton/issues/681 */
export function isListed(world: World, viewer: Viewer, project: Project): boolean {
  return viewer.kind !== "installation" || world.isIndexed(project);
}

export function projectsOf(world: World, owner: Owner): Project[] {
  return [...world.projects.values()].filter((project) => project.owner === owner);
}

/** A board of this owner by its number, if the viewer can read it. */
export function findProject(world: World, viewer: Viewer, owner: Owner, number: number): Project {
  const project = projectsOf(world, owner).find((candidate) => candidate.number === number);
  if (project === undefined || !meetsProject(viewer, project, "reader")) throw notFound();
  return project;
}
