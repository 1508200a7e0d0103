import type { TimelineKind } from "../model/records/timeline-event.ts";

/** The kinds of event the schema can show, with their name in `itemTypes`. */
export const timelineTypes = {
  AssignedEvent: "ASSIGNED_EVENT",
  UnassignedEvent: "UNASSIGNED_EVENT",
  LabeledEvent: "LABELED_EVENT",
  UnlabeledEvent: "UNLABELED_EVENT",
  ClosedEvent: "CLOSED_EVENT",
  ReopenedEvent: "REOPENED_EVENT",
  RenamedTitleEvent: "RENAMED_TITLE_EVENT",
  LockedEvent: "LOCKED_EVENT",
  UnlockedEvent: "UNLOCKED_EVENT",
  TransferredEvent: "TRANSFERRED_EVENT",
  ConvertedToDiscussionEvent: "CONVERTED_TO_DISCUSSION_EVENT",
  CommentDeletedEvent: "COMMENT_DELETED_EVENT",
  ProjectV2ItemStatusChangedEvent: "PROJECT_V2_ITEM_STATUS_CHANGED_EVENT",
  ReviewRequestedEvent: "REVIEW_REQUESTED_EVENT",
  ReviewRequestRemovedEvent: "REVIEW_REQUEST_REMOVED_EVENT",
  ReviewDismissedEvent: "REVIEW_DISMISSED_EVENT",
  ReadyForReviewEvent: "READY_FOR_REVIEW_EVENT",
  ConvertToDraftEvent: "CONVERT_TO_DRAFT_EVENT",
  BaseRefChangedEvent: "BASE_REF_CHANGED_EVENT",
  HeadRefForcePushedEvent: "HEAD_REF_FORCE_PUSHED_EVENT",
  BaseRefForcePushedEvent: "BASE_REF_FORCE_PUSHED_EVENT",
  HeadRefDeletedEvent: "HEAD_REF_DELETED_EVENT",
  MergedEvent: "MERGED_EVENT",
} as const satisfies Partial<Record<TimelineKind, string>>;

export type SchemaTimelineKind = keyof typeof timelineTypes;
