import type { Hook } from "./hook.ts";
import type { OrganizationRuleset } from "./ruleset.ts";

/** How far a person may go in a repository; each includes those before it. */
export type Role = "read" | "triage" | "write" | "maintain" | "admin";

interface AnyAccount {
  readonly databaseId: number;
  readonly nodeId: string;
  login: string;
  name: string | null;
  email: string | null;
  readonly createdAt: string;
  updatedAt: string;
}

export interface User extends AnyAccount {
  readonly type: "User";
  /** Afterwards what they wrote is shown as a ghost's. */
  deletedAt: string | null;
  /**
   * Hidden by GitHub as spam: nobody else finds it, and lists leave it out after they were paged. What
   * it may do it still may.
   * https://docs.github.com/rest/orgs/blocking#check-if-a-user-is-blocked-by-an-organization
   */
  flagged: boolean;
}

/** The account under which an App acts; its login is `<slug>[bot]`. */
export interface Bot extends AnyAccount {
  readonly type: "Bot";
  readonly appId: number;
}

export type Plan = "free" | "team";
export type BasePermission = "none" | "read" | "write" | "admin";

export interface OrganizationPolicies {
  /**
   * Whether private repositories may be forked: not until an owner allows it.
   * https://docs.github.com/organizations/managing-organization-settings/managing-the-forking-policy-for-your-organization
   */
  privateForks: boolean;
  /**
   * Whether Actions may run in any of them.
   * https://docs.github.com/organizations/managing-organization-settings/disabling-or-limiting-github-actions-for-your-organization
   */
  actions: boolean;
  /**
   * Whether others than owners may make some.
   * https://docs.github.com/organizations/managing-organization-settings/restricting-repository-creation-in-your-organization
   */
  repositoryCreation: boolean;
  /**
   * Whether others than owners may ask people in who are no members: "You can choose to restrict the
   * ability to add outside collaborators to organization owners only."
   * https://docs.github.com/enterprise-cloud@latest/organizations/managing-organization-settings/setting-permissions-for-adding-outside-collaborators
   */
  outsideInvitations: boolean;
  /** Rulesets over all its repositories, which a plan that is paid for enforces. */
  rulesets: readonly OrganizationRuleset[];
  /** Whether an app may delete an issue; some never could: https://github.com/quickfeed/quickfeed/issues/658 */
  issueDeletionByApps: boolean;
  /** Whether those with admin may delete a repository, or owners alone. */
  repositoryDeletion: boolean;
}

export interface Organization extends AnyAccount {
  readonly type: "Organization";
  description: string | null;
  plan: Plan;
  /** What every member may do in every repository of the organisation. */
  basePermission: BasePermission;
  /** Whether admins of a repository may delete its issues: off until an owner allows it. */
  membersCanDeleteIssues: boolean;
  /** What owners settle for all its repositories. */
  readonly policies: OrganizationPolicies;
  /** Webhooks for all its repositories, by id. */
  readonly hooks: Map<number, Hook>;
  /** By the user's database id. */
  readonly members: Map<number, "owner" | "member">;
  /** Who was invited and has not answered, with the role they would have. */
  readonly invited: Map<number, "owner" | "member">;
  /** Database ids of whom it blocked, in that order. */
  readonly blocked: Set<number>;
}

export type Account = User | Organization | Bot;
/** Who can do something: organisations own, but do not act. */
export type Actor = User | Bot;
/** Who can own a repository. */
export type Owner = User | Organization;
