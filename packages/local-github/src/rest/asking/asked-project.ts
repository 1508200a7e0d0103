import type { Context } from "hono";
import { findProject } from "../../model/projects.ts";
import type { Project } from "../../model/records/project.ts";
import type { World } from "../../model/world.ts";
import type { GitHubEnv } from "../../pipeline/request-state.ts";
import { askedOrganization } from "./asked-organization.ts";

/** The project of a `/orgs/:org/projectsV2/:project/…` route, where the viewer can see it. */
export function askedProject(world: World, c: Context<GitHubEnv>): Project {
  return findProject(
    world,
    c.var.viewer,
    askedOrganization(world, c),
    Number(c.req.param("project")),
  );
}
