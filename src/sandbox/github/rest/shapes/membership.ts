import type { Organization, User } from "../../model/records/account.ts";
import { simpleOrganization, simpleUser } from "./account.ts";
import type { Presented, Schemas } from "./presented.ts";

export function presentMembership(
  github: Presented,
  organization: Organization,
  user: User,
): Schemas["org-membership"] {
  const url = `${github.apiUrl}/orgs/${organization.login}`;
  return {
    url: `${url}/memberships/${user.login}`,
    state: "active",
    role: organization.members.get(user.databaseId) === "owner" ? "admin" : "member",
    organization_url: url,
    organization: simpleOrganization(github, organization),
    user: simpleUser(github, user),
  };
}
