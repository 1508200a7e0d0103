import { atLeast, requireAccess, roleIn } from "./access.ts";
import { demands } from "./demands.ts";
import { invalid } from "./github-refusal.ts";
import { unassignFromAll } from "./assignees.ts";
import type { Role, User } from "./records/account.ts";
import type { Repository } from "./records/repository.ts";
import { actorOf, type Viewer } from "./viewer.ts";
import type { World } from "./world.ts";

/**
 * Gives a person a role. Members and outsiders alike have it at once: invitations of outsiders
 * are not built, so this GitHub accepts in their name.
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
  const from = repository.collaborators.get(member.databaseId);
  if (from === role) return { added: false };
  repository.collaborators.set(member.databaseId, role);
  const added = from === undefined;
  world.emit(actorOf(viewer), {
    event: "member",
    action: added ? "added" : "edited",
    repository,
    member,
    changes: { permission: { from: from ?? null, to: role } },
  });
  return { added };
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

/** Also takes the person off every issue they can no longer see. */
export function removeCollaborator(
  world: World,
  viewer: Viewer,
  repository: Repository,
  member: User,
): void {
  requireAccess(viewer, repository, demands.administer);
  if (!repository.collaborators.delete(member.databaseId)) return;
  const actor = actorOf(viewer);
  if (roleIn(repository, member) === "none") unassignFromAll(world, actor, repository, member);
  world.emit(actor, { event: "member", action: "removed", repository, member });
}
