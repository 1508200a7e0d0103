import { requireAccess } from "./access.ts";
import { demands } from "./demands.ts";
import type { Owner, User } from "./records/account.ts";
import type { Repository } from "./records/repository.ts";
import type { World } from "./world.ts";

/** https://docs.github.com/rest/activity/starring; refused to whom the organisation blocked. */
export function star(user: User, repository: Repository): void {
  requireAccess({ kind: "user", account: user }, repository, demands.writeIssues);
  repository.stargazers.add(user.databaseId);
}

/** "When you block a user from your organization: the user stops watching", and their stars go. */
export function stopFollowing(world: World, owner: Owner, { databaseId }: User): void {
  for (const repository of world.repositories.values()) {
    if (repository.owner !== owner) continue;
    repository.stargazers.delete(databaseId);
    repository.subscriptions.delete(databaseId);
  }
}
