import { isExpired } from "../../model/invitations.ts";
import type { Invitation } from "../../model/records/invitation.ts";
import { nameWithOwner } from "../../model/records/repository.ts";
import { simpleUser } from "./account.ts";
import type { Presented, Schemas } from "./presented.ts";
import { presentRepository } from "./repository.ts";

export function presentInvitation(
  github: Presented,
  invitation: Invitation,
): Schemas["repository-invitation"] {
  const { repository } = invitation;
  return {
    id: invitation.databaseId,
    node_id: invitation.nodeId,
    repository: presentRepository(github, repository),
    invitee: simpleUser(github, invitation.invitee),
    inviter: simpleUser(github, invitation.inviter),
    permissions: invitation.role,
    created_at: invitation.createdAt,
    expired: isExpired(github.world, invitation),
    url: `${github.apiUrl}/user/repository_invitations/${invitation.databaseId}`,
    html_url: `${github.world.webUrl}/${nameWithOwner(repository)}/invitations`,
  };
}
