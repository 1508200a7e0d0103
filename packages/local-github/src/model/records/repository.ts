import type { MergeMethod } from "./ruleset.ts";
import type { GitStore } from "../git-store.ts";
import type { Owner, Role } from "./account.ts";
import type { DeployKey } from "./deploy-key.ts";
import type { Hook } from "./hook.ts";
import type { Label } from "./label.ts";

export interface RepositoryFeatures {
  issues: boolean;
  projects: boolean;
  wiki: boolean;
  discussions: boolean;
}

export interface ActionsSettings {
  enabled: boolean;
  allowed: "all" | "local_only" | "selected";
}

export interface Repository {
  readonly databaseId: number;
  readonly nodeId: string;
  owner: Owner;
  name: string;
  description: string | null;
  homepage: string | null;
  private: boolean;
  archived: boolean;
  /** Nobody can see it any more; what still holds on to it finds nothing. */
  deleted: boolean;
  defaultBranch: string;
  readonly features: RepositoryFeatures;
  readonly actions: ActionsSettings;
  allowForking: boolean;
  deleteBranchOnMerge: boolean;
  /** Never none of them. */
  readonly mergeMethods: Record<MergeMethod, boolean>;
  topics: string[];
  /** Who was added by hand, by the user's database id; owners and base permission come on top. */
  readonly collaborators: Map<number, Role>;
  /** By id. */
  readonly deployKeys: Map<number, DeployKey>;
  readonly hooks: Map<number, Hook>;
  /** By lower-cased name: GitHub compares label names without case. */
  readonly labels: Map<string, Label>;
  readonly git: GitStore;
  /** The number the next issue or pull request gets. */
  nextNumber: number;
  readonly createdAt: string;
  updatedAt: string;
  pushedAt: string | null;
}

/** `owner/name`, as in addresses. */
export function nameWithOwner(repository: Repository): string {
  return `${repository.owner.login}/${repository.name}`;
}
