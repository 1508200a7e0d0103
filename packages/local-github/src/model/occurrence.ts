import type { AccountHappening } from "./account-occurrence.ts";
import type { Changed, InRepository } from "./occurrence-parts.ts";
import type { PullHappening } from "./pull-occurrence.ts";
import type { Actor, Organization, Owner, Role, User } from "./records/account.ts";
import type { Installation } from "./records/app.ts";
import type { Comment } from "./records/comment.ts";
import type { GitCommit } from "./records/git-object.ts";
import type { Issue } from "./records/issue.ts";
import type { Label } from "./records/label.ts";
import type { Project } from "./records/project.ts";
import type { ProjectField, SelectOption } from "./records/project-field.ts";
import type { ProjectItem } from "./records/project-item.ts";
import type { Repository } from "./records/repository.ts";

/** Whose account it happened in. */
export function ownerOf(happening: Happening): Owner {
  if ("repository" in happening) return happening.repository.owner;
  if ("account" in happening) return happening.account;
  return "project" in happening ? happening.project.owner : happening.installation.account;
}

type IssueOccurrence = InRepository & { readonly event: "issues"; readonly issue: Issue } & (
    | { readonly action: "opened" | "closed" | "reopened" | "locked" | "unlocked" }
    | { readonly action: "deleted" }
    | { readonly action: "transferred"; readonly moved: Issue }
    | {
        readonly action: "edited";
        readonly changes: { readonly title?: Changed<string>; readonly body?: Changed<string> };
      }
    | { readonly action: "labeled" | "unlabeled"; readonly label: Label }
    | { readonly action: "assigned" | "unassigned"; readonly assignee: User }
  );

type CommentOccurrence = InRepository & {
  readonly event: "issue_comment";
  readonly issue: Issue;
  readonly comment: Comment;
} & (
    | { readonly action: "created" | "deleted" }
    | { readonly action: "edited"; readonly changes: { readonly body: Changed<string> } }
  );

type LabelOccurrence = InRepository & { readonly event: "label"; readonly label: Label } & (
    | { readonly action: "created" | "deleted" }
    | {
        readonly action: "edited";
        readonly changes: {
          readonly name?: Changed<string>;
          readonly color?: Changed<string>;
          readonly description?: Changed<string>;
        };
      }
  );

export type MemberOccurrence = InRepository & {
  readonly event: "member";
  readonly action: "added" | "edited" | "removed";
  readonly member: User;
  readonly changes?: { readonly permission: { readonly from: Role | null; readonly to: Role } };
};

type RepositoryOccurrence = InRepository & {
  readonly event: "repository";
  readonly action:
    | "created"
    | "deleted"
    | "edited"
    | "renamed"
    | "archived"
    | "unarchived"
    | "privatized"
    | "publicized";
  /** Fields as they were: `description`, `homepage`, `default_branch`, `name`. */
  readonly changes?: Readonly<Record<string, Changed<string | null>>>;
};

/** A private repository becomes public. */
type PublicOccurrence = InRepository & { readonly event: "public" };

export type InstallationRepositoriesOccurrence = {
  readonly event: "installation_repositories";
  readonly action: "added" | "removed";
  readonly installation: Installation;
  readonly repositories: readonly Repository[];
};

/** `before` or `after` is forty zeros when the ref was created or deleted. */
export type PushOccurrence = InRepository & {
  readonly event: "push";
  readonly ref: string;
  readonly before: string;
  readonly after: string;
  readonly forced: boolean;
  /** What is new, oldest first. */
  readonly commits: readonly GitCommit[];
};

type RefOccurrence = InRepository & {
  readonly event: "create" | "delete";
  readonly refType: "branch" | "tag";
  /** Without `refs/heads/` or `refs/tags/`. */
  readonly ref: string;
};

type ProjectOccurrence = { readonly event: "projects_v2"; readonly project: Project } & (
  | { readonly action: "created" | "closed" | "reopened" | "deleted" }
  | {
      readonly action: "edited";
      readonly changes: {
        readonly title?: { readonly from: string; readonly to: string };
        readonly public?: { readonly from: boolean; readonly to: boolean };
        readonly description?: { readonly from: string | null; readonly to: string | null };
        readonly short_description?: { readonly from: string | null; readonly to: string | null };
      };
    }
);

/** As payloads show a field's value: the option itself where one is chosen. */
export type ShownValue = string | number | SelectOption | null;

export type ProjectItemOccurrence = {
  readonly event: "projects_v2_item";
  readonly project: Project;
  readonly item: ProjectItem;
} & (
  | { readonly action: "created" | "deleted" | "reordered" }
  | {
      readonly action: "archived" | "restored";
      readonly changes: {
        readonly archived_at: { readonly from: string | null; readonly to: string | null };
      };
    }
  | {
      readonly action: "edited";
      readonly changes: {
        readonly field: ProjectField;
        readonly from: ShownValue;
        readonly to: ShownValue;
      };
    }
);

/** What happened, without who and when. `push`, `create`, `delete`, `public` and `status` have no action. */
export type Happening =
  | IssueOccurrence
  | CommentOccurrence
  | LabelOccurrence
  | MemberOccurrence
  | RepositoryOccurrence
  | PublicOccurrence
  | InstallationRepositoriesOccurrence
  | PushOccurrence
  | RefOccurrence
  | ProjectOccurrence
  | ProjectItemOccurrence
  | PullHappening
  | AccountHappening;

/**
 * Told at the instant after the change. The records in it go on changing: whoever needs them as
 * they are now copies them now.
 */
export type Occurrence = Happening & {
  readonly at: string;
  readonly sender: Actor;
  /** The organisation whose account or repository or project it is, if it is one. */
  readonly organization: Organization | null;
};
