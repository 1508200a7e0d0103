import { requireAccess } from "../../model/access.ts";
import { demands } from "../../model/demands.ts";
import { notFound } from "../../model/github-refusal.ts";
import { labelsByName, listIssues, type IssueQuery } from "../../model/list-issues.ts";
import { connect, type CursorKey } from "../connection.ts";
import type { Issue } from "../../model/records/issue.ts";
import type { Repository } from "../../model/records/repository.ts";
import type { World } from "../../model/world.ts";
import type { Input } from "../input.ts";
import { showIssue as showOne } from "../show-record.ts";
import { show, type Shown } from "../shown.ts";
import type { Context, TypeFields } from "../type-fields.ts";
import { wholeSeconds } from "../whole-seconds.ts";

const orders = { CREATED_AT: "created", UPDATED_AT: "updated", COMMENTS: "comments" } as const;

export const repositoryIssueFields: TypeFields<"Repository"> = {
  issue: (repository, args, context) => showIssue(repository, args, context, "Issue"),
  issueOrPullRequest: (repository, args, context) =>
    showIssue(repository, args, context, "issue or pull request"),
  issues: (repository, args, context) => connectIssues(repository, args, context),
  label: (repository, args, { viewer }) => {
    requireAccess(viewer, repository, demands.readIssues);
    const label = repository.labels.get(args.text("name").toLowerCase());
    return label === undefined ? null : show("Label", label);
  },
  labels: (repository, args, { viewer }) => {
    requireAccess(viewer, repository, demands.readIssues);
    const query = args.optionalText("query")?.toLowerCase() ?? "";
    const labels = [...repository.labels.values()].filter(
      ({ name, description }) =>
        name.toLowerCase().includes(query) || description?.toLowerCase().includes(query) === true,
    );
    const order = args.optionalObject("orderBy");
    const byName = order?.optionalText("field") === "NAME";
    const sorted = byName ? labelsByName(labels) : labels;
    return connect(args, "labels", {
      items: order?.optionalText("direction") === "DESC" ? sorted.toReversed() : sorted,
      show: (label) => show("Label", label),
    });
  },
  milestone: () => null,
  milestones: (_repository, args) => connect(args, "milestones", nothing),
};

const nothing = { items: [], show: () => null };

function showIssue(
  repository: Repository,
  args: Input,
  { world, viewer }: Context,
  kind: string,
): Shown {
  requireAccess(viewer, repository, demands.readIssues);
  const number = args.number("number");
  const issue = world.issueByNumber(repository, number);
  if (issue !== undefined && (issue.pull === null || kind !== "Issue")) return showOne(issue);
  throw notFound(`Could not resolve to an ${kind} with the number of ${number}.`);
}

/** Also the issues of one label, which then stands for `labels`. */
export function connectIssues(
  repository: Repository,
  args: Input,
  { world, viewer }: Context,
  ownLabel?: string,
): object {
  const order = args.optionalObject("orderBy");
  const direction = order?.optionalText("direction") === "DESC" ? "desc" : "asc";
  const orderBy = orders[readOrder(order?.optionalText("field"))];
  const filter = args.optionalObject("filterBy");
  const states = (args.texts("states") ?? filter?.texts("states"))?.map(readState);
  const labels = ownLabel === undefined ? args.texts("labels") : [ownLabel];
  const since = filter?.optionalText("since");
  const found = listIssues(world, viewer, repository, {
    states,
    labels: labels ?? filter?.texts("labels"),
    since: since === undefined ? undefined : wholeSeconds(since),
    orderBy,
    direction,
  });
  return connect(args, "issues", {
    items: found.filter(matching(filter)),
    show: (issue) => show("Issue", issue),
    key: (issue) => [rank(world, issue, orderBy), issue.number] satisfies CursorKey,
    direction,
  });
}

function matching(filter: Input | undefined): (issue: Issue) => boolean {
  const assignee = filter?.optionalText("assignee");
  const author = filter?.optionalText("createdBy");
  return (issue) =>
    (assignee === undefined || isAssigned(issue, assignee)) &&
    (author === undefined || issue.author.login === author);
}

function isAssigned(issue: Issue, assignee: string): boolean {
  if (assignee === "*") return issue.assignees.size > 0;
  return [...issue.assignees].some(({ login }) => login === assignee);
}

function rank(world: World, issue: Issue, orderBy: IssueQuery["orderBy"]): string | number {
  if (orderBy === "created") return issue.createdAt;
  return orderBy === "updated" ? issue.updatedAt : world.commentsOf(issue).length;
}

function readOrder(field: string | undefined): keyof typeof orders {
  return field === "UPDATED_AT" || field === "COMMENTS" ? field : "CREATED_AT";
}

function readState(state: string): Issue["state"] {
  return state === "CLOSED" ? "closed" : "open";
}
