import { GitHubRefusal, notFound } from "./github-refusal.ts";
import type { InstallationOccurrence } from "./account-occurrence.ts";
import type { Actor, Organization } from "./records/account.ts";
import type { Installation, Permissions } from "./records/app.ts";
import type { Repository } from "./records/repository.ts";
import type { World } from "./world.ts";

/** Somebody who decides for the account: an owner; the app's own bot where nobody is left. */
function administratorOf(world: World, { account, app }: Installation): Actor {
  if (account.type === "User") return account;
  return ownerOfOrganization(world, account) ?? app.bot;
}

function ownerOfOrganization(world: World, { members }: Organization): Actor | undefined {
  const [id] = [...members].find(([, role]) => role === "owner") ?? [];
  const account = id === undefined ? undefined : world.accounts.get(id);
  return account?.type === "User" ? account : undefined;
}

/** An owner grants other permissions, more or fewer; tokens that are out have no more than these. */
export function changePermissions(
  world: World,
  installation: Installation,
  permissions: Permissions,
): void {
  installation.permissions = { ...permissions, metadata: "read" };
  installation.updatedAt = world.now();
  tell(world, installation, "new_permissions_accepted");
}

/**
 * An owner suspends the app in the organisation's settings: it gets no token, those that are out are
 * refused, and it is told of nothing but this and its end.
 * https://docs.github.com/en/apps/maintaining-github-apps/suspending-a-github-app-installation
 */
export function suspend(world: World, installation: Installation): void {
  const by = administratorOf(world, installation);
  if (installation.suspended !== undefined || by.type !== "User") return;
  installation.suspended = { by, at: world.now() };
  tell(world, installation, "suspend");
}

export function unsuspend(world: World, installation: Installation): void {
  if (installation.suspended === undefined) return;
  installation.suspended = undefined;
  tell(world, installation, "unsuspend");
}

/** As GitHub answers a suspended app, whatever it asks. */
export function refuseSuspended({ suspended }: Installation): void {
  if (suspended !== undefined)
    throw new GitHubRefusal("FORBIDDEN", "This installation has been suspended");
}

/** An owner removes the app from the account. Its tokens are worth nothing from then on. */
export function uninstall(world: World, installation: Installation): void {
  world.installations.delete(installation.databaseId);
  tell(world, installation, "deleted");
}

/** An owner takes a repository from those the app is installed on. */
export function uninstallFrom(
  world: World,
  installation: Installation,
  repositoryId: number,
): Repository {
  const repository = world.repositories.get(repositoryId);
  if (repository === undefined || repository.owner !== installation.account) throw notFound();
  if (installation.repositorySelection === "all") {
    installation.repositorySelection = "selected";
    for (const { databaseId, owner } of world.repositories.values()) {
      if (owner === installation.account) installation.repositoryIds.add(databaseId);
    }
  }
  installation.repositoryIds.delete(repositoryId);
  installation.updatedAt = world.now();
  const change = { installation, repositories: [repository] } as const;
  const actor = administratorOf(world, installation);
  world.emit(actor, { event: "installation_repositories", action: "removed", ...change });
  return repository;
}

export function tellInstalled(world: World, installation: Installation): void {
  tell(world, installation, "created");
}

function tell(
  world: World,
  installation: Installation,
  action: InstallationOccurrence["action"],
): void {
  const { account, repositoryIds } = installation;
  const repositories = [...repositoryIds].flatMap((id) => world.repositories.get(id) ?? []);
  const told = { account, installation, repositories } as const;
  world.emit(administratorOf(world, installation), { event: "installation", action, ...told });
}
