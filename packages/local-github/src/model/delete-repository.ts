import { meets, requireAccess } from "./access.ts";
import { deselectRepository } from "./apps.ts";
import { demands } from "./demands.ts";
import { GitHubRefusal } from "./github-refusal.ts";
import type { Organization } from "./records/account.ts";
import type { Repository } from "./records/repository.ts";
import { actorOf, type Viewer } from "./viewer.ts";
import type { World } from "./world.ts";

/**
 * With everything in it; archived ones too. "Deleting a repository requires admin access. […] If an
 * organization owner has configured the organization to prevent members from deleting
 * organization-owned repositories, you will get a `403 Forbidden` response."
 * https://docs.github.com/rest/repos/repos#delete-a-repository
 */
export function deleteRepository(world: World, viewer: Viewer, repository: Repository): void {
  if (!meets(viewer, repository, demands.administer)) {
    requireAccess(viewer, repository, demands.administer);
  }
  const actor = actorOf(viewer);
  const { owner } = repository;
  if (owner.type === "Organization" && !mayDelete(viewer, owner))
    throw new GitHubRefusal(
      "FORBIDDEN",
      "Organization members cannot delete repositories in this organization.",
    );
  repository.deleted = true;
  world.removeRepository(repository);
  world.emit(actor, { event: "repository", action: "deleted", repository });
  deselectRepository(world, actor, repository);
}

/** That an App counts as a member here is an assumption: GitHub does not say. */
function mayDelete(viewer: Viewer, { members, policies }: Organization): boolean {
  const isOwner = viewer.kind === "user" && members.get(viewer.account.databaseId) === "owner";
  return isOwner || policies.repositoryDeletion;
}
