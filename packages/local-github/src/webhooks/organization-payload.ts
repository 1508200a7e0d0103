import type { OrganizationOccurrence } from "../model/account-occurrence.ts";
import type { Occurrence } from "../model/occurrence.ts";
import { simpleUser } from "../rest/shapes/account.ts";
import type { Presented } from "../rest/shapes/presented.ts";

/** What is particular to an `organization` payload: whose membership, and what it is or was. */
export function organizationPayload(
  github: Presented,
  { action, account, member, role, at, sender }: Occurrence & OrganizationOccurrence,
): object {
  const user = simpleUser(github, member);
  const shown = role === "owner" ? "admin" : "member";
  if (action === "member_invited") return { invitation: invitation(), user };
  return {
    membership: {
      url: `${github.apiUrl}/orgs/${account.login}/memberships/${member.login}`,
      state: action === "member_added" ? "active" : "inactive",
      role: shown,
      organization_url: `${github.apiUrl}/orgs/${account.login}`,
      user,
    },
  };

  /** GitHub keeps invitations as records of their own; here they are the person's and last as long. */
  function invitation(): object {
    return {
      id: member.databaseId,
      node_id: member.nodeId,
      login: member.login,
      email: null,
      role: role === "owner" ? "admin" : "direct_member",
      created_at: at,
      failed_at: null,
      failed_reason: null,
      inviter: simpleUser(github, sender),
      team_count: 0,
      invitation_teams_url: `${github.apiUrl}/orgs/${account.login}/invitations/${member.databaseId}/teams`,
    };
  }
}
