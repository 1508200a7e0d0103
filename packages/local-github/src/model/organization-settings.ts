import { requireAdministration } from "./memberships.ts";
import type { BasePermission, Organization } from "./records/account.ts";
import type { Viewer } from "./viewer.ts";
import type { World } from "./world.ts";

/** What is absent stays. */
export interface OrganizationChange {
  readonly name?: string | undefined;
  readonly description?: string | undefined;
  readonly email?: string | undefined;
  /**
   * Takes effect at once: what members could read because of it alone, they can no longer.
   * https://docs.github.com/organizations/managing-user-access-to-your-organizations-repositories/managing-repository-roles/setting-base-permissions-for-an-organization
   */
  readonly basePermission?: BasePermission | undefined;
}

/** https://docs.github.com/rest/orgs/orgs#update-an-organization */
export function updateOrganization(
  world: World,
  viewer: Viewer,
  organization: Organization,
  change: OrganizationChange,
): void {
  requireAdministration(viewer, organization, "organization_administration", "write");
  organization.name = change.name ?? organization.name;
  organization.description = change.description ?? organization.description;
  organization.email = change.email ?? organization.email;
  organization.basePermission = change.basePermission ?? organization.basePermission;
  organization.updatedAt = world.now();
}
