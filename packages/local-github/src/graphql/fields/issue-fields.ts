import { meets } from "../../model/access.ts";
import { demands } from "../../model/demands.ts";
import { labelsByName } from "../../model/list-issues.ts";
import { GitHubRefusal } from "../../model/github-refusal.ts";
import { meetsProject } from "../../model/project-access.ts";
import type { Actor } from "../../model/records/account.ts";
import type { Issue } from "../../model/records/issue.ts";
import type { ProjectItem } from "../../model/records/project-item.ts";
import { findActor } from "../../model/viewer.ts";
import type { World } from "../../model/world.ts";
import { connect } from "../connection.ts";
import { show } from "../shown.ts";
import type { TypeFields } from "../type-fields.ts";
import { issuePath } from "../web-paths.ts";
import { writtenFields } from "./comment-fields.ts";
import { connectComments } from "./issue-comments.ts";
import { connectTimeline } from "./timeline-fields.ts";

/** What issues and pull requests have in common. */
export const threadFields: TypeFields<"Issue"> = {
  ...writtenFields,
  number: (issue) => issue.number,
  title: (issue) => issue.title,
  titleHTML: (issue) => issue.title.replace(/&/g, "&amp;").replace(/</g, "&lt;"),
  state: (issue) => issue.state.toUpperCase(),
  closed: (issue) => issue.state === "closed",
  closedAt: (issue) => issue.closedAt,
  locked: (issue) => issue.locked,
  activeLockReason: (issue) => issue.lockReason?.toUpperCase().replace(/[ -]/g, "_") ?? null,
  milestone: () => null,
  resourcePath: (issue) => issuePath(issue),
  url: (issue, _args, { world }) => world.webUrl + issuePath(issue),
  labels: (issue, args) =>
    connect(args, "labels", {
      items: labelsByName(issue.labels),
      show: (label) => show("Label", label),
      key: ({ name, databaseId }) => [name.toLowerCase(), databaseId],
    }),
  assignees: (issue, args) =>
    connect(args, "assignees", {
      items: [...issue.assignees],
      show: (user) => show("User", user),
    }),
  participants: (issue, args, { world }) =>
    connect(args, "participants", {
      items: participantsOf(world, issue),
      show: (user) => show("User", user),
    }),
  comments: (issue, args, { world }) => connectComments(world, issue, args),
  timelineItems: (issue, args, context) => connectTimeline(context, issue, args),
  projectItems: (issue, args, { world, viewer }) => {
    const withArchived = args.optionalFlag("includeArchived") ?? true;
    const isSeen = ({ project }: ProjectItem) => meetsProject(viewer, project, "reader");
    return connect(args, "projectItems", {
      items: world
        .cardsOf(issue)
        .filter(
          (item) =>
            (withArchived || item.archivedAt === null) && (viewer.kind !== "user" || isSeen(item)),
        ),
      // To an app those it may not see are `null`, each with an error of its own.
      // https://github.com/cli/cli/issues/13281
      show: (item) =>
        isSeen(item)
          ? show("ProjectV2Item", item)
          : new GitHubRefusal("FORBIDDEN", "Resource not accessible by integration"),
      key: ({ databaseId }) => [databaseId],
    });
  },
  projectsV2: (issue, args, { world, viewer }) =>
    connect(args, "projectsV2", {
      items: world
        .cardsOf(issue)
        .map(({ project }) => project)
        .filter((project) => meetsProject(viewer, project, "reader")),
      show: (project) => show("ProjectV2", project),
      key: ({ databaseId }) => [databaseId],
    }),
  projectCards: (_issue, args) => connect(args, "projectCards", nothing),
  viewerCanClose: (issue, _args, { viewer }) =>
    isOwn(issue, findActor(viewer)) || meets(viewer, issue.repository, demands.triageIssues),
  viewerCanReopen: (issue, _args, { viewer }) =>
    meets(viewer, issue.repository, demands.triageIssues),
  viewerCanLabel: (issue, _args, { viewer }) =>
    meets(viewer, issue.repository, demands.triageIssues),
};

export const issueFields: TypeFields<"Issue"> = {
  ...threadFields,
  stateReason: (issue) => issue.stateReason?.toUpperCase() ?? null,
  parent: () => null,
  bodyResourcePath: (issue) => `${issuePath(issue)}#issue-${issue.databaseId}`,
  bodyUrl: (issue, _args, { world }) =>
    `${world.webUrl}${issuePath(issue)}#issue-${issue.databaseId}`,
  // Links of pull requests and sub-issues are not built, so these are what they would be.
  closedByPullRequestsReferences: (_issue, args) => connect(args, "pullRequests", nothing),
  subIssues: (_issue, args) => connect(args, "subIssues", nothing),
  subIssuesSummary: () => ({ completed: 0, percentCompleted: 0, total: 0 }),
  viewerCanDelete: (issue, _args, { viewer }) =>
    meets(viewer, issue.repository, demands.deleteIssues),
};

const nothing = { items: [], show: () => null };

function isOwn(issue: Issue, actor: Actor | undefined): boolean {
  return issue.author === actor;
}

function participantsOf(world: World, issue: Issue): Actor[] {
  const authors = world.commentsOf(issue).map(({ author }) => author);
  return [...new Set([issue.author, ...issue.assignees, ...authors])];
}
