import { z } from "zod";
import type { World } from "../model/world.ts";
import { ControlRefusal } from "./read-control-body.ts";

/** `members_can_delete_issues`: whether admins of a repository may delete its issues. */
export const switches = z.strictObject({
  members_can_delete_issues: z.boolean().optional(),
  allow_private_forks: z.boolean().optional(),
  allow_actions: z.boolean().optional(),
  allow_repository_creation: z.boolean().optional(),
  allow_issue_deletion_by_apps: z.boolean().optional(),
});

/**
 * What owners switch on GitHub's pages alone, where no API does.
 * https://docs.github.com/organizations/managing-organization-settings/allowing-people-to-delete-issues-in-your-organization
 */
export function switchOrganization(
  world: World,
  login: string,
  switched: z.infer<typeof switches>,
) {
  const organization = world.accountByLogin(login);
  if (organization?.type !== "Organization") {
    throw new ControlRefusal(`there is no organisation ${login}`);
  }
  const { policies } = organization;
  organization.membersCanDeleteIssues =
    switched.members_can_delete_issues ?? organization.membersCanDeleteIssues;
  policies.privateForks = switched.allow_private_forks ?? policies.privateForks;
  policies.actions = switched.allow_actions ?? policies.actions;
  policies.repositoryCreation = switched.allow_repository_creation ?? policies.repositoryCreation;
  policies.issueDeletionByApps =
    switched.allow_issue_deletion_by_apps ?? policies.issueDeletionByApps;
  return { login: organization.login, ...switched };
}
