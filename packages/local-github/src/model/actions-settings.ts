import { requireAccess } from "./access.ts";
import { demands } from "./demands.ts";
import { GitHubRefusal } from "./github-refusal.ts";
import type { ActionsSettings, Repository } from "./records/repository.ts";
import type { Viewer } from "./viewer.ts";

/** https://docs.github.com/rest/actions/permissions#get-github-actions-permissions-for-a-repository */
export function readActions(viewer: Viewer, repository: Repository): Readonly<ActionsSettings> {
  requireAccess(viewer, repository, demands.readAdministration);
  return areAllowed(repository) ? repository.actions : { ...repository.actions, enabled: false };
}

/** Which actions may run stays as it was unless it is said. */
export function setActions(
  viewer: Viewer,
  repository: Repository,
  {
    enabled,
    allowed = repository.actions.allowed,
  }: Partial<ActionsSettings> & { enabled: boolean },
): void {
  requireAccess(viewer, repository, demands.administer);
  if (!areAllowed(repository)) {
    throw new GitHubRefusal("CONFLICT", "Actions is disabled for this organization");
  }
  Object.assign(repository.actions, { enabled, allowed });
}

/** An organisation may turn Actions off for all its repositories; one of them answers 409 then. */
function areAllowed({ owner }: Repository): boolean {
  return owner.type !== "Organization" || owner.policies.actions;
}
