import { Hono } from "hono";
import { z } from "zod";
import type { LocalGitHub } from "../local-github.ts";
import { requireAccess } from "../model/access.ts";
import { createStatus } from "../model/commit-statuses.ts";
import { demands } from "../model/demands.ts";
import type { GitHubEnv } from "../pipeline/request-state.ts";
import { askedCommit } from "./asking/asked-checks.ts";
import { askedRepository } from "./asking/asked-repository.ts";
import { pageOf } from "./asking/page-of.ts";
import { readBody } from "./asking/read-body.ts";
import { combinedStatus, presentStatus } from "./shapes/commit-status.ts";

const newStatus = z.object({
  state: z.enum(["error", "failure", "pending", "success"]),
  context: z.string().default("default"),
  description: z.string().nullish(),
  target_url: z.string().nullish(),
});

/** Commit statuses. https://docs.github.com/rest/commits/statuses */
export function statusRoutes(github: LocalGitHub): Hono<GitHubEnv> {
  const { world } = github;
  const app = new Hono<GitHubEnv>();

  app.post("/repos/:owner/:repo/statuses/:sha", (c) => {
    const repository = askedRepository(world, c);
    const { state, context, description, target_url } = readBody(c, newStatus);
    const status = createStatus(world, c.var.viewer, repository, c.req.param("sha"), {
      state,
      context,
      description: description ?? null,
      targetUrl: target_url ?? null,
    });
    const shown = presentStatus(github, status);
    c.header("location", shown.url);
    return c.json(shown, 201);
  });

  app.get("/repos/:owner/:repo/commits/:ref{.+}/statuses", (c) => {
    const { repository, commit } = askedCommit(world, c);
    requireAccess(c.var.viewer, repository, demands.readStatuses);
    const newestFirst = world.checks.statusesOf(repository, commit.oid).toReversed();
    return c.json(pageOf(c, newestFirst).map((status) => presentStatus(github, status)));
  });

  app.get("/repos/:owner/:repo/commits/:ref{.+}/status", (c) => {
    const { repository, commit } = askedCommit(world, c);
    requireAccess(c.var.viewer, repository, demands.readStatuses);
    return c.json(combinedStatus(github, repository, commit.oid));
  });

  return app;
}
