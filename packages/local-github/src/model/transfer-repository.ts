import { invalid } from "./github-refusal.ts";
import type { Owner } from "./records/account.ts";
import type { Repository } from "./records/repository.ts";
import type { World } from "./world.ts";

/**
 * Gives a repository to another owner, with its issues; installations of the owner before cover it
 * no longer and hear nothing of it, and the address it had leads to it.
 * https://docs.github.com/repositories/creating-and-managing-repositories/transferring-a-repository
 */
export function transferRepository(world: World, repository: Repository, owner: Owner): void {
  const { name } = repository;
  if (world.repositoryByName(owner.login, name)) throw invalid("Repository", "name");
  for (const { repositoryIds } of world.installations.values())
    repositoryIds.delete(repository.databaseId);
  world.moveRepository(repository, { owner, name });
}
