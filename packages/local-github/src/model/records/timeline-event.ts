import type { Actor, User } from "./account.ts";
import type { Label } from "./label.ts";
import type { Project } from "./project.ts";
import type { Repository } from "./repository.ts";
import type { Review, ReviewState } from "./review.ts";

export type IssueStateReason = "completed" | "not_planned" | "duplicate" | "reopened";
export type LockReason = "off-topic" | "too heated" | "resolved" | "spam";

interface AnyTimelineEvent {
  readonly databaseId: number;
  readonly nodeId: string;
  readonly actor: Actor;
  readonly createdAt: string;
}

/** What happened to an issue or pull request besides comments. `kind` is GraphQL's type name. */
export type TimelineEvent = AnyTimelineEvent &
  (
    | { readonly kind: "AssignedEvent" | "UnassignedEvent"; readonly assignee: User }
    | {
        readonly kind: "LabeledEvent" | "UnlabeledEvent";
        /** Copied: a label deleted or renamed later does not change what happened. */
        readonly label: Readonly<Label>;
      }
    | {
        readonly kind: "ClosedEvent";
        /** `null` for a pull request. */
        readonly stateReason: IssueStateReason | null;
      }
    | { readonly kind: "ReopenedEvent" }
    | {
        readonly kind: "RenamedTitleEvent";
        readonly previousTitle: string;
        readonly currentTitle: string;
      }
    | { readonly kind: "LockedEvent"; readonly lockReason: LockReason | null }
    | { readonly kind: "UnlockedEvent" }
    | { readonly kind: "TransferredEvent"; readonly fromRepository: Repository }
    | { readonly kind: "ConvertedToDiscussionEvent" }
    | { readonly kind: "CommentDeletedEvent"; readonly deletedCommentAuthor: Actor }
    | {
        readonly kind: "AddedToProjectV2Event" | "RemovedFromProjectV2Event";
        readonly project: Project;
      }
    | {
        readonly kind: "ProjectV2ItemStatusChangedEvent";
        readonly project: Project;
        readonly previousStatus: string;
        readonly status: string;
        /** By a workflow of the project. */
        readonly wasAutomated: boolean;
      }
    | {
        readonly kind: "ReviewRequestedEvent" | "ReviewRequestRemovedEvent";
        readonly requestedReviewer: User;
      }
    | {
        readonly kind: "ReviewDismissedEvent";
        readonly review: Review;
        readonly previousReviewState: ReviewState;
        readonly dismissalMessage: string | null;
        /** The push that dismissed it, where a rule does so. */
        readonly commitOid: string | null;
      }
    | { readonly kind: "ReadyForReviewEvent" | "ConvertToDraftEvent" }
    | {
        readonly kind: "BaseRefChangedEvent";
        readonly previousRefName: string;
        readonly currentRefName: string;
      }
    | {
        readonly kind: "HeadRefForcePushedEvent" | "BaseRefForcePushedEvent";
        readonly beforeOid: string;
        readonly afterOid: string;
      }
    | { readonly kind: "HeadRefDeletedEvent"; readonly headRefName: string }
    | {
        readonly kind: "MergedEvent";
        readonly mergeOid: string;
        readonly mergeRefName: string;
      }
  );

export type TimelineKind = TimelineEvent["kind"];
