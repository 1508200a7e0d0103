import { leaveRepositories } from "./leave-repositories.ts";
import type { User } from "./records/account.ts";
import type { World } from "./world.ts";

/**
 * Somebody deletes their account: what they wrote stays, by a ghost; their memberships, roles and
 * blocks go, and their login is free.
 * https://docs.github.com/account-and-profile/setting-up-and-managing-your-personal-account-on-github/managing-your-personal-account/deleting-your-personal-account
 */
export function deleteAccount(world: World, user: User): void {
  const { databaseId } = user;
  for (const account of world.accounts.values()) {
    if (account.type !== "Organization") continue;
    leaveRepositories(world, user, account, user);
    account.members.delete(databaseId);
    account.invited.delete(databaseId);
    account.blocked.delete(databaseId);
  }
  user.deletedAt = world.now();
  world.removeAccount(user);
}
