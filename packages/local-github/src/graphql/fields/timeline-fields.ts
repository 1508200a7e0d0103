import { GitHubRefusal } from "../../model/github-refusal.ts";
import { meetsProject } from "../../model/project-access.ts";
import type { Comment } from "../../model/records/comment.ts";
import type { Issue } from "../../model/records/issue.ts";
import type { Review } from "../../model/records/review.ts";
import type { TimelineEvent } from "../../model/records/timeline-event.ts";
import type { Viewer } from "../../model/viewer.ts";
import type { World } from "../../model/world.ts";
import { connect, type CursorKey } from "../connection.ts";
import type { Input } from "../input.ts";
import { show, type Shown, type TimelineEntry } from "../shown.ts";
import { showAccount, showIssue } from "../show-record.ts";
import { pullEventFields } from "./pull-event-fields.ts";
import type { Context, TypeFields } from "../type-fields.ts";
import { issuePath } from "../web-paths.ts";
import { wholeSeconds } from "../whole-seconds.ts";
import { timelineTypes, type SchemaTimelineKind } from "../timeline-types.ts";

type Line =
  | { readonly event: TimelineEvent }
  | { readonly comment: Comment }
  | { readonly review: Review };

/** Comments and events of the kinds the schema knows, oldest first. */
export function connectTimeline({ world, viewer }: Context, issue: Issue, args: Input): object {
  const wanted = args.texts("itemTypes");
  const after = args.optionalText("since");
  const since = after === undefined ? "" : wholeSeconds(after);
  const all = linesOf(world, issue);
  const found = all.filter(
    (line) => (wanted === undefined || wanted.includes(typeOf(line))) && createdAt(line) >= since,
  );
  const connection = connect(args, "timelineItems", {
    items: found,
    show: (line) =>
      isShown(viewer, line)
        ? showLine(issue, line)
        : new GitHubRefusal("FORBIDDEN", "Resource not accessible by integration"),
    key: lineKey,
  });
  return { ...connection, filteredCount: found.length, updatedAt: issue.updatedAt };
}

function linesOf(world: World, issue: Issue): Line[] {
  const events = issue.timeline.filter(({ kind }) => kind in timelineTypes);
  const lines: Line[] = [
    ...events.map((event) => ({ event })),
    ...world.commentsOf(issue).map((comment) => ({ comment })),
    ...(issue.pull?.reviews ?? [])
      .filter(({ state }) => state !== "PENDING")
      .map((review) => ({ review })),
  ];
  return lines.toSorted((a, b) => databaseIdOf(a) - databaseIdOf(b));
}

function isInSchema(kind: string): kind is SchemaTimelineKind {
  return kind in timelineTypes;
}

function typeOf(line: Line): string {
  if ("comment" in line) return "ISSUE_COMMENT";
  if ("review" in line) return "PULL_REQUEST_REVIEW";
  return isInSchema(line.event.kind) ? timelineTypes[line.event.kind] : "";
}

function createdAt(line: Line): string {
  return recordOf(line).createdAt;
}

/** Ids are given in the order in which things happen. */
function databaseIdOf(line: Line): number {
  return recordOf(line).databaseId;
}

function recordOf(line: Line): { readonly createdAt: string; readonly databaseId: number } {
  if ("comment" in line) return line.comment;
  return "review" in line ? line.review : line.event;
}

function lineKey(line: Line): CursorKey {
  return [databaseIdOf(line)];
}

/** An app is refused what happened on projects that it may not see. */
function isShown(viewer: Viewer, line: Line): boolean {
  if (viewer.kind === "user" || !("event" in line) || !("project" in line.event)) return true;
  return meetsProject(viewer, line.event.project, "reader");
}

function showLine(issue: Issue, line: Line): Shown {
  if ("comment" in line) return show("IssueComment", line.comment);
  if ("review" in line) return show("PullRequestReview", line.review);
  return show(line.event.kind, { issue, event: line.event });
}

function showSubject({ issue }: TimelineEntry): Shown {
  return showIssue(issue);
}

/** The fields of all kinds of event: the schema lets each be asked only for its own. */
export const timelineEventFields: TypeFields<"ClosedEvent"> = {
  id: ({ event }) => event.nodeId,
  databaseId: ({ event }) => event.databaseId,
  createdAt: ({ event }) => event.createdAt,
  actor: ({ event }) => showAccount(event.actor),
  assignable: showSubject,
  labelable: showSubject,
  closable: showSubject,
  lockable: showSubject,
  issue: showSubject,
  subject: showSubject,
  closer: () => null,
  assignee: ({ event }) => ("assignee" in event ? show("User", event.assignee) : null),
  user: ({ event }) => ("assignee" in event ? show("User", event.assignee) : null),
  label: ({ event }) => ("label" in event ? show("Label", event.label) : null),
  stateReason: ({ event }) =>
    event.kind === "ClosedEvent" ? (event.stateReason?.toUpperCase() ?? null) : "REOPENED",
  previousTitle: ({ event }) => ("previousTitle" in event ? event.previousTitle : null),
  currentTitle: ({ event }) => ("currentTitle" in event ? event.currentTitle : null),
  lockReason: ({ event }) =>
    "lockReason" in event ? (event.lockReason?.toUpperCase().replace(/[ -]/g, "_") ?? null) : null,
  deletedCommentAuthor: ({ event }) =>
    "deletedCommentAuthor" in event ? showAccount(event.deletedCommentAuthor) : null,
  project: ({ event }) => ("project" in event ? show("ProjectV2", event.project) : null),
  fromRepository: ({ event }) =>
    "fromRepository" in event ? show("Repository", event.fromRepository) : null,
  discussion: () => null,
  previousStatus: ({ event }) => ("previousStatus" in event ? event.previousStatus : null),
  status: ({ event }) => ("status" in event ? event.status : null),
  ...pullEventFields,
  wasAutomated: ({ event }) => "wasAutomated" in event && event.wasAutomated,
  resourcePath: ({ issue, event }) => `${issuePath(issue)}#event-${event.databaseId}`,
  url: ({ issue, event }, _args, { world }) =>
    `${world.webUrl}${issuePath(issue)}#event-${event.databaseId}`,
};
