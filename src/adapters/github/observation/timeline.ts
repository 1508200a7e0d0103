import { z } from "zod";
import { GitHubInstant } from "../connection/parse-answer.ts";
import { withHoles } from "../connection/with-holes.ts";
import { ActorAnswer, AssigneeAnswer } from "./actor.ts";
import type { ChangeInput } from "../../../domain/case/input.ts";
import { Cause, NodeId } from "../../../domain/values/ids.ts";
import type { Instant } from "../../../domain/values/time.ts";
import type {
  Actor,
  ObservedAssignment,
  ObservedChange,
  ObservedDeletion,
} from "../../../ports/observation.ts";

/** The lines of an issue's timeline that a case may have to answer. */
export const timelineTypes = [
  "ASSIGNED_EVENT",
  "RENAMED_TITLE_EVENT",
  "LABELED_EVENT",
  "UNLABELED_EVENT",
  "CLOSED_EVENT",
  "REOPENED_EVENT",
  "LOCKED_EVENT",
  "COMMENT_DELETED_EVENT",
  "PROJECT_V2_ITEM_STATUS_CHANGED_EVENT",
].join(", ");

export const timelineFragment = `
fragment Timeline on IssueTimelineItemsConnection {
  pageInfo { hasPreviousPage startCursor }
  nodes {
    line: __typename
    ... on AssignedEvent { id createdAt actor { ...Who } assignee { ... on User { databaseId login } } }
    ... on RenamedTitleEvent { id createdAt actor { ...Who } currentTitle }
    ... on LabeledEvent { id createdAt actor { ...Who } label { name } }
    ... on UnlabeledEvent { id createdAt actor { ...Who } label { name } }
    ... on ClosedEvent { id createdAt actor { ...Who } }
    ... on ReopenedEvent { id createdAt actor { ...Who } }
    ... on LockedEvent { id createdAt actor { ...Who } }
    ... on CommentDeletedEvent { id createdAt actor { ...Who } deletedCommentAuthor { ...Who } }
    ... on ProjectV2ItemStatusChangedEvent { id createdAt actor { ...Who } status wasAutomated project { id } }
  }
}`;

const line = { id: Cause, createdAt: GitHubInstant, actor: ActorAnswer };
const label = z.object({ name: z.string() });

const Line = z.discriminatedUnion("line", [
  z.object({ line: z.literal("AssignedEvent"), ...line, assignee: AssigneeAnswer }),
  z.object({ line: z.literal("RenamedTitleEvent"), ...line, currentTitle: z.string() }),
  z.object({ line: z.literal("LabeledEvent"), ...line, label }),
  z.object({ line: z.literal("UnlabeledEvent"), ...line, label }),
  z.object({ line: z.literal("ClosedEvent"), ...line }),
  z.object({ line: z.literal("ReopenedEvent"), ...line }),
  z.object({ line: z.literal("LockedEvent"), ...line }),
  z.object({
    line: z.literal("CommentDeletedEvent"),
    ...line,
    deletedCommentAuthor: ActorAnswer,
  }),
  z.object({
    line: z.literal("ProjectV2ItemStatusChangedEvent"),
    ...line,
    status: z.string(),
    /** By a workflow of the board, which nobody can be answered for. */
    wasAutomated: z.boolean(),
    project: z.object({ id: NodeId }).nullish(),
  }),
]);
type Line = z.infer<typeof Line>;

/** A page of an issue's timeline, oldest first. */
export const TimelinePage = z.object({
  pageInfo: z.object({ hasPreviousPage: z.boolean(), startCursor: z.string().nullable() }),
  nodes: withHoles(Line),
});
export type TimelinePage = z.infer<typeof TimelinePage>;

/** Assignments of people; accounts that are none are left out. */
export function assignmentsIn(lines: readonly Line[]): readonly ObservedAssignment[] {
  return lines.flatMap((one) => {
    if (one.line !== "AssignedEvent" || !one.assignee) return [];
    return [{ id: one.id, at: one.createdAt, by: one.actor, assignee: one.assignee }];
  });
}

/** What somebody other than this app changed of what it keeps; other boards are not its own. */
export function changesIn(
  lines: readonly Line[],
  app: { readonly id: number },
  board: NodeId | undefined,
): readonly ObservedChange[] {
  return lines.flatMap((one) => {
    const change = isBy(app, one.actor) ? undefined : changeOf(one, board);
    return change ? [{ id: one.id, at: one.createdAt, by: one.actor, change }] : [];
  });
}

/** Comments of people that were deleted, by whomever but this app. */
export function deletionsIn(
  lines: readonly Line[],
  app: { readonly id: number },
): readonly ObservedDeletion[] {
  return lines.flatMap((one) => {
    if (one.line !== "CommentDeletedEvent" || isBy(app, one.actor)) return [];
    const { id, createdAt: at, actor: by, deletedCommentAuthor: author } = one;
    return author?.kind === "bot" ? [] : [{ id, at, by, author }];
  });
}

/** When somebody other than this app deleted a comment it had written. */
export function ourCommentsDeletedIn(
  lines: readonly Line[],
  app: { readonly id: number },
): readonly Instant[] {
  return lines.flatMap((one) => {
    const isOurs = one.line === "CommentDeletedEvent" && isBy(app, one.deletedCommentAuthor);
    return isOurs && !isBy(app, one.actor) ? [one.createdAt] : [];
  });
}

function isBy(app: { readonly id: number }, actor: Actor | null): boolean {
  return actor?.kind === "bot" && actor.id === app.id;
}

function changeOf(one: Line, board: NodeId | undefined): ChangeInput["change"] | undefined {
  switch (one.line) {
    case "AssignedEvent":
    case "CommentDeletedEvent":
      return undefined;
    case "RenamedTitleEvent":
      return { what: "title", to: one.currentTitle };
    case "LabeledEvent":
      return { what: "label", label: one.label.name, isOn: true };
    case "UnlabeledEvent":
      return { what: "label", label: one.label.name, isOn: false };
    case "ClosedEvent":
      return { what: "state", isOpen: false };
    case "ReopenedEvent":
      return { what: "state", isOpen: true };
    case "LockedEvent":
      return { what: "lock" };
    case "ProjectV2ItemStatusChangedEvent":
      return one.project?.id === board && !one.wasAutomated
        ? { what: "card", to: one.status }
        : undefined;
  }
}
