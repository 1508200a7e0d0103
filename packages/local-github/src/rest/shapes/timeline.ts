import type { Comment } from "../../model/records/comment.ts";
import type { Issue } from "../../model/records/issue.ts";
import { nameWithOwner } from "../../model/records/repository.ts";
import type { TimelineEvent, TimelineKind } from "../../model/records/timeline-event.ts";
import { simpleUser } from "./account.ts";
import { appOfBot, presentApp } from "./app.ts";
import { presentComment } from "./comment.ts";
import type { Presented } from "./presented.ts";

/** REST's name of each kind of event. */
const names: Record<TimelineKind, string> = {
  AssignedEvent: "assigned",
  UnassignedEvent: "unassigned",
  LabeledEvent: "labeled",
  UnlabeledEvent: "unlabeled",
  ClosedEvent: "closed",
  ReopenedEvent: "reopened",
  RenamedTitleEvent: "renamed",
  LockedEvent: "locked",
  UnlockedEvent: "unlocked",
  TransferredEvent: "transferred",
  ConvertedToDiscussionEvent: "converted_to_discussion",
  CommentDeletedEvent: "comment_deleted",
  AddedToProjectV2Event: "added_to_project_v2",
  RemovedFromProjectV2Event: "removed_from_project_v2",
  ProjectV2ItemStatusChangedEvent: "project_v2_item_status_changed",
  ReviewRequestedEvent: "review_requested",
  ReviewRequestRemovedEvent: "review_request_removed",
  ReviewDismissedEvent: "review_dismissed",
  ReadyForReviewEvent: "ready_for_review",
  ConvertToDraftEvent: "convert_to_draft",
  BaseRefChangedEvent: "base_ref_changed",
  HeadRefForcePushedEvent: "head_ref_force_pushed",
  BaseRefForcePushedEvent: "base_ref_force_pushed",
  HeadRefDeletedEvent: "head_ref_deleted",
  MergedEvent: "merged",
};

/** An event of an issue's timeline, which is also how lists of events show it. */
export function presentTimelineEvent(github: Presented, issue: Issue, event: TimelineEvent) {
  const url = `${github.apiUrl}/repos/${nameWithOwner(issue.repository)}/issues/events/${event.databaseId}`;
  const app = appOfBot(github.world, event.actor);
  return {
    id: event.databaseId,
    node_id: event.nodeId,
    url,
    actor: simpleUser(github, event.actor),
    event: names[event.kind],
    commit_id: null,
    commit_url: null,
    created_at: event.createdAt,
    ...particulars(github, event),
    performed_via_github_app: app === undefined ? null : presentApp(github, app),
  };
}

function particulars(github: Presented, event: TimelineEvent): object {
  switch (event.kind) {
    case "LabeledEvent":
    case "UnlabeledEvent":
      return { label: { name: event.label.name, color: event.label.color } };
    case "AssignedEvent":
    case "UnassignedEvent":
      return {
        assignee: simpleUser(github, event.assignee),
        assigner: simpleUser(github, event.actor),
      };
    case "RenamedTitleEvent":
      return { rename: { from: event.previousTitle, to: event.currentTitle } };
    case "ClosedEvent":
      return { state_reason: event.stateReason };
    case "LockedEvent":
      return { lock_reason: event.lockReason };
    case "ReviewRequestedEvent":
    case "ReviewRequestRemovedEvent":
      return {
        review_requester: simpleUser(github, event.actor),
        requested_reviewer: simpleUser(github, event.requestedReviewer),
      };
    case "ReviewDismissedEvent":
      return {
        dismissed_review: {
          state: event.previousReviewState.toLowerCase(),
          review_id: event.review.databaseId,
          dismissal_message: event.dismissalMessage,
          ...(event.commitOid === null ? {} : { dismissal_commit_id: event.commitOid }),
        },
      };
    case "MergedEvent":
      return { commit_id: event.mergeOid };
    case "HeadRefForcePushedEvent":
    case "BaseRefForcePushedEvent":
      return { commit_id: event.afterOid };
    case "ReadyForReviewEvent":
    case "ConvertToDraftEvent":
    case "BaseRefChangedEvent":
    case "HeadRefDeletedEvent":
    case "ReopenedEvent":
    case "UnlockedEvent":
    case "TransferredEvent":
    case "ConvertedToDiscussionEvent":
    case "CommentDeletedEvent":
    case "AddedToProjectV2Event":
    case "RemovedFromProjectV2Event":
    case "ProjectV2ItemStatusChangedEvent":
      return {};
  }
}

/** A comment as a line of the timeline. */
export function presentTimelineComment(github: Presented, comment: Comment) {
  return {
    ...presentComment(github, comment),
    event: "commented",
    actor: simpleUser(github, comment.author),
  };
}
