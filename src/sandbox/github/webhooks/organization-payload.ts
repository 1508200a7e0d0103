import type { OrganizationOccurrence } from "../model/occurrence.ts";
import { simpleUser } from "../rest/shapes/account.ts";
import type { Presented } from "../rest/shapes/presented.ts";

/** What is particular to an `organization` payload: whose membership, and what it is or was. */
export function organizationPayload(
  github: Presented,
  { action, account, member, role }: OrganizationOccurrence,
): object {
  const user = simpleUser(github, member);
  const shown = role === "owner" ? "admin" : "member";
  if (action === "member_invited") return { invitation: { login: member.login, role: shown }, user };
  return {
    membership: {
      url: `${github.apiUrl}/orgs/${account.login}/memberships/${member.login}`,
      state: action === "member_added" ? "active" : "inactive",
      role: shown,
      organization_url: `${github.apiUrl}/orgs/${account.login}`,
      user,
    },
  };
}
