import { requireAccess } from "./access.ts";
import { demands } from "./demands.ts";
import type { ActionsSettings, Repository } from "./records/repository.ts";
import type { Viewer } from "./viewer.ts";

/** https://docs.github.com/rest/actions/permissions#get-github-actions-permissions-for-a-repository */
export function readActions(viewer: Viewer, repository: Repository): Readonly<ActionsSettings> {
  requireAccess(viewer, repository, demands.readAdministration);
  return repository.actions;
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
  Object.assign(repository.actions, { enabled, allowed });
}
