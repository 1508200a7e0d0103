import { permits, requireAccess } from "./access.ts";
import { selectRepository } from "./apps.ts";
import { commitAndMove } from "./commit-on-branch.ts";
import { demands } from "./demands.ts";
import { defaultLabels } from "./default-labels.ts";
import { editTree } from "./edit-tree.ts";
import { emptyTreeOid, writeBlob } from "./git-objects.ts";
import { GitHubRefusal, invalid } from "./github-refusal.ts";
import { GitStore } from "./git-store.ts";
import { nodeId } from "./node-id.ts";
import type { Actor, Owner } from "./records/account.ts";
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
  readonly deleteBranchOnMerge?: boolean;
  /** Whether it begins with a commit, without which it has no branch. */
  readonly autoInit?: boolean;
}

/**
 * A repository with GitHub's default labels, empty unless `autoInit`. The person who creates it is
 * its admin; what an app creates belongs to what it was installed on: "If the GitHub App creates
 * any repositories later, the app will automatically be granted access".
 * https://docs.github.com/rest/repos/repos#create-an-organization-repository
 * https://docs.github.com/apps/using-github-apps/reviewing-and-modifying-installed-github-apps
 */
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
    deleted: false,
    defaultBranch: "main",
    features: {
      issues: input.hasIssues ?? true,
      projects: input.hasProjects ?? true,
      wiki: input.hasWiki ?? true,
      discussions: false,
    },
    actions: { enabled: true, allowed: "all" },
    allowForking: !input.private,
    deleteBranchOnMerge: input.deleteBranchOnMerge ?? false,
    mergeMethods: { merge: true, squash: true, rebase: true },
    topics: [],
    collaborators: new Map(),
    deployKeys: new Map(),
    hooks: new Map(),
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
  if (viewer.kind === "installation") selectRepository(world, viewer, repository);
  world.emit(actorOf(viewer), { event: "repository", action: "created", repository });
  if (input.autoInit === true) commitReadme(world, actorOf(viewer), repository);
  return repository;
}

/** GitHub's first commit: a README with the name and the description. */
function commitReadme(world: World, actor: Actor, repository: Repository): void {
  const { git, name, description, defaultBranch } = repository;
  const text = description === null ? `# ${name}` : `# ${name}\n${description}`;
  const { oid } = writeBlob(git, Buffer.from(text));
  const edit = { mode: "100644", type: "blob", oid } as const;
  const tree = editTree(git, emptyTreeOid, new Map([["README.md", edit]]));
  commitAndMove(world, actor, repository, `refs/heads/${defaultBranch}`, tree, "Initial commit");
}

function refuseCreation(viewer: Viewer, owner: Owner): void {
  if (viewer.kind === "installation") {
    const own = viewer.installation.account.databaseId === owner.databaseId;
    if (own && owner.type === "Organization" && permits(viewer, "administration", "write")) {
      if (owner.policies.repositoryCreation) return;
      throw invalid("Repository", "base", "custom", "Repository creation is not allowed");
    }
    throw new GitHubRefusal("FORBIDDEN", "Resource not accessible by integration");
  }
  const { databaseId } = actorOf(viewer);
  if (owner.databaseId === databaseId) return;
  if (owner.type === "Organization") {
    const role = owner.members.get(databaseId);
    if (role === "owner" || (role === "member" && owner.policies.repositoryCreation)) return;
  }
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
