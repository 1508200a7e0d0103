import { mayRead, roleIn } from "./access.ts";
import type { User } from "./records/account.ts";
import type { Repository } from "./records/repository.ts";
import type { World } from "./world.ts";

/**
 * Watching a repository is being told of everything in it. Who is given access watches it without
 * doing anything ("automatic watching for repositories or teams you've joined … is enabled by
 * default"), until they lose the access.
 * https://docs.github.com/subscriptions-and-notifications/concepts/about-notifications#default-subscriptions
 */
export function isWatching(repository: Repository, user: User): boolean {
  if (!mayRead({ kind: "user", account: user }, repository)) return false;
  // A public repository everybody can read: only those were given something who have a role in it.
  return repository.private
    ? roleIn(repository, user) !== "none"
    : repository.collaborators.has(user.databaseId);
}

export function watchersOf(world: World, repository: Repository): User[] {
  return [...world.accounts.values()]
    .filter((account) => account.type === "User")
    .filter((user) => isWatching(repository, user));
}
