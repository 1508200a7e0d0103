import type { BasePermission, Plan, Role } from "./model/records/account.ts";
import type { Permissions } from "./model/records/app.ts";

/** What a local GitHub holds when it starts: accounts by login, repositories by name. */
export interface WorldDescription {
  /** In the order of their account ids. */
  readonly people: readonly string[];
  readonly organisations: readonly DescribedOrganisation[];
  readonly apps: readonly DescribedApp[];
}

export interface DescribedOrganisation {
  readonly login: string;
  readonly name?: string;
  readonly plan: Plan;
  /** What members may do in every repository; `none` unless given. */
  readonly basePermission?: BasePermission;
  readonly membersCanDeleteIssues?: boolean;
  /** Everybody who belongs to it. The first owner makes its repositories. */
  readonly people: readonly (readonly [login: string, role: "owner" | "member"])[];
  readonly repositories: readonly DescribedRepository[];
}

export interface DescribedRepository {
  readonly name: string;
  readonly private: boolean;
  /** One commit each. */
  readonly files?: readonly {
    readonly path: string;
    readonly message: string;
    readonly text: string;
  }[];
  readonly collaborators?: readonly (readonly [login: string, role: Role])[];
  readonly issues?: readonly {
    readonly by: string;
    readonly title: string;
    readonly comments?: readonly (readonly [by: string, body: string])[];
  }[];
}

export interface DescribedApp {
  readonly slug: string;
  readonly name: string;
  readonly description?: string;
  readonly permissions: Permissions;
  readonly events: readonly string[];
  /** The organisation that owns it, and where it is installed on it: by name, or everywhere. */
  readonly owner: string;
  readonly installedOn: "all" | readonly string[];
  /** PEM, to use one again; a new one unless given. */
  readonly privateKey?: string | undefined;
  /** Where its webhooks go; may be set later. Only urls on this machine. */
  readonly webhooksUrl?: string | undefined;
}
