import type { Organization, User } from "../../model/records/account.ts";
import { simpleOrganization, simpleUser } from "./account.ts";
import type { Presented, Schemas } from "./presented.ts";

export function presentMembership(
  github: Presented,
  organization: Organization,
  user: User,
): Schemas["org-membership"] {
  const { databaseId } = user;
  const role = organization.members.get(databaseId) ?? organization.invited.get(databaseId);
  const url = `${github.apiUrl}/orgs/${organization.login}`;
  return {
    url: `${url}/memberships/${user.login}`,
    state: organization.members.has(user.databaseId) ? "active" : "pending",
    role: role === "owner" ? "admin" : "member",
    organization_url: url,
    organization: simpleOrganization(github, organization),
    user: simpleUser(github, user),
  };
}
