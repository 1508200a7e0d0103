import { GitHubRefusal, invalid, notFound } from "./github-refusal.ts";
import type { Account, Role } from "./records/account.ts";
import type { PermissionLevel } from "./records/app.ts";
import type { Repository } from "./records/repository.ts";
import type { Viewer } from "./viewer.ts";

const roles = ["read", "triage", "write", "maintain", "admin"] as const satisfies readonly Role[];
const levels: readonly PermissionLevel[] = ["read", "write", "admin"];

/** What an act asks of people (a role) and of apps (a permission at a level). */
export interface Demand {
  readonly role: Role;
  /** `metadata` is had by every token. */
  readonly permission: string;
  readonly level: PermissionLevel;
  /** Also of those whom the repository's organisation blocked. */
  readonly evenBlocked?: boolean;
}

export function atLeast(role: Role | "none", least: Role): boolean {
  return role !== "none" && roles.indexOf(role) >= roles.indexOf(least);
}

/**
 * A person's role in a repository: the highest of ownership, collaboration, the organisation's
 * base permission (its members only) and, where it is public, read.
 */
export function roleIn(repository: Repository, account: Account): Role | "none" {
  const { owner } = repository;
  if (owner.databaseId === account.databaseId) return "admin";
  const membership =
    owner.type === "Organization" ? owner.members.get(account.databaseId) : undefined;
  if (membership === "owner") return "admin";
  const granted: (Role | "none")[] = [
    repository.collaborators.get(account.databaseId) ?? "none",
    owner.type === "Organization" && membership === "member" ? owner.basePermission : "none",
    repository.private ? "none" : "read",
  ];
  return roles.findLast((role) => granted.includes(role)) ?? "none";
}

/** Whether this token was made for this repository; public ones elsewhere it can still read. */
function covers(viewer: Viewer, repository: Repository): boolean {
  if (viewer.kind !== "installation") return false;
  const { installation, repositoryIds } = viewer;
  const { databaseId } = repository;
  return (
    installation.account.databaseId === repository.owner.databaseId &&
    (installation.repositorySelection === "all" || installation.repositoryIds.has(databaseId)) &&
    (repositoryIds === "all" || repositoryIds.has(databaseId))
  );
}

/** Whether an installation's token carries `permission` at `level` or above. */
export function permits(viewer: Viewer, permission: string, level: PermissionLevel): boolean {
  if (viewer.kind !== "installation") return false;
  const granted = viewer.permissions[permission];
  if (permission === "metadata" && level === "read") return true;
  return granted !== undefined && levels.indexOf(granted) >= levels.indexOf(level);
}

/** Whether the repository exists for this viewer. */
export function mayRead(viewer: Viewer, repository: Repository): boolean {
  if (repository.deleted) return false;
  if (!repository.private) return true;
  if (viewer.kind === "user") return roleIn(repository, viewer.account) !== "none";
  return covers(viewer, repository);
}

export function meets(viewer: Viewer, repository: Repository, demand: Demand): boolean {
  if (!mayRead(viewer, repository)) return false;
  if (viewer.kind === "user") return atLeast(roleIn(repository, viewer.account), demand.role);
  if (covers(viewer, repository)) return permits(viewer, demand.permission, demand.level);
  return demand.level === "read" && !repository.private;
}

/** Refuses as GitHub does: what cannot be seen is not found, what can be seen is forbidden. */
export function requireAccess(viewer: Viewer, repository: Repository, demand: Demand): void {
  if (!mayRead(viewer, repository)) throw notFound();
  if (!meets(viewer, repository, demand)) throw forbidden(viewer, demand);
  refuseBlocked(viewer, repository, demand);
  if (repository.archived && demand.level !== "read") {
    throw new GitHubRefusal("FORBIDDEN", "Repository was archived so is read-only.");
  }
}

/**
 * Whom an organisation blocked reads on, but writes nothing more in its repositories. In the words
 * in which GitHub refuses a comment.
 * https://docs.github.com/communities/maintaining-your-safety-on-github/blocking-a-user-from-your-organization
 */
function refuseBlocked(viewer: Viewer, { owner }: Repository, demand: Demand): void {
  if (viewer.kind !== "user" || owner.type !== "Organization") return;
  if (demand.level === "read" || demand.evenBlocked === true) return;
  if (!owner.blocked.has(viewer.account.databaseId)) return;
  throw invalid("User", "data", "unprocessable", "User is blocked");
}

function forbidden(viewer: Viewer, demand: Demand): GitHubRefusal {
  if (viewer.kind !== "user") {
    return new GitHubRefusal("FORBIDDEN", "Resource not accessible by integration");
  }
  if (demand.role === "admin") {
    return new GitHubRefusal("FORBIDDEN", "Must have admin rights to Repository.");
  }
  const { login } = viewer.account;
  return new GitHubRefusal(
    "FORBIDDEN",
    `${login} does not have the correct permissions to do this: it needs the ${demand.role} role.`,
  );
}
