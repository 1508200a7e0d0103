import { botFields, organizationFields, userFields } from "./fields/account-fields.ts";
import { appFields } from "./fields/app-fields.ts";
import { annotationFields, checkRunFields, checkSuiteFields } from "./fields/check-fields.ts";
import { commentFields, contentEditFields } from "./fields/comment-fields.ts";
import {
  commitFields,
  gitActorFields,
  refFields,
  signatureFields,
  treeEntryFields,
  treeFields,
} from "./fields/git-fields.ts";
import { blobFields, tagFields } from "./fields/git-object-fields.ts";
import { issueFields } from "./fields/issue-fields.ts";
import { fieldValueFields, itemFields } from "./fields/item-fields.ts";
import { labelFields } from "./fields/label-fields.ts";
import {
  projectFieldFields,
  projectFields,
  selectFieldFields,
  selectOptionFields,
  viewFields,
  workflowFields,
} from "./fields/project-fields.ts";
import { changedFileFields, pullCommitFields, pullFields } from "./fields/pull-fields.ts";
import { reviewFields, reviewRequestFields } from "./fields/pull-review-fields.ts";
import { reactionFields, reactionGroupFields } from "./fields/reaction-fields.ts";
import { planFeatureFields, repositoryFields } from "./fields/repository-fields.ts";
import { reviewCommentFields, reviewThreadFields } from "./fields/review-thread-fields.ts";
import { rollupFields, statusContextFields, statusFields } from "./fields/status-fields.ts";
import { timelineEventFields } from "./fields/timeline-fields.ts";
import type { ShownType } from "./shown.ts";
import type { TypeFields } from "./type-fields.ts";

/** Every type of the schema this GitHub answers for, with its fields. */
export const registry: { readonly [K in ShownType]: TypeFields<K> } = {
  User: userFields,
  Organization: organizationFields,
  Bot: botFields,
  App: appFields,
  Repository: repositoryFields,
  RepositoryPlanFeatures: planFeatureFields,
  Issue: issueFields,
  IssueComment: commentFields,
  PullRequest: pullFields,
  PullRequestCommit: pullCommitFields,
  PullRequestChangedFile: changedFileFields,
  PullRequestReview: reviewFields,
  PullRequestReviewComment: reviewCommentFields,
  PullRequestReviewThread: reviewThreadFields,
  ReviewRequest: reviewRequestFields,
  CheckSuite: checkSuiteFields,
  CheckRun: checkRunFields,
  CheckAnnotation: annotationFields,
  StatusContext: statusContextFields,
  Status: statusFields,
  StatusCheckRollup: rollupFields,
  Label: labelFields,
  Reaction: reactionFields,
  ReactionGroup: reactionGroupFields,
  UserContentEdit: contentEditFields,
  Ref: refFields,
  Commit: commitFields,
  Tree: treeFields,
  TreeEntry: treeEntryFields,
  Blob: blobFields,
  Tag: tagFields,
  GitActor: gitActorFields,
  GpgSignature: signatureFields,
  ProjectV2: projectFields,
  ProjectV2View: viewFields,
  ProjectV2Workflow: workflowFields,
  ProjectV2Field: projectFieldFields,
  ProjectV2SingleSelectField: selectFieldFields,
  ProjectV2SingleSelectFieldOption: selectOptionFields,
  ProjectV2Item: itemFields,
  ProjectV2ItemFieldTextValue: fieldValueFields,
  ProjectV2ItemFieldNumberValue: fieldValueFields,
  ProjectV2ItemFieldDateValue: fieldValueFields,
  ProjectV2ItemFieldSingleSelectValue: fieldValueFields,
  ProjectV2ItemFieldLabelValue: fieldValueFields,
  ProjectV2ItemFieldUserValue: fieldValueFields,
  ProjectV2ItemFieldRepositoryValue: fieldValueFields,
  AssignedEvent: timelineEventFields,
  UnassignedEvent: timelineEventFields,
  LabeledEvent: timelineEventFields,
  UnlabeledEvent: timelineEventFields,
  ClosedEvent: timelineEventFields,
  ReopenedEvent: timelineEventFields,
  RenamedTitleEvent: timelineEventFields,
  LockedEvent: timelineEventFields,
  UnlockedEvent: timelineEventFields,
  TransferredEvent: timelineEventFields,
  ConvertedToDiscussionEvent: timelineEventFields,
  CommentDeletedEvent: timelineEventFields,
  AddedToProjectV2Event: timelineEventFields,
  RemovedFromProjectV2Event: timelineEventFields,
  ProjectV2ItemStatusChangedEvent: timelineEventFields,
  ReviewRequestedEvent: timelineEventFields,
  ReviewRequestRemovedEvent: timelineEventFields,
  ReviewDismissedEvent: timelineEventFields,
  ReadyForReviewEvent: timelineEventFields,
  ConvertToDraftEvent: timelineEventFields,
  BaseRefChangedEvent: timelineEventFields,
  HeadRefForcePushedEvent: timelineEventFields,
  BaseRefForcePushedEvent: timelineEventFields,
  HeadRefDeletedEvent: timelineEventFields,
  MergedEvent: timelineEventFields,
};
