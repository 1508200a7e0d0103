import { Hono } from "hono";
import { z } from "zod";
import type { LocalGitHub } from "../local-github.ts";
import { meets } from "../model/access.ts";
import { demands } from "../model/demands.ts";
import { lockIssue, unlockIssue } from "../model/issue-locks.ts";
import { createIssue, updateIssue } from "../model/issues.ts";
import { findOrCreateLabels } from "../model/labels.ts";
import type { Label } from "../model/records/label.ts";
import type { Repository } from "../model/records/repository.ts";
import { whereItWent } from "../model/transfer-issue.ts";
import type { Viewer } from "../model/viewer.ts";
import type { GitHubEnv } from "../pipeline/request-state.ts";
import { askedIssue, askedRepository } from "./asking/asked-repository.ts";
import { askedIssues } from "./asking/asked-issues.ts";
import { labelNames, loginList, peopleNamed } from "./asking/names.ts";
import { pageOf } from "./asking/page-of.ts";
import { readBody } from "./asking/read-body.ts";
import { presentIssue } from "./shapes/issue.ts";

const title = z.union([z.string(), z.number()]).transform(String);
const assignment = {
  labels: labelNames.optional(),
  assignees: loginList.optional(),
  assignee: z.string().nullish(),
};
const newIssue = z.object({ title, body: z.string().nullish(), ...assignment });
const issueChange = z.object({
  title: title.nullish(),
  body: z.string().nullish(),
  state: z.enum(["open", "closed"]).optional(),
  state_reason: z.enum(["completed", "not_planned", "duplicate", "reopened"]).nullish(),
  ...assignment,
});
const locking = z.object({
  lock_reason: z.enum(["off-topic", "too heated", "resolved", "spam"]).nullish(),
});

export function issueRoutes(github: LocalGitHub): Hono<GitHubEnv> {
  const { world } = github;
  const app = new Hono<GitHubEnv>();

  app.get("/repos/:owner/:repo/issues", (c) => {
    const issues = askedIssues(world, c);
    return c.json(pageOf(c, issues).map((issue) => presentIssue(github, issue)));
  });

  app.post("/repos/:owner/:repo/issues", (c) => {
    const repository = askedRepository(world, c);
    const { viewer } = c.var;
    const body = readBody(c, newIssue);
    const issue = createIssue(world, viewer, repository, {
      title: body.title,
      body: body.body,
      labels: labelsNamed(viewer, repository, body.labels),
      assignees: peopleNamed(world, body.assignees ?? oneOrNone(body.assignee)),
    });
    const shown = presentIssue(github, issue);
    c.header("location", shown.url);
    return c.json(shown, 201);
  });

  /**
   * "If the issue was transferred to another repository, the API returns a `301 Moved Permanently`";
   * what lies below it is not found any more.
   * https://docs.github.com/rest/issues/issues#get-an-issue
   * https://github.com/Systemorph/MeshWeaver/issues/4629
   */
  app.get("/repos/:owner/:repo/issues/:number{[0-9]+}", (c) => {
    const number = Number(c.req.param("number"));
    const moved = whereItWent(world, c.var.viewer, askedRepository(world, c), number);
    if (!moved) return c.json(presentIssue(github, askedIssue(world, c)));
    const { repository } = moved;
    const url = `${github.apiUrl}/repositories/${repository.databaseId}/issues/${moved.number}`;
    c.header("location", url);
    return c.json({ message: "Moved Permanently", url }, 301);
  });

  app.patch("/repos/:owner/:repo/issues/:number{[0-9]+}", (c) => {
    const issue = askedIssue(world, c);
    const { viewer } = c.var;
    const body = readBody(c, issueChange);
    const logins = body.assignees ?? oneOrNone(body.assignee);
    updateIssue(world, viewer, issue, {
      title: body.title ?? undefined,
      body: body.body,
      state: body.state,
      stateReason: body.state_reason,
      labels:
        body.labels === undefined ? undefined : labelsNamed(viewer, issue.repository, body.labels),
      assignees: logins === undefined ? undefined : peopleNamed(world, logins),
    });
    return c.json(presentIssue(github, issue));
  });

  app.put("/repos/:owner/:repo/issues/:number{[0-9]+}/lock", (c) => {
    const issue = askedIssue(world, c);
    lockIssue(world, c.var.viewer, issue, readBody(c, locking).lock_reason ?? null);
    return c.body(null, 204);
  });

  app.delete("/repos/:owner/:repo/issues/:number{[0-9]+}/lock", (c) => {
    unlockIssue(world, c.var.viewer, askedIssue(world, c));
    return c.body(null, 204);
  });

  /**
   * Without triage, labels are ignored: "Only users with push access can set labels for new issues.
   * Labels are silently dropped otherwise." So are those there are not yet, for who may make none.
   * https://docs.github.com/rest/issues/issues#create-an-issue
   */
  function labelsNamed(
    viewer: Viewer,
    repository: Repository,
    names: readonly string[] = [],
  ): Label[] {
    if (!meets(viewer, repository, demands.triageIssues)) return [];
    const mayMake = meets(viewer, repository, demands.moderateIssues);
    const known = names.filter((name) => mayMake || repository.labels.has(name.toLowerCase()));
    return findOrCreateLabels(world, viewer, repository, known);
  }

  return app;
}

/** The older single `assignee`: absent, nobody, or one login. */
function oneOrNone(login: string | null | undefined): string[] | undefined {
  if (login === undefined) return undefined;
  return login === null || login === "" ? [] : [login];
}
