import { Hono, type Context } from "hono";
import { z } from "zod";
import type { LocalGitHub } from "../local-github.ts";
import { requireAccess } from "../model/access.ts";
import {
  createCheckRun,
  findCheckRun,
  rerequestCheckRun,
  updateCheckRun,
} from "../model/check-runs.ts";
import { latestRuns } from "../model/check-state.ts";
import { demands } from "../model/demands.ts";
import type { CheckRun } from "../model/records/check.ts";
import type { GitHubEnv } from "../pipeline/request-state.ts";
import { askedCommit, askedSuite } from "./asking/asked-checks.ts";
import { checkChange, toCheckRunChange } from "./asking/check-change.ts";
import { askedRepository } from "./asking/asked-repository.ts";
import { pageOf } from "./asking/page-of.ts";
import { readBody } from "./asking/read-body.ts";
import { presentAnnotation, presentCheckRun } from "./shapes/check.ts";

const newRun = checkChange.extend({ name: z.string(), head_sha: z.string() });

/** Check runs. https://docs.github.com/rest/checks/runs */
export function checkRoutes(github: LocalGitHub): Hono<GitHubEnv> {
  const { world } = github;
  const app = new Hono<GitHubEnv>();
  const path = "/repos/:owner/:repo/check-runs";

  app.post(path, (c) => {
    const repository = askedRepository(world, c);
    requireAccess(c.var.viewer, repository, demands.writeChecks);
    const { name, head_sha, ...change } = readBody(c, newRun);
    const input = { ...toCheckRunChange(change), name };
    const run = createCheckRun(world, c.var.viewer, repository, head_sha, input);
    const shown = presentCheckRun(github, run);
    c.header("location", shown.url);
    return c.json(shown, 201);
  });

  app.get(`${path}/:run{[0-9]+}`, (c) => c.json(presentCheckRun(github, askedRun(c))));

  app.patch(`${path}/:run{[0-9]+}`, (c) => {
    const run = askedRun(c);
    updateCheckRun(world, c.var.viewer, run, toCheckRunChange(readBody(c, checkChange)));
    return c.json(presentCheckRun(github, run));
  });

  app.get(`${path}/:run{[0-9]+}/annotations`, (c) => {
    const run = askedRun(c);
    const page = pageOf(c, run.annotations);
    return c.json(page.map((annotation) => presentAnnotation(github, run, annotation)));
  });

  app.post(`${path}/:run{[0-9]+}/rerequest`, (c) => {
    rerequestCheckRun(world, c.var.viewer, askedRun(c));
    return c.json({}, 201);
  });

  app.get("/repos/:owner/:repo/commits/:ref{.+}/check-runs", (c) => {
    const { repository, commit } = askedCommit(world, c);
    requireAccess(c.var.viewer, repository, demands.readChecks);
    const suites = world.checks.suitesOf(repository, commit.oid);
    const all = c.req.query("filter") === "all";
    return c.json(
      listed(
        c,
        suites.flatMap((suite) => (all ? suite.runs : latestRuns(suite))),
      ),
    );
  });

  app.get("/repos/:owner/:repo/check-suites/:suite{[0-9]+}/check-runs", (c) => {
    const suite = askedSuite(world, c);
    return c.json(listed(c, c.req.query("filter") === "all" ? suite.runs : latestRuns(suite)));
  });

  function askedRun(c: Context<GitHubEnv>): CheckRun {
    const id = Number(c.req.param("run"));
    return findCheckRun(world, c.var.viewer, askedRepository(world, c), id);
  }

  function listed(c: Context<GitHubEnv>, runs: readonly CheckRun[]) {
    const found = runs.filter((run) => isWanted(c, run));
    return {
      total_count: found.length,
      check_runs: pageOf(c, found).map((run) => presentCheckRun(github, run)),
    };
  }

  return app;
}

function isWanted(c: Context<GitHubEnv>, { name, status, suite }: CheckRun): boolean {
  const query = c.req.query();
  return (
    (query["check_name"] === undefined || name === query["check_name"]) &&
    (query["status"] === undefined || status === query["status"]) &&
    (query["app_id"] === undefined || String(suite.app.databaseId) === query["app_id"])
  );
}
