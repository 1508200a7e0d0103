import { z } from "zod";
import { Actor, actorFields } from "./actor.ts";
import { nodes } from "./nodes.ts";

/** What issues and comments have in common. */
export const writtenFields = /* GraphQL */ `
  author { ${actorFields} }
  body
  createdAt
  lastEditedAt
  editor { ${actorFields} }
  createdViaEmail
  reactionGroups { content reactors(first: 10) { nodes { ... on Actor { ${actorFields} } } } }
  userContentEdits(first: 20) { nodes { editedAt editor { ${actorFields} } diff } }
`;

export const Written = z.object({
  author: Actor,
  body: z.string(),
  createdAt: z.string(),
  lastEditedAt: z.string().nullable(),
  editor: Actor,
  createdViaEmail: z.boolean(),
  reactionGroups: z
    .array(z.object({ content: z.string(), reactors: nodes(Actor) }))
    .transform((groups) => groups.filter(({ reactors }) => reactors.length > 0)),
  userContentEdits: nodes(
    z.object({ editedAt: z.string(), editor: Actor, diff: z.string().nullable() }),
  ),
});
export type Written = z.infer<typeof Written>;

export const entryFields = /* GraphQL */ `
  kind: __typename
  ... on IssueComment { databaseId viewerCanUpdate ${writtenFields} }
  ... on AssignedEvent { createdAt actor { ${actorFields} } assignee { ... on User { login } } }
  ... on UnassignedEvent { createdAt actor { ${actorFields} } assignee { ... on User { login } } }
  ... on LabeledEvent { createdAt actor { ${actorFields} } label { name } }
  ... on UnlabeledEvent { createdAt actor { ${actorFields} } label { name } }
  ... on RenamedTitleEvent { createdAt actor { ${actorFields} } previousTitle currentTitle }
  ... on ClosedEvent { createdAt actor { ${actorFields} } }
  ... on ReopenedEvent { createdAt actor { ${actorFields} } }
  ... on CommentDeletedEvent { createdAt actor { ${actorFields} } deletedCommentAuthor { ${actorFields} } }
  ... on ProjectV2ItemStatusChangedEvent { createdAt actor { ${actorFields} } previousStatus status }
`;

const happening = { createdAt: z.string(), actor: Actor };
const assignee = z.object({ login: z.string() }).nullable();
const label = z.object({ name: z.string() });

/** A line of an issue's thread, oldest first: a comment, or something that was done to the issue. */
export const ThreadEntry = z.discriminatedUnion("kind", [
  Written.extend({
    kind: z.literal("IssueComment"),
    databaseId: z.int(),
    viewerCanUpdate: z.boolean(),
  }),
  z.object({ kind: z.literal("AssignedEvent"), ...happening, assignee }),
  z.object({ kind: z.literal("UnassignedEvent"), ...happening, assignee }),
  z.object({ kind: z.literal("LabeledEvent"), ...happening, label }),
  z.object({ kind: z.literal("UnlabeledEvent"), ...happening, label }),
  z.object({
    kind: z.literal("RenamedTitleEvent"),
    ...happening,
    previousTitle: z.string(),
    currentTitle: z.string(),
  }),
  z.object({ kind: z.literal("ClosedEvent"), ...happening }),
  z.object({ kind: z.literal("ReopenedEvent"), ...happening }),
  z.object({
    kind: z.literal("CommentDeletedEvent"),
    ...happening,
    deletedCommentAuthor: Actor,
  }),
  z.object({
    kind: z.literal("ProjectV2ItemStatusChangedEvent"),
    ...happening,
    previousStatus: z.string(),
    status: z.string(),
  }),
]);
export type ThreadEntry = z.infer<typeof ThreadEntry>;
export type Comment = Extract<ThreadEntry, { kind: "IssueComment" }>;
export type Happening = Exclude<ThreadEntry, { kind: "IssueComment" }>;

/** The kinds of entry above, for `timelineItems`. */
export const entryKinds = `[ISSUE_COMMENT, ASSIGNED_EVENT, UNASSIGNED_EVENT, LABELED_EVENT, UNLABELED_EVENT,
  RENAMED_TITLE_EVENT, CLOSED_EVENT, REOPENED_EVENT, COMMENT_DELETED_EVENT, PROJECT_V2_ITEM_STATUS_CHANGED_EVENT]`;
