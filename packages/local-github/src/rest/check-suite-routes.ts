import { Hono } from "hono";
import { z } from "zod";
import type { LocalGitHub } from "../local-github.ts";
import { requireAccess } from "../model/access.ts";
import { suiteFor } from "../model/check-suites.ts";
import { demands } from "../model/demands.ts";
import { GitHubRefusal } from "../model/github-refusal.ts";
import { readCommit } from "../model/read-git.ts";
import { actorOf } from "../model/viewer.ts";
import type { GitHubEnv } from "../pipeline/request-state.ts";
import { askedCommit, askedSuite } from "./asking/asked-checks.ts";
import { askedRepository } from "./asking/asked-repository.ts";
import { pageOf } from "./asking/page-of.ts";
import { readBody } from "./asking/read-body.ts";
import { presentCheckSuite } from "./shapes/check.ts";

/** Check suites. https://docs.github.com/rest/checks/suites */
export function checkSuiteRoutes(github: LocalGitHub): Hono<GitHubEnv> {
  const { world } = github;
  const app = new Hono<GitHubEnv>();
  const path = "/repos/:owner/:repo/check-suites";

  app.post(path, (c) => {
    const repository = askedRepository(world, c);
    requireAccess(c.var.viewer, repository, demands.writeChecks);
    const { viewer } = c.var;
    if (viewer.kind !== "installation") {
      throw new GitHubRefusal("FORBIDDEN", "You must authenticate via a GitHub App.");
    }
    const { head_sha } = readBody(c, z.object({ head_sha: z.string() }));
    if (readCommit(repository.git, head_sha) === undefined) {
      throw new GitHubRefusal("UNPROCESSABLE", `No commit found for SHA: ${head_sha}`);
    }
    const known = world.checks.suiteOf(repository, head_sha, viewer.app);
    const suite = known ?? suiteFor(world, repository, viewer.app, head_sha);
    return c.json(presentCheckSuite(github, suite), known === undefined ? 201 : 200);
  });

  app.get(`${path}/:suite{[0-9]+}`, (c) => c.json(presentCheckSuite(github, askedSuite(world, c))));

  app.post(`${path}/:suite{[0-9]+}/rerequest`, (c) => {
    const suite = askedSuite(world, c);
    const { repository } = suite;
    requireAccess(c.var.viewer, repository, demands.writeChecks);
    const sender = actorOf(c.var.viewer);
    world.emit(sender, { event: "check_suite", action: "rerequested", repository, suite });
    return c.json({}, 201);
  });

  app.get("/repos/:owner/:repo/commits/:ref{.+}/check-suites", (c) => {
    const { repository, commit } = askedCommit(world, c);
    requireAccess(c.var.viewer, repository, demands.readChecks);
    const { app_id: appId, check_name: name } = c.req.query();
    const found = world.checks
      .suitesOf(repository, commit.oid)
      .filter(
        (suite) =>
          (appId === undefined || String(suite.app.databaseId) === appId) &&
          (name === undefined || suite.runs.some((run) => run.name === name)),
      );
    return c.json({
      total_count: found.length,
      check_suites: pageOf(c, found).map((suite) => presentCheckSuite(github, suite)),
    });
  });

  return app;
}
