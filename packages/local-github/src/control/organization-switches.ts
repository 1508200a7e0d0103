import { z } from "zod";
import type { World } from "../model/world.ts";
import { ControlRefusal } from "./read-control-body.ts";

/** `members_can_delete_issues`: whether admins of a repository may delete its issues. */
export const switches = z.strictObject({ members_can_delete_issues: z.boolean() });

/**
 * What owners switch on GitHub's pages alone, where no API does.
 * https://docs.github.com/organizations/managing-organization-settings/allowing-people-to-delete-issues-in-your-organization
 */
export function switchOrganization(
  world: World,
  login: string,
  { members_can_delete_issues }: z.infer<typeof switches>,
) {
  const organization = world.accountByLogin(login);
  if (organization?.type !== "Organization") {
    throw new ControlRefusal(`there is no organisation ${login}`);
  }
  organization.membersCanDeleteIssues = members_can_delete_issues;
  return { login: organization.login, members_can_delete_issues };
}
