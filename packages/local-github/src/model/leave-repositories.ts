import { unassignFromAll } from "./assignees.ts";
import type { Actor, Owner, User } from "./records/account.ts";
import { withdrawReviewRequest } from "./review-requests.ts";
import type { World } from "./world.ts";

/**
 * Somebody is no longer of an account's people: they lose what they were given in its repositories,
 * their assignments and what they were asked to review, and what they were invited to.
 */
export function leaveRepositories(world: World, actor: Actor, account: Owner, user: User): void {
  for (const repository of world.repositories.values()) {
    if (repository.owner !== account) continue;
    unassignFromAll(world, actor, repository, user);
    for (const pull of world.pulls.openIn(repository)) {
      withdrawReviewRequest(world, actor, pull, user);
    }
    if (!repository.collaborators.delete(user.databaseId)) continue;
    world.emit(actor, { event: "member", action: "removed", repository, member: user });
  }
  for (const [id, { repository, invitee }] of world.invitations) {
    if (invitee === user && repository.owner === account) world.invitations.delete(id);
  }
}
