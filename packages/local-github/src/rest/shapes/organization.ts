import type { Organization } from "../../model/records/account.ts";
import { simpleOrganization } from "./account.ts";
import type { Presented, Schemas } from "./presented.ts";

/** What only some viewers see of an organisation. */
export interface OrganizationView {
  /** its owners, and apps that may read its administration: base permission and settings */
  readonly settings: boolean;
  /** its owners, and apps that may read its plan */
  readonly plan: boolean;
}

export function fullOrganization(
  github: Presented,
  organization: Organization,
  view: OrganizationView,
): Schemas["organization-full"] {
  const repositories = [...github.world.repositories.values()].filter(
    ({ owner }) => owner.databaseId === organization.databaseId,
  );
  const privateCount = repositories.filter((repository) => repository.private).length;
  return {
    ...simpleOrganization(github, organization),
    ...(organization.name === null ? {} : { name: organization.name }),
    html_url: `${github.world.webUrl}/${organization.login}`,
    has_organization_projects: true,
    has_repository_projects: true,
    public_repos: repositories.length - privateCount,
    public_gists: 0,
    followers: 0,
    following: 0,
    type: "Organization",
    created_at: organization.createdAt,
    updated_at: organization.updatedAt,
    archived_at: null,
    ...(view.settings ? settingsOf(organization, privateCount) : {}),
    ...(view.plan ? { plan: planOf(organization, privateCount) } : {}),
  };
}

function settingsOf(organization: Organization, privateCount: number) {
  return {
    total_private_repos: privateCount,
    owned_private_repos: privateCount,
    default_repository_permission: organization.basePermission,
    members_can_delete_issues: organization.membersCanDeleteIssues,
    members_can_create_repositories: true,
    members_can_create_private_repositories: true,
    members_can_create_public_repositories: true,
    two_factor_requirement_enabled: false,
  };
}

function planOf(organization: Organization, privateCount: number) {
  const seats = organization.members.size;
  return {
    name: organization.plan,
    space: 976_562_499,
    private_repos: Math.max(privateCount, 999_999),
    filled_seats: seats,
    seats,
  };
}
