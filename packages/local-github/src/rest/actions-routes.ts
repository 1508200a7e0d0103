import { Hono } from "hono";
import { z } from "zod";
import type { LocalGitHub } from "../local-github.ts";
import { requireAccess } from "../model/access.ts";
import { readActions, setActions } from "../model/actions-settings.ts";
import { demands } from "../model/demands.ts";
import { notFound } from "../model/github-refusal.ts";
import type { GitHubEnv } from "../pipeline/request-state.ts";
import { askedRepository } from "./asking/asked-repository.ts";
import { readBody } from "./asking/read-body.ts";

const actions = z.object({
  enabled: z.boolean(),
  allowed_actions: z.enum(["all", "local_only", "selected"]).optional(),
});

/** What runs for a repository: whether Actions may, and that no page is published from it. */
export function actionsRoutes({ world }: LocalGitHub): Hono<GitHubEnv> {
  const app = new Hono<GitHubEnv>();

  app.get("/repos/:owner/:repo/actions/permissions", (c) => {
    const { enabled, allowed } = readActions(c.var.viewer, askedRepository(world, c));
    return c.json(enabled ? { enabled, allowed_actions: allowed } : { enabled });
  });

  app.put("/repos/:owner/:repo/actions/permissions", (c) => {
    const { enabled, allowed_actions } = readBody(c, actions);
    const allowed = allowed_actions === undefined ? {} : { allowed: allowed_actions };
    setActions(c.var.viewer, askedRepository(world, c), { enabled, ...allowed });
    return c.body(null, 204);
  });

  // Nobody can publish one here. https://docs.github.com/rest/pages/pages#get-a-github-pages-site
  app.get("/repos/:owner/:repo/pages", (c) => {
    requireAccess(c.var.viewer, askedRepository(world, c), demands.readMetadata);
    throw notFound();
  });

  return app;
}
