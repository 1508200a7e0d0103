import { invalid } from "./github-refusal.ts";
import { leaveRepositories } from "./leave-repositories.ts";
import { requireAdministration } from "./memberships.ts";
import type { Account, Organization, User } from "./records/account.ts";
import { actorOf, type Viewer } from "./viewer.ts";
import type { World } from "./world.ts";

/** Whom the organisation blocked, oldest block first. */
export function blockedBy(world: World, viewer: Viewer, organization: Organization): User[] {
  requireAdministration(viewer, organization, "organization_user_blocking", "read");
  return [...organization.blocked]
    .map((id) => world.accounts.get(id))
    .filter((account) => account?.type === "User");
}

export function isBlocked(viewer: Viewer, organization: Organization, account: Account): boolean {
  requireAdministration(viewer, organization, "organization_user_blocking", "read");
  return organization.blocked.has(account.databaseId);
}

/**
 * "You can block anyone who is not a member of your organization"; a member, an owner, oneself and
 * the organisation are refused. The blocked lose their collaborations, assignments and
 * pending invitations, and unblocking brings none of it back. Blocking again changes nothing.
 * https://docs.github.com/communities/maintaining-your-safety-on-github/blocking-a-user-from-your-organization
 * https://docs.github.com/rest/orgs/blocking#block-a-user-from-an-organization
 */
export function blockUser(
  world: World,
  viewer: Viewer,
  organization: Organization,
  account: Account,
): void {
  requireAdministration(viewer, organization, "organization_user_blocking", "write");
  if (account.type !== "User") {
    throw invalid("OrganizationBlock", "blocked_user", "invalid", "Only people can be blocked");
  }
  if (organization.members.has(account.databaseId)) {
    const message = "You cannot block a member of your organization";
    throw invalid("OrganizationBlock", "blocked_user", "invalid", message);
  }
  if (organization.blocked.has(account.databaseId)) return;
  organization.blocked.add(account.databaseId);
  organization.invited.delete(account.databaseId);
  const actor = actorOf(viewer);
  leaveRepositories(world, actor, organization, account);
  const told = { account: organization, blocked: account } as const;
  world.emit(actor, { event: "org_block", action: "blocked", ...told });
}

/** Nothing happens to who is not blocked. */
export function unblockUser(
  world: World,
  viewer: Viewer,
  organization: Organization,
  account: Account,
): void {
  requireAdministration(viewer, organization, "organization_user_blocking", "write");
  if (account.type !== "User" || !organization.blocked.delete(account.databaseId)) return;
  const told = { account: organization, blocked: account } as const;
  world.emit(actorOf(viewer), { event: "org_block", action: "unblocked", ...told });
}
