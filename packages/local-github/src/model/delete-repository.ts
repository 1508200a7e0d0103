import { meets, requireAccess } from "./access.ts";
import { deselectRepository } from "./apps.ts";
import { demands } from "./demands.ts";
import type { Repository } from "./records/repository.ts";
import { actorOf, type Viewer } from "./viewer.ts";
import type { World } from "./world.ts";

/**
 * With everything in it; archived ones too. "Deleting a repository requires admin access."
 * https://docs.github.com/rest/repos/repos#delete-a-repository
 */
export function deleteRepository(world: World, viewer: Viewer, repository: Repository): void {
  if (!meets(viewer, repository, demands.administer)) {
    requireAccess(viewer, repository, demands.administer);
  }
  const actor = actorOf(viewer);
  repository.deleted = true;
  world.removeRepository(repository);
  world.emit(actor, { event: "repository", action: "deleted", repository });
  deselectRepository(world, actor, repository);
}
