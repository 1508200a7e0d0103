import { requireAccess } from "./access.ts";
import { grantRole, setCollaborator } from "./collaborators.ts";
import { demands } from "./demands.ts";
import { GitHubRefusal, notFound } from "./github-refusal.ts";
import { nodeId } from "./node-id.ts";
import type { Role, User } from "./records/account.ts";
import type { Invitation } from "./records/invitation.ts";
import type { Repository } from "./records/repository.ts";
import { actorOf, type Viewer } from "./viewer.ts";
import type { World } from "./world.ts";

/** Invitations expire after seven days. */
const lifeMs = 7 * 86_400_000;

/**
 * Gives a member of the organisation, or who collaborates already, a role at once; anybody else
 * gets an invitation, which is returned, and no access before they accept it. Inviting somebody
 * again changes the role they are invited to.
 * https://docs.github.com/rest/collaborators/collaborators#add-a-repository-collaborator
 */
export function addCollaborator(
  world: World,
  viewer: Viewer,
  repository: Repository,
  user: User,
  role: Role,
): Invitation | undefined {
  requireAccess(viewer, repository, demands.administer);
  if (isInside(repository, user)) {
    setCollaborator(world, viewer, repository, user, role);
    return undefined;
  }
  const pending = invitationsTo(world, repository).find(({ invitee }) => invitee === user);
  if (pending !== undefined && !isExpired(world, pending)) {
    pending.role = role;
    return pending;
  }
  refuseUnlessMayInvite(viewer, repository);
  if (pending !== undefined) world.invitations.delete(pending.databaseId);
  return invite(world, viewer, repository, user, role);
}

/**
 * "Adding an outside collaborator may be restricted by enterprise and organization administrators."
 * An app is no owner; which words GitHub refuses with no page says.
 * https://docs.github.com/rest/collaborators/collaborators#add-a-repository-collaborator
 */
function refuseUnlessMayInvite(viewer: Viewer, { owner }: Repository): void {
  if (owner.type !== "Organization" || owner.policies.outsideInvitations) return;
  const isOwner =
    viewer.kind === "user" && owner.members.get(viewer.account.databaseId) === "owner";
  if (isOwner) return;
  throw new GitHubRefusal(
    "FORBIDDEN",
    "Outside collaborators can only be invited by owners of the organization.",
  );
}

function isInside({ owner, collaborators }: Repository, { databaseId }: User): boolean {
  if (collaborators.has(databaseId) || owner.databaseId === databaseId) return true;
  return owner.type === "Organization" && owner.members.has(databaseId);
}

function invite(
  world: World,
  viewer: Viewer,
  repository: Repository,
  invitee: User,
  role: Role,
): Invitation {
  const databaseId = world.nextId();
  const invitation: Invitation = {
    databaseId,
    nodeId: nodeId("RepositoryInvitation", repository.databaseId, databaseId),
    repository,
    invitee,
    inviter: actorOf(viewer),
    role,
    createdAt: world.now(),
  };
  world.invitations.set(databaseId, invitation);
  return invitation;
}

/** Oldest first. */
export function invitationsTo(world: World, repository: Repository): Invitation[] {
  return [...world.invitations.values()].filter(
    (invitation) => invitation.repository === repository,
  );
}

/** What a person has been asked and not answered. */
export function invitationsOf(world: World, invitee: User): Invitation[] {
  return [...world.invitations.values()].filter((invitation) => invitation.invitee === invitee);
}

export function isExpired(world: World, { createdAt }: Invitation): boolean {
  return Date.parse(world.now()) >= Date.parse(createdAt) + lifeMs;
}

/** The invitee has the role from now on. */
export function acceptInvitation(world: World, invitation: Invitation): void {
  if (isExpired(world, invitation)) throw notFound();
  world.invitations.delete(invitation.databaseId);
  const { repository, invitee, role } = invitation;
  grantRole(world, invitee, repository, invitee, role);
}

/** Declined by the invitee, or taken back by an admin. */
export function endInvitation(world: World, invitation: Invitation): void {
  world.invitations.delete(invitation.databaseId);
}
