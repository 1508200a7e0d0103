import { z } from "zod";
import type { World } from "../model/world.ts";
import { nodeId } from "../model/node-id.ts";
import type { OrganizationRuleset } from "../model/records/ruleset.ts";
import { rulesetChange, toRulesetChange } from "../rest/asking/ruleset-input.ts";
import { ControlRefusal } from "./read-control-body.ts";

/** `members_can_delete_issues`: whether admins of a repository may delete its issues. */
export const switches = z.strictObject({
  members_can_delete_issues: z.boolean().optional(),
  allow_private_forks: z.boolean().optional(),
  allow_actions: z.boolean().optional(),
  allow_repository_creation: z.boolean().optional(),
  allow_outside_invitations: z.boolean().optional(),
  allow_issue_deletion_by_apps: z.boolean().optional(),
  allow_repository_deletion: z.boolean().optional(),
  /** As GitHub's REST API takes them; they take the place of those there are. */
  rulesets: z.array(rulesetChange.required({ name: true })).optional(),
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
  policies.outsideInvitations = switched.allow_outside_invitations ?? policies.outsideInvitations;
  policies.issueDeletionByApps =
    switched.allow_issue_deletion_by_apps ?? policies.issueDeletionByApps;
  policies.repositoryDeletion = switched.allow_repository_deletion ?? policies.repositoryDeletion;
  if (switched.rulesets)
    policies.rulesets = switched.rulesets.map((given) => organizationRuleset(world, given));
  return { login: organization.login, ...switched };
}

/** https://docs.github.com/organizations/managing-organization-settings/creating-rulesets-for-repositories-in-your-organization */
function organizationRuleset(
  world: World,
  given: z.infer<typeof rulesetChange>,
): OrganizationRuleset {
  const databaseId = world.nextId();
  return {
    databaseId,
    nodeId: nodeId("RepositoryRuleset", 0, databaseId),
    name: "",
    target: "branch",
    enforcement: "active",
    bypassActors: [],
    include: ["~ALL"],
    exclude: [],
    rules: [],
    ...toRulesetChange(given),
    createdAt: world.now(),
    updatedAt: world.now(),
  };
}
