import type { Bot, Organization, User } from "../model/records/account.ts";
import type { App } from "../model/records/app.ts";
import type { BodyVersion } from "../model/records/body-version.ts";
import type { CheckAnnotation, CheckRun, CheckSuite } from "../model/records/check.ts";
import type { Comment } from "../model/records/comment.ts";
import type { CommitStatus } from "../model/records/commit-status.ts";
import type { Issue } from "../model/records/issue.ts";
import type {
  GitBlob,
  GitCommit,
  GitSignature,
  GitTag,
  GitTree,
  TreeEntry,
} from "../model/records/git-object.ts";
import type { Label } from "../model/records/label.ts";
import type { Project, ProjectView, ProjectWorkflow } from "../model/records/project.ts";
import type { ProjectField, SelectOption } from "../model/records/project-field.ts";
import type { ItemValue, ProjectItem } from "../model/records/project-item.ts";
import type { PullRequest, ReviewRequest } from "../model/records/pull-request.ts";
import type { Reaction, ReactionContent } from "../model/records/reaction.ts";
import type { Repository } from "../model/records/repository.ts";
import type { ReviewComment } from "../model/records/review-comment.ts";
import type { Review } from "../model/records/review.ts";
import type { TimelineEvent, TimelineKind } from "../model/records/timeline-event.ts";
import type { ChangedPath } from "../model/changed-paths.ts";
import type { Reactable } from "../model/reactions.ts";

interface InRepository {
  readonly repository: Repository;
}

/** A line of an issue's timeline. */
export interface TimelineEntry {
  readonly issue: Issue;
  readonly event: TimelineEvent;
}

/** A field of a card: `value` where somebody set one, absent where it is read off the issue. */
export interface FieldValue {
  readonly item: ProjectItem;
  readonly field: ProjectField;
  readonly value?: ItemValue | undefined;
}

/** What stands behind each type of the schema that this GitHub answers for. */
export type Records = {
  /** An installation's `viewer` is a bot, which GitHub shows as a User. */
  User: User | Bot;
  Organization: Organization;
  Bot: Bot;
  App: App;
  Repository: Repository;
  RepositoryPlanFeatures: Repository;
  Issue: Issue;
  IssueComment: Comment;
  PullRequest: PullRequest;
  PullRequestCommit: { readonly pull: PullRequest; readonly commit: GitCommit };
  PullRequestChangedFile: ChangedPath;
  PullRequestReview: Review;
  PullRequestReviewComment: ReviewComment;
  /** By the comment it begins with. */
  PullRequestReviewThread: ReviewComment;
  ReviewRequest: { readonly pull: PullRequest; readonly request: ReviewRequest };
  CheckSuite: CheckSuite;
  CheckRun: CheckRun;
  CheckAnnotation: { readonly run: CheckRun; readonly annotation: CheckAnnotation };
  StatusContext: CommitStatus;
  Status: InRepository & { readonly oid: string };
  StatusCheckRollup: InRepository & { readonly oid: string };
  Label: Label;
  Reaction: { readonly reaction: Reaction; readonly subject: Reactable };
  ReactionGroup: { readonly content: ReactionContent; readonly subject: Reactable };
  UserContentEdit: BodyVersion;
  Ref: InRepository & { readonly name: string };
  Commit: InRepository & { readonly commit: GitCommit };
  Tree: InRepository & { readonly tree: GitTree };
  TreeEntry: InRepository & { readonly entry: TreeEntry; readonly path: string };
  Blob: InRepository & { readonly blob: GitBlob };
  Tag: InRepository & { readonly tag: GitTag };
  GitActor: GitSignature;
  GpgSignature: GitCommit;
  ProjectV2: Project;
  ProjectV2View: { readonly project: Project; readonly view: ProjectView };
  ProjectV2Workflow: { readonly project: Project; readonly workflow: ProjectWorkflow };
  ProjectV2Field: ProjectField;
  ProjectV2SingleSelectField: ProjectField;
  ProjectV2SingleSelectFieldOption: SelectOption;
  ProjectV2Item: ProjectItem;
  ProjectV2ItemFieldTextValue: FieldValue;
  ProjectV2ItemFieldNumberValue: FieldValue;
  ProjectV2ItemFieldDateValue: FieldValue;
  ProjectV2ItemFieldSingleSelectValue: FieldValue;
  ProjectV2ItemFieldLabelValue: FieldValue;
  ProjectV2ItemFieldUserValue: FieldValue;
  ProjectV2ItemFieldRepositoryValue: FieldValue;
} & { [kind in TimelineKind]: TimelineEntry };

export type ShownType = keyof Records;

/** A record under the name of the type it is shown as. */
export class Shown<K extends ShownType = ShownType> {
  readonly typename: K;
  readonly record: Records[K];

  constructor(typename: K, record: Records[K]) {
    this.typename = typename;
    this.record = record;
  }
}

export function show<K extends ShownType>(typename: K, record: Records[K]): Shown<K> {
  return new Shown(typename, record);
}
