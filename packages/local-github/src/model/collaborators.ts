import { atLeast, requireAccess, roleIn } from "./access.ts";
import { demands } from "./demands.ts";
import { invalid } from "./github-refusal.ts";
import { unassignFromAll } from "./assignees.ts";
import type { Actor, Role, User } from "./records/account.ts";
import type { Repository } from "./records/repository.ts";
import { actorOf, type Viewer } from "./viewer.ts";
import type { World } from "./world.ts";

/**
 * Gives a person a role at once, whoever they are (`addCollaborator` asks outsiders first).
 *
 * Returns whether they are new. A role below the organisation's base permission is refused.
 */
export function setCollaborator(
  world: World,
  viewer: Viewer,
  repository: Repository,
  member: User,
  role: Role,
): { added: boolean } {
  requireAccess(viewer, repository, demands.administer);
  refuseBelowBase(repository, member, role);
  return { added: grantRole(world, actorOf(viewer), repository, member, role) };
}

/** What `setCollaborator` does once it may. Returns whether they are new. */
export function grantRole(
  world: World,
  sender: Actor,
  repository: Repository,
  member: User,
  role: Role,
): boolean {
  const from = repository.collaborators.get(member.databaseId);
  if (from === role) return false;
  repository.collaborators.set(member.databaseId, role);
  const added = from === undefined;
  world.emit(sender, {
    event: "member",
    action: added ? "added" : "edited",
    repository,
    member,
    changes: { permission: { from: from ?? null, to: role } },
  });
  return added;
}

function refuseBelowBase(repository: Repository, member: User, role: Role): void {
  const { owner } = repository;
  if (owner.type !== "Organization" || owner.basePermission === "none") return;
  if (!owner.members.has(member.databaseId) || atLeast(role, owner.basePermission)) return;
  throw invalid(
    "Repository",
    "permission",
    "custom",
    `Cannot assign ${member.login} permission of ${role}`,
  );
}

/**
 * Also "cancels any outstanding invitations sent by the collaborator" and takes them off every
 * issue they can no longer see.
 * https://docs.github.com/rest/collaborators/collaborators#remove-a-repository-collaborator
 */
export function removeCollaborator(
  world: World,
  viewer: Viewer,
  repository: Repository,
  member: User,
): void {
  requireAccess(viewer, repository, demands.administer);
  if (!repository.collaborators.delete(member.databaseId)) return;
  const actor = actorOf(viewer);
  for (const [id, invitation] of world.invitations) {
    const sent = invitation.repository === repository && invitation.inviter === member;
    if (sent) world.invitations.delete(id);
  }
  if (roleIn(repository, member) === "none") unassignFromAll(world, actor, repository, member);
  world.emit(actor, { event: "member", action: "removed", repository, member });
}
