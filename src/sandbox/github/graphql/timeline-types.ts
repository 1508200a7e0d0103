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
  PinnedEvent: "PINNED_EVENT",
  UnpinnedEvent: "UNPINNED_EVENT",
  CommentDeletedEvent: "COMMENT_DELETED_EVENT",
  ProjectV2ItemStatusChangedEvent: "PROJECT_V2_ITEM_STATUS_CHANGED_EVENT",
} as const satisfies Partial<Record<TimelineKind, string>>;

export type SchemaTimelineKind = keyof typeof timelineTypes;
