import { requireAccess } from "./access.ts";
import { demands } from "./demands.ts";
import { GitHubRefusal } from "./github-refusal.ts";
import type { Organization } from "./records/account.ts";
import type { Issue } from "./records/issue.ts";
import { actorOf, type Viewer } from "./viewer.ts";
import type { World } from "./world.ts";

/**
 * For good, with its comments and cards. "By default, issues cannot be deleted in an organization's
 * repositories. An organization owner must enable this feature for all of the organization's
 * repositories first. Once enabled, organization owners and people with admin permissions in an
 * organization-owned repository can delete issues."
 * https://docs.github.com/organizations/managing-organization-settings/allowing-people-to-delete-issues-in-your-organization
 */
export function deleteIssue(world: World, viewer: Viewer, issue: Issue): void {
  const { repository } = issue;
  requireAccess(viewer, repository, demands.deleteIssues);
  const { owner } = repository;
  const actor = actorOf(viewer);
  if (owner.type === "Organization" && !mayDelete(viewer, owner)) {
    const message = `${actor.login} does not have the correct permissions to execute \`DeleteIssue\``;
    throw new GitHubRefusal("FORBIDDEN", message);
  }
  world.removeIssue(issue);
  world.emit(actor, { event: "issues", action: "deleted", repository, issue });
}

function mayDelete(viewer: Viewer, { membersCanDeleteIssues, policies }: Organization): boolean {
  return membersCanDeleteIssues && (viewer.kind === "user" || policies.issueDeletionByApps);
}
