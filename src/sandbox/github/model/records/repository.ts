import type { GitStore } from "../git-store.ts";
import type { Owner, Role } from "./account.ts";
import type { Label } from "./label.ts";

export interface RepositoryFeatures {
  issues: boolean;
  projects: boolean;
  wiki: boolean;
  discussions: boolean;
}

export interface Repository {
  readonly databaseId: number;
  readonly nodeId: string;
  readonly owner: Owner;
  name: string;
  description: string | null;
  homepage: string | null;
  private: boolean;
  archived: boolean;
  defaultBranch: string;
  readonly features: RepositoryFeatures;
  allowForking: boolean;
  deleteBranchOnMerge: boolean;
  topics: string[];
  /** Who was added by hand, by the user's database id; owners and base permission come on top. */
  readonly collaborators: Map<number, Role>;
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
