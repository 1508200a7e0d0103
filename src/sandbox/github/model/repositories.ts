import { permits, requireAccess } from "./access.ts";
import { demands } from "./demands.ts";
import { defaultLabels } from "./default-labels.ts";
import { GitHubRefusal, invalid } from "./github-refusal.ts";
import { GitStore } from "./git-store.ts";
import { nodeId } from "./node-id.ts";
import type { Owner } from "./records/account.ts";
import type { Label } from "./records/label.ts";
import type { Repository } from "./records/repository.ts";
import { actorOf, type Viewer } from "./viewer.ts";
import type { World } from "./world.ts";

export interface NewRepository {
  readonly owner: Owner;
  readonly name: string;
  readonly private: boolean;
  readonly description?: string | null;
  readonly homepage?: string | null;
  readonly hasIssues?: boolean;
  readonly hasProjects?: boolean;
  readonly hasWiki?: boolean;
}

/** An empty repository with GitHub's default labels. The creator is its admin; an app's is in its selection. */
export function createRepository(world: World, viewer: Viewer, input: NewRepository): Repository {
  const { owner, name } = input;
  refuseCreation(viewer, owner);
  if (!/^[A-Za-z0-9._-]{1,100}$/.test(name)) throw invalid("Repository", "name");
  if (world.repositoryByName(owner.login, name) !== undefined) {
    throw invalid("Repository", "name", "custom", "name already exists on this account");
  }
  const databaseId = world.nextId();
  const repository: Repository = {
    databaseId,
    nodeId: nodeId("Repository", databaseId),
    owner,
    name,
    description: input.description ?? null,
    homepage: input.homepage ?? null,
    private: input.private,
    archived: false,
    defaultBranch: "main",
    features: {
      issues: input.hasIssues ?? true,
      projects: input.hasProjects ?? true,
      wiki: input.hasWiki ?? true,
      discussions: false,
    },
    allowForking: !input.private,
    deleteBranchOnMerge: false,
    topics: [],
    collaborators: new Map(),
    labels: initialLabels(world, databaseId),
    git: new GitStore(),
    nextNumber: 1,
    createdAt: world.now(),
    updatedAt: world.now(),
    pushedAt: null,
  };
  world.addRepository(repository);
  for (const label of repository.labels.values()) world.labels.set(label.databaseId, label);
  if (viewer.kind === "user" && owner.type === "Organization") {
    repository.collaborators.set(viewer.account.databaseId, "admin");
  }
  if (viewer.kind === "installation") viewer.installation.repositoryIds.add(databaseId);
  world.emit(actorOf(viewer), { event: "repository", action: "created", repository });
  return repository;
}

function refuseCreation(viewer: Viewer, owner: Owner): void {
  if (viewer.kind === "installation") {
    const own = viewer.installation.account.databaseId === owner.databaseId;
    if (own && owner.type === "Organization" && permits(viewer, "administration", "write")) return;
    throw new GitHubRefusal("FORBIDDEN", "Resource not accessible by integration");
  }
  const { databaseId } = actorOf(viewer);
  if (owner.databaseId === databaseId) return;
  if (owner.type === "Organization" && owner.members.has(databaseId)) return;
  throw new GitHubRefusal("FORBIDDEN", "You cannot create a repository for this owner.");
}

function initialLabels(world: World, repositoryId: number): Map<string, Label> {
  const at = world.now();
  return new Map(
    defaultLabels.map(([name, color, description]) => {
      const databaseId = world.nextId();
      const id = nodeId("Label", repositoryId, databaseId);
      const times = { createdAt: at, updatedAt: at };
      const looks = { name, color, description, isDefault: true };
      return [name, { databaseId, nodeId: id, repositoryId, ...looks, ...times }];
    }),
  );
}

/** A repository the viewer can see. */
export function findRepository(
  world: World,
  viewer: Viewer,
  owner: string,
  name: string,
): Repository {
  const repository = world.repositoryByName(owner, name);
  if (repository === undefined) throw new GitHubRefusal("NOT_FOUND", "Not Found");
  requireAccess(viewer, repository, demands.readMetadata);
  return repository;
}
