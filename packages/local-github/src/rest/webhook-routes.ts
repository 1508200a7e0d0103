import { Hono } from "hono";
import { z } from "zod";
import type { LocalGitHub } from "../local-github.ts";
import { addHook, hooksOf, removeHook, type NewHook } from "../model/hooks.ts";
import type { GitHubEnv } from "../pipeline/request-state.ts";
import { askedOrganization } from "./asking/asked-organization.ts";
import { askedRepository } from "./asking/asked-repository.ts";
import { pageOf } from "./asking/page-of.ts";
import { readBody } from "./asking/read-body.ts";
import { organizationHook, repositoryHook } from "./shapes/hook.ts";

const hook = z
  .object({
    config: z.object({ url: z.string(), content_type: z.enum(["json", "form"]).default("form") }),
    events: z.array(z.string()).default(["push"]),
    active: z.boolean().default(true),
  })
  .transform(({ config, events, active }): NewHook => ({
    url: config.url,
    contentType: config.content_type,
    events,
    active,
  }));

/** The webhooks people set up; an app's own are in `hook-routes.ts`. */
export function webhookRoutes(github: LocalGitHub): Hono<GitHubEnv> {
  const { world } = github;
  const app = new Hono<GitHubEnv>();

  app.get("/repos/:owner/:repo/hooks", (c) => {
    const repository = askedRepository(world, c);
    const hooks = [...hooksOf(c.var.viewer, repository, "read").values()];
    return c.json(pageOf(c, hooks).map((one) => repositoryHook(github, repository, one)));
  });

  app.post("/repos/:owner/:repo/hooks", (c) => {
    const repository = askedRepository(world, c);
    const added = addHook(world, c.var.viewer, repository, readBody(c, hook));
    return c.json(repositoryHook(github, repository, added), 201);
  });

  app.delete("/repos/:owner/:repo/hooks/:id{[0-9]+}", (c) => {
    removeHook(c.var.viewer, askedRepository(world, c), Number(c.req.param("id")));
    return c.body(null, 204);
  });

  app.get("/orgs/:org/hooks", (c) => {
    const organization = askedOrganization(world, c);
    const hooks = [...hooksOf(c.var.viewer, organization, "read").values()];
    return c.json(pageOf(c, hooks).map((one) => organizationHook(github, organization, one)));
  });

  app.post("/orgs/:org/hooks", (c) => {
    const organization = askedOrganization(world, c);
    const added = addHook(world, c.var.viewer, organization, readBody(c, hook));
    return c.json(organizationHook(github, organization, added), 201);
  });

  app.delete("/orgs/:org/hooks/:id{[0-9]+}", (c) => {
    removeHook(c.var.viewer, askedOrganization(world, c), Number(c.req.param("id")));
    return c.body(null, 204);
  });

  return app;
}
