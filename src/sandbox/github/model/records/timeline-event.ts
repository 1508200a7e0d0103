import type { Actor, User } from "./account.ts";
import type { Label } from "./label.ts";
import type { Project } from "./project.ts";

export type IssueStateReason = "completed" | "not_planned" | "duplicate" | "reopened";
export type LockReason = "off-topic" | "too heated" | "resolved" | "spam";

interface AnyTimelineEvent {
  readonly databaseId: number;
  readonly nodeId: string;
  readonly actor: Actor;
  readonly createdAt: string;
}

/** What happened to an issue besides comments. `kind` is GraphQL's type name. */
export type TimelineEvent = AnyTimelineEvent &
  (
    | { readonly kind: "AssignedEvent" | "UnassignedEvent"; readonly assignee: User }
    | {
        readonly kind: "LabeledEvent" | "UnlabeledEvent";
        /** Copied: a label deleted or renamed later does not change what happened. */
        readonly label: Readonly<Label>;
      }
    | { readonly kind: "ClosedEvent"; readonly stateReason: IssueStateReason }
    | { readonly kind: "ReopenedEvent" }
    | {
        readonly kind: "RenamedTitleEvent";
        readonly previousTitle: string;
        readonly currentTitle: string;
      }
    | { readonly kind: "LockedEvent"; readonly lockReason: LockReason | null }
    | { readonly kind: "UnlockedEvent" | "PinnedEvent" | "UnpinnedEvent" }
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
      }
  );

export type TimelineKind = TimelineEvent["kind"];
