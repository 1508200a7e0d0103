import { readObject } from "../model/read-git.ts";
import type { Account } from "../model/records/account.ts";
import type { Issue } from "../model/records/issue.ts";
import type { ProjectField } from "../model/records/project-field.ts";
import type { Repository } from "../model/records/repository.ts";
import { show, type Shown } from "./shown.ts";

/** `null` for a deleted account: GraphQL has no ghost. */
export function showAccount(account: Account): Shown | null {
  switch (account.type) {
    case "User":
      return account.deletedAt === null ? show("User", account) : null;
    case "Organization":
      return show("Organization", account);
    case "Bot":
      return show("Bot", account);
  }
}

/** An issue under its own type, or the pull request it is. */
export function showIssue(issue: Issue): Shown {
  return issue.pull === null ? show("Issue", issue) : show("PullRequest", issue.pull);
}

export function showField(field: ProjectField): Shown {
  const isSelect = field.dataType === "SINGLE_SELECT";
  return show(isSelect ? "ProjectV2SingleSelectField" : "ProjectV2Field", field);
}

/** A git object under its own type; `null` when the repository has none of this id. */
export function showGitObject(repository: Repository, oid: string): Shown | null {
  const object = readObject(repository.git, oid);
  switch (object?.type) {
    case undefined:
      return null;
    case "blob":
      return show("Blob", { repository, blob: object });
    case "tree":
      return show("Tree", { repository, tree: object });
    case "commit":
      return show("Commit", { repository, commit: object });
    case "tag":
      return show("Tag", { repository, tag: object });
  }
}
