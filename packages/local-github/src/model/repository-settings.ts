import { requireAccess } from "./access.ts";
import { demands } from "./demands.ts";
import { GitHubRefusal, invalid } from "./github-refusal.ts";
import type { Changed } from "./occurrence-parts.ts";
import type { MergeMethod } from "./records/ruleset.ts";
import type { Repository, RepositoryFeatures } from "./records/repository.ts";
import { actorOf, type Viewer } from "./viewer.ts";
import type { World } from "./world.ts";

export interface RepositoryChange {
  readonly name?: string | undefined;
  readonly description?: string | null | undefined;
  readonly homepage?: string | null | undefined;
  readonly private?: boolean | undefined;
  readonly archived?: boolean | undefined;
  readonly defaultBranch?: string | undefined;
  readonly deleteBranchOnMerge?: boolean | undefined;
  readonly allowForking?: boolean | undefined;
  readonly mergeMethods?: { readonly [method in MergeMethod]?: boolean | undefined } | undefined;
  readonly features?: Partial<RepositoryFeatures> | undefined;
}

/** Changes settings; one occurrence for each kind of change GitHub tells apart. */
export function updateRepository(
  world: World,
  viewer: Viewer,
  repository: Repository,
  change: RepositoryChange,
): Repository {
  requireAccess(viewer, repository, {
    ...demands.administer,
    // Unarchiving is the one change an archived repository takes.
    ...(change.archived === false ? { level: "read" as const } : {}),
  });
  if (change.allowForking !== undefined) refuseForking(repository);
  switchMethods(repository, change.mergeMethods ?? {});
  const sender = actorOf(viewer);
  rename(world, viewer, repository, change.name);
  const changes = applyTexts(repository, change);
  Object.assign(repository.features, change.features);
  repository.deleteBranchOnMerge = change.deleteBranchOnMerge ?? repository.deleteBranchOnMerge;
  repository.allowForking = change.allowForking ?? repository.allowForking;
  repository.updatedAt = world.now();
  if (Object.keys(changes).length > 0) {
    world.emit(sender, { event: "repository", action: "edited", repository, changes });
  }
  if (change.private !== undefined && change.private !== repository.private) {
    repository.private = change.private;
    const action = change.private ? "privatized" : "publicized";
    world.emit(sender, { event: "repository", action, repository });
    if (!change.private) world.emit(sender, { event: "public", repository });
  }
  if (change.archived !== undefined && change.archived !== repository.archived) {
    repository.archived = change.archived;
    const action = change.archived ? "archived" : "unarchived";
    world.emit(sender, { event: "repository", action, repository });
  }
  return repository;
}

/** https://docs.github.com/repositories/configuring-branches-and-merges-in-your-repository/configuring-pull-request-merges/about-merge-methods-on-github */
function switchMethods(
  { mergeMethods }: Repository,
  change: NonNullable<RepositoryChange["mergeMethods"]>,
): void {
  const wanted = {
    merge: change.merge ?? mergeMethods.merge,
    squash: change.squash ?? mergeMethods.squash,
    rebase: change.rebase ?? mergeMethods.rebase,
  };
  if (!Object.values(wanted).includes(true)) {
    throw invalid("Repository", "merge_commit_allowed", "custom", "no merge method is left");
  }
  Object.assign(mergeMethods, wanted);
}

/**
 * Whatever the value is, where the organisation does not allow it: also `false`.
 * https://github.com/cli/cli/issues/10000
 */
function refuseForking({ owner, private: isPrivate }: Repository): void {
  if (!isPrivate || owner.type !== "Organization" || owner.policies.privateForks) return;
  const message = "This organization does not allow private repository forking";
  throw new GitHubRefusal("UNPROCESSABLE", message);
}

function rename(
  world: World,
  viewer: Viewer,
  repository: Repository,
  name: string | undefined,
): void {
  const from = repository.name;
  if (name === undefined || name === from) return;
  const taken = world.repositoryByName(repository.owner.login, name);
  if (!/^[A-Za-z0-9._-]{1,100}$/.test(name) || (taken !== undefined && taken !== repository)) {
    throw invalid("Repository", "name", "custom", "name already exists on this account");
  }
  world.moveRepository(repository, { owner: repository.owner, name });
  const changes = { name: { from } };
  world.emit(actorOf(viewer), { event: "repository", action: "renamed", repository, changes });
}

function applyTexts(
  repository: Repository,
  change: RepositoryChange,
): Record<string, Changed<string | null>> {
  const changes: Record<string, Changed<string | null>> = {};
  for (const field of ["description", "homepage"] as const) {
    const to = change[field];
    if (to === undefined || to === repository[field]) continue;
    changes[field] = { from: repository[field] };
    repository[field] = to;
  }
  const branch = change.defaultBranch;
  if (branch !== undefined && branch !== repository.defaultBranch) {
    if (repository.git.ref(`refs/heads/${branch}`) === undefined) {
      throw invalid("Repository", "default_branch");
    }
    changes["default_branch"] = { from: repository.defaultBranch };
    repository.defaultBranch = branch;
  }
  return changes;
}
