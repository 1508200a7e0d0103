import { Hono, type Context } from "hono";
import type { LocalGitHub } from "../local-github.ts";
import { meets } from "../model/access.ts";
import { demands } from "../model/demands.ts";
import { mentionsIn } from "../model/mentions.ts";
import type { User } from "../model/records/account.ts";
import type { Issue } from "../model/records/issue.ts";
import type { GitHubEnv } from "../pipeline/request-state.ts";
import { askedOrganization } from "./asking/asked-organization.ts";
import { pageOf } from "./asking/page-of.ts";
import { requireUser } from "./asking/require-viewer.ts";
import { presentIssue } from "./shapes/issue.ts";
import { presentRepository } from "./shapes/repository.ts";

/**
 * A person's issues in all repositories they can read.
 * https://docs.github.com/rest/issues/issues#list-issues-assigned-to-the-authenticated-user
 */
export function issueListRoutes(github: LocalGitHub): Hono<GitHubEnv> {
  const { world } = github;
  const app = new Hono<GitHubEnv>();

  app.get("/issues", (c) => answer(c, () => true));

  app.get("/user/issues", (c) => answer(c, () => true));

  app.get("/orgs/:org/issues", (c) => {
    const organization = askedOrganization(world, c);
    return answer(c, ({ repository }) => repository.owner === organization);
  });

  function answer(c: Context<GitHubEnv>, isIn: (issue: Issue) => boolean): Response {
    const user = requireUser(c.var.viewer);
    const { filter = "assigned", state = "open" } = c.req.query();
    const found = [...world.issues.values()].filter(
      (issue) =>
        meets(c.var.viewer, issue.repository, demands.readIssues) &&
        isIn(issue) &&
        (state === "all" || issue.state === state) &&
        isConcerned(issue, user, filter),
    );
    const shown = pageOf(c, found.toReversed()).map((issue) => ({
      ...presentIssue(github, issue),
      repository: presentRepository(github, issue.repository),
    }));
    return c.json(shown);
  }

  return app;
}

/** GitHub's `filter`; who takes part in an issue is taken for its subscriber. */
function isConcerned(issue: Issue, user: User, filter: string): boolean {
  const isMentioned = mentionsIn(issue.body).has(user.login.toLowerCase());
  switch (filter) {
    case "assigned":
      return issue.assignees.has(user);
    case "created":
      return issue.author === user;
    case "mentioned":
      return isMentioned;
    case "subscribed":
      return issue.author === user || issue.assignees.has(user) || isMentioned;
    default:
      return true;
  }
}
