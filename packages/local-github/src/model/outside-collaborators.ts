import { GitHubRefusal, notFound } from "./github-refusal.ts";
import { leaveRepositories } from "./leave-repositories.ts";
import { refuseLastOwner, requireAdministration } from "./memberships.ts";
import type { Organization, User } from "./records/account.ts";
import { actorOf, type Viewer } from "./viewer.ts";
import type { World } from "./world.ts";

/** Who has access to a repository of the organisation without being a member of it. */
export function outsideCollaborators(world: World, organization: Organization): User[] {
  const ids = [...world.repositories.values()]
    .filter(({ owner }) => owner === organization)
    .flatMap(({ collaborators }) => [...collaborators.keys()]);
  return [...new Set(ids)]
    .filter((id) => !organization.members.has(id))
    .map((id) => world.accounts.get(id))
    .filter((account) => account?.type === "User");
}

/**
 * "Removing a user from this list will remove them from all the organization's repositories."
 * https://docs.github.com/rest/orgs/outside-collaborators#remove-outside-collaborator-from-an-organization
 */
export function removeOutsideCollaborator(
  world: World,
  viewer: Viewer,
  organization: Organization,
  user: User,
): void {
  requireAdministration(viewer, organization, "members", "write");
  if (organization.members.has(user.databaseId)) {
    throw new GitHubRefusal(
      "UNPROCESSABLE",
      "You cannot specify an organization member to remove as an outside collaborator.",
    );
  }
  leaveRepositories(world, actorOf(viewer), organization, user);
}

/**
 * Ends a membership and leaves what the member was given by hand.
 * https://docs.github.com/rest/orgs/outside-collaborators#convert-an-organization-member-to-outside-collaborator
 */
export function convertToOutside(
  world: World,
  viewer: Viewer,
  organization: Organization,
  user: User,
): void {
  requireAdministration(viewer, organization, "members", "write");
  const role = organization.members.get(user.databaseId);
  if (role === undefined) throw notFound();
  refuseLastOwner(organization, user);
  organization.members.delete(user.databaseId);
  const told = { account: organization, member: user, role } as const;
  world.emit(actorOf(viewer), { event: "organization", action: "member_removed", ...told });
}
