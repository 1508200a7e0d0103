import { mayRead, roleIn } from "./access.ts";
import type { User } from "./records/account.ts";
import type { Repository } from "./records/repository.ts";
import type { Subscription } from "./records/subscription.ts";
import type { World } from "./world.ts";

/**
 * Watching a repository is being told of everything in it. Who is given access watches it without
 * doing anything ("automatic watching for repositories or teams you've joined … is enabled by
 * default"), until they choose something else or lose the access.
 * https://docs.github.com/subscriptions-and-notifications/concepts/about-notifications#default-subscriptions
 */
export function isWatching(repository: Repository, user: User): boolean {
  if (!mayRead({ kind: "user", account: user }, repository)) return false;
  const chosen = repository.subscriptions.get(user.databaseId);
  if (chosen !== undefined) return chosen.subscribed && !chosen.ignored;
  // A public repository everybody can read: only those were given something who have a role in it.
  return repository.private
    ? roleIn(repository, user) !== "none"
    : repository.collaborators.has(user.databaseId);
}

/** Whether somebody wants to hear nothing of a repository, not even what mentions them. */
export function isIgnoring({ subscriptions }: Repository, { databaseId }: User): boolean {
  return subscriptions.get(databaseId)?.ignored ?? false;
}

export function watchersOf(world: World, repository: Repository): User[] {
  return [...world.accounts.values()]
    .filter((account) => account.type === "User")
    .filter((user) => isWatching(repository, user));
}

/** What a person has chosen, or what they have without choosing; `undefined`: not watching. */
export function subscriptionOf(repository: Repository, user: User): Subscription | undefined {
  const chosen = repository.subscriptions.get(user.databaseId);
  if (chosen !== undefined) return chosen.subscribed || chosen.ignored ? chosen : undefined;
  if (!isWatching(repository, user)) return undefined;
  return { subscribed: true, ignored: false, createdAt: repository.createdAt };
}

/** https://docs.github.com/rest/activity/watching#set-a-repository-subscription */
export function setSubscription(
  world: World,
  repository: Repository,
  user: User,
  choice: Pick<Subscription, "subscribed" | "ignored">,
): Subscription {
  const chosen = { ...choice, createdAt: world.now() };
  repository.subscriptions.set(user.databaseId, chosen);
  return chosen;
}
