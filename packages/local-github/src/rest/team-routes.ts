import { Hono } from "hono";
import type { LocalGitHub } from "../local-github.ts";
import { requireAccess, type Demand } from "../model/access.ts";
import type { GitHubEnv } from "../pipeline/request-state.ts";
import { askedOrganization } from "./asking/asked-organization.ts";
import { askedRepository } from "./asking/asked-repository.ts";

const seeTeams: Demand = { role: "read", permission: "administration", level: "read" };

/** Teams are not built: there are none, which is what these lists say. */
export function teamRoutes({ world }: LocalGitHub): Hono<GitHubEnv> {
  const app = new Hono<GitHubEnv>();

  app.get("/orgs/:org/teams", (c) => {
    askedOrganization(world, c);
    return c.json([]);
  });

  // https://docs.github.com/rest/repos/repos#list-repository-teams
  app.get("/repos/:owner/:repo/teams", (c) => {
    requireAccess(c.var.viewer, askedRepository(world, c), seeTeams);
    return c.json([]);
  });

  return app;
}
