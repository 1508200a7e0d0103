import type { Bot, Owner, User } from "./account.ts";

export type PermissionLevel = "read" | "write" | "admin";
/** By GitHub's names: `issues`, `contents`, `organization_projects` … `metadata: read` is in every one. */
export type Permissions = Readonly<Record<string, PermissionLevel>>;

export interface App {
  readonly databaseId: number;
  readonly nodeId: string;
  readonly slug: string;
  readonly clientId: string;
  name: string;
  description: string | null;
  readonly owner: Owner;
  readonly bot: Bot;
  permissions: Permissions;
  events: readonly string[];
  readonly createdAt: string;
  updatedAt: string;
}

export interface Installation {
  readonly databaseId: number;
  readonly nodeId: string;
  readonly app: App;
  readonly account: Owner;
  permissions: Permissions;
  events: readonly string[];
  repositorySelection: "all" | "selected";
  /** Meaningful only when `selected`. */
  readonly repositoryIds: Set<number>;
  /** While it is, the app can do nothing there and hears nothing from there. */
  suspended: { readonly by: User; readonly at: string } | undefined;
  readonly createdAt: string;
  updatedAt: string;
}
