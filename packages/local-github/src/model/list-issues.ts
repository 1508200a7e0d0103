import { requireAccess } from "./access.ts";
import { demands } from "./demands.ts";
import type { Issue } from "./records/issue.ts";
import type { Label } from "./records/label.ts";
import type { Repository } from "./records/repository.ts";
import type { Viewer } from "./viewer.ts";
import type { World } from "./world.ts";

export interface IssueQuery {
  /** REST lists pull requests among the issues, GraphQL does not. */
  readonly withPulls?: boolean;
  /** Both unless given. */
  readonly states?: readonly Issue["state"][] | undefined;
  /** By name; an unknown one finds nothing. */
  readonly labels?: readonly string[] | undefined;
  /** Whether an issue needs one of the labels (GraphQL) or all of them (REST). */
  readonly labelMatch?: "any" | "all";
  /** Changed at or after. */
  readonly since?: string | undefined;
  readonly orderBy: "created" | "updated" | "comments";
  readonly direction: "asc" | "desc";
}

/** The issues a query finds; starts from the smallest index that holds them all. */
export function listIssues(
  world: World,
  viewer: Viewer,
  repository: Repository,
  query: IssueQuery,
): Issue[] {
  requireAccess(viewer, repository, demands.readIssues);
  const since = query.since ?? "";
  const found = candidates(world, repository, query).filter(
    (issue) =>
      issue.updatedAt >= since &&
      (query.withPulls === true || issue.pull === null) &&
      (query.states === undefined || query.states.includes(issue.state)),
  );
  const sign = query.direction === "asc" ? 1 : -1;
  const rank = rankBy(world, query.orderBy);
  return found
    .map((issue) => ({ issue, rank: rank(issue) }))
    .toSorted((a, b) => sign * (compare(a.rank, b.rank) || a.issue.number - b.issue.number))
    .map(({ issue }) => issue);
}

function candidates(world: World, repository: Repository, query: IssueQuery): Issue[] {
  const index = world.issuesOf(repository);
  if (query.labels !== undefined && query.labels.length > 0) {
    const labels = query.labels.map((name) => repository.labels.get(name.toLowerCase()));
    const sets = labels.map((label) => (label === undefined ? noIssues : index.withLabel(label)));
    if (query.labelMatch !== "all") return [...new Set(sets.flatMap((set) => [...set]))];
    const [first = noIssues, ...rest] = sets;
    return [...first].filter((issue) => rest.every((set) => set.has(issue)));
  }
  const [state, ...others] = query.states ?? ["open", "closed"];
  if (state !== undefined && others.length === 0) return [...index.withState(state)];
  return [...index.byNumber.values()];
}

const noIssues: ReadonlySet<Issue> = new Set<Issue>();

function rankBy(world: World, orderBy: IssueQuery["orderBy"]): (issue: Issue) => string | number {
  if (orderBy === "created") return (issue) => issue.createdAt;
  if (orderBy === "updated") return (issue) => issue.updatedAt;
  return (issue) => world.commentsOf(issue).length;
}

function compare(a: string | number, b: string | number): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Labels in the order in which they are shown. */
export function labelsByName(labels: Iterable<Label>): Label[] {
  return [...labels].toSorted((a, b) => compare(a.name.toLowerCase(), b.name.toLowerCase()));
}
