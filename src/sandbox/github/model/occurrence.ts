import type { Actor, Organization, Role, User } from "./records/account.ts";
import type { Comment } from "./records/comment.ts";
import type { GitCommit } from "./records/git-object.ts";
import type { Issue } from "./records/issue.ts";
import type { Label } from "./records/label.ts";
import type { Project } from "./records/project.ts";
import type { ProjectField, SelectOption } from "./records/project-field.ts";
import type { ProjectItem } from "./records/project-item.ts";
import type { Repository } from "./records/repository.ts";

export interface Changed<T> {
  readonly from: T;
}

interface InRepository {
  readonly repository: Repository;
}

type IssueOccurrence = InRepository & { readonly event: "issues"; readonly issue: Issue } & (
    | { readonly action: "opened" | "closed" | "reopened" | "deleted" | "locked" | "unlocked" }
    | { readonly action: "pinned" | "unpinned" }
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
    "created" | "edited" | "renamed" | "archived" | "unarchived" | "privatized" | "publicized";
  /** Fields as they were: `description`, `homepage`, `default_branch`, `name`. */
  readonly changes?: Readonly<Record<string, Changed<string | null>>>;
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

/** What happened, without who and when. `push`, `create` and `delete` have no action. */
export type Happening =
  | IssueOccurrence
  | CommentOccurrence
  | LabelOccurrence
  | MemberOccurrence
  | RepositoryOccurrence
  | PushOccurrence
  | RefOccurrence
  | ProjectOccurrence
  | ProjectItemOccurrence;

/**
 * Told at the instant after the change. The records in it go on changing: whoever needs them as
 * they are now copies them now.
 */
export type Occurrence = Happening & {
  readonly at: string;
  readonly sender: Actor;
  /** The organisation that owns the repository or project, if one does. */
  readonly organization: Organization | null;
};
