import type { Context } from "hono";
import { listIssues } from "../../model/list-issues.ts";
import type { Issue } from "../../model/records/issue.ts";
import type { World } from "../../model/world.ts";
import type { GitHubEnv } from "../../pipeline/request-state.ts";
import { askedRepository } from "./asked-repository.ts";

const orders = ["created", "updated", "comments"] as const;

/** The issues a list's query asks for: open ones unless it says otherwise, newest first. */
export function askedIssues(world: World, c: Context<GitHubEnv>): Issue[] {
  const query = c.req.query();
  const since = query["since"] === undefined ? undefined : wholeSeconds(query["since"]);
  const found = listIssues(world, c.var.viewer, askedRepository(world, c), {
    states:
      query["state"] === "all" ? undefined : [query["state"] === "closed" ? "closed" : "open"],
    labels: query["labels"]?.split(",").filter((name) => name !== ""),
    labelMatch: "all",
    withPulls: true,
    since,
    orderBy: orders.find((order) => order === query["sort"]) ?? "created",
    direction: query["direction"] === "asc" ? "asc" : "desc",
  });
  return found.filter(
    (issue) =>
      isAssigned(issue, query["assignee"]) && isLogin(issue.author.login, query["creator"]),
  );
}

function isAssigned(issue: Issue, assignee: string | undefined): boolean {
  if (assignee === "none") return issue.assignees.size === 0;
  if (assignee === "*") return issue.assignees.size > 0;
  return (
    assignee === undefined || [...issue.assignees].some(({ login }) => isLogin(login, assignee))
  );
}

function isLogin(login: string, wanted: string | undefined): boolean {
  return wanted === undefined || login.toLowerCase() === wanted.toLowerCase();
}

/** An instant as records hold it; one that cannot be read is before everything. */
export function wholeSeconds(text: string): string {
  const instant = Date.parse(text);
  return Number.isNaN(instant) ? "" : `${new Date(instant).toISOString().slice(0, 19)}Z`;
}
