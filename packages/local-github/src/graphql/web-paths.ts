import type { Account } from "../model/records/account.ts";
import type { Comment } from "../model/records/comment.ts";
import type { Issue } from "../model/records/issue.ts";
import type { Project } from "../model/records/project.ts";
import { nameWithOwner, type Repository } from "../model/records/repository.ts";

export function accountPath(account: Account): string {
  return account.type === "Bot"
    ? `/apps/${account.login.replace(/\[bot\]$/, "")}`
    : `/${account.login}`;
}

export function repositoryPath(repository: Repository): string {
  return `/${nameWithOwner(repository)}`;
}

export function issuePath(issue: Issue): string {
  const kind = issue.pull === null ? "issues" : "pull";
  return `${repositoryPath(issue.repository)}/${kind}/${issue.number}`;
}

export function commentPath(comment: Comment): string {
  return `${issuePath(comment.issue)}#issuecomment-${comment.databaseId}`;
}

export function projectPath({ owner, number }: Project): string {
  return `/${owner.type === "Organization" ? "orgs" : "users"}/${owner.login}/projects/${number}`;
}
