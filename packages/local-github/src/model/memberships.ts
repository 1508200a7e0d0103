import { setMembership } from "./accounts.ts";
import { permits } from "./access.ts";
import { GitHubRefusal, invalid, notFound } from "./github-refusal.ts";
import { leaveRepositories } from "./leave-repositories.ts";
import type { Actor, Organization, User } from "./records/account.ts";
import { actorOf, findActor, type Viewer } from "./viewer.ts";
import type { World } from "./world.ts";

/** Owners, and apps with the permission on this organisation. */
export function mayAdminister(
  viewer: Viewer,
  organization: Organization,
  permission: string,
  level: "read" | "write",
): boolean {
  if (viewer.kind === "user") return isOwner(organization, viewer.account);
  if (viewer.kind !== "installation") return false;
  return viewer.installation.account === organization && permits(viewer, permission, level);
}

export function requireAdministration(
  viewer: Viewer,
  organization: Organization,
  permission: string,
  level: "read" | "write",
): void {
  if (mayAdminister(viewer, organization, permission, level)) return;
  if (viewer.kind === "installation") {
    if (viewer.installation.account !== organization) throw notFound();
    throw new GitHubRefusal("FORBIDDEN", "Resource not accessible by integration");
  }
  throw new GitHubRefusal("FORBIDDEN", "You must be an owner of this organization.");
}

function isOwner({ members }: Organization, { databaseId }: User): boolean {
  return members.get(databaseId) === "owner";
}

/**
 * Invites somebody, or changes the role of a member; answers `active` or `pending`.
 * https://docs.github.com/rest/orgs/members#set-organization-membership-for-a-user
 */
export function inviteMember(
  world: World,
  viewer: Viewer,
  organization: Organization,
  user: User,
  role: "owner" | "member",
): void {
  requireAdministration(viewer, organization, "members", "write");
  const { databaseId } = user;
  if (organization.blocked.has(databaseId)) {
    throw invalid("OrganizationInvitation", "user", "unprocessable", "User is blocked");
  }
  if (organization.members.has(databaseId)) {
    if (role === "member") refuseLastOwner(organization, user);
    setMembership(organization, user, role);
    return;
  }
  organization.invited.set(databaseId, role);
  tell(world, actorOf(viewer), organization, user, role, "member_invited");
}

/** The invited accept. */
export function acceptMembership(world: World, organization: Organization, user: User): void {
  const role = organization.invited.get(user.databaseId);
  if (role === undefined) throw notFound();
  organization.invited.delete(user.databaseId);
  setMembership(organization, user, role);
  tell(world, user, organization, user, role, "member_added");
}

/**
 * Owners remove anybody but the last of them; members may leave. "They will no longer have any
 * access to the organization's repositories." Also takes back an invitation.
 * https://docs.github.com/rest/orgs/members#remove-organization-membership-for-a-user
 */
export function removeMember(
  world: World,
  viewer: Viewer,
  organization: Organization,
  user: User,
): void {
  if (findActor(viewer) !== user) {
    requireAdministration(viewer, organization, "members", "write");
  }
  if (organization.invited.delete(user.databaseId)) return;
  const role = organization.members.get(user.databaseId);
  if (role === undefined) throw notFound();
  refuseLastOwner(organization, user);
  const actor = actorOf(viewer);
  organization.members.delete(user.databaseId);
  leaveRepositories(world, actor, organization, user);
  tell(world, actor, organization, user, role, "member_removed");
}

/** "Organizations need at least one owner": nobody can remove or demote the last. */
export function refuseLastOwner(organization: Organization, user: User): void {
  const owners = [...organization.members.values()].filter((role) => role === "owner");
  if (!isOwner(organization, user) || owners.length > 1) return;
  throw new GitHubRefusal("FORBIDDEN", "You can't remove the last owner of an organization.");
}

function tell(
  world: World,
  actor: Actor,
  account: Organization,
  member: User,
  role: "owner" | "member",
  action: "member_added" | "member_removed" | "member_invited",
): void {
  world.emit(actor, { event: "organization", action, account, member, role });
}
