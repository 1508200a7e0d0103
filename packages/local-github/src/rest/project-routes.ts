import { Hono } from "hono";
import type { LocalGitHub } from "../local-github.ts";
import { notFound } from "../model/github-refusal.ts";
import { meetsProject } from "../model/project-access.ts";
import { projectsOf } from "../model/projects.ts";
import type { GitHubEnv } from "../pipeline/request-state.ts";
import { askedOrganization } from "./asking/asked-organization.ts";
import { askedProject } from "./asking/asked-project.ts";
import { cursorPage } from "./asking/cursor-page.ts";
import { presentField, presentProject } from "./shapes/project.ts";

/** Boards of an organisation and their fields. */
export function projectRoutes(github: LocalGitHub): Hono<GitHubEnv> {
  const { world } = github;
  const app = new Hono<GitHubEnv>();
  const one = "/orgs/:org/projectsV2/:project{[0-9]+}";

  app.get("/orgs/:org/projectsV2", (c) => {
    const words = (c.req.query("q") ?? "").toLowerCase();
    const seen = projectsOf(world, askedOrganization(world, c)).filter(
      (project) =>
        meetsProject(c.var.viewer, project, "reader") &&
        project.title.toLowerCase().includes(words),
    );
    return c.json(cursorPage(c, seen).map((project) => presentProject(github, project)));
  });

  app.get(one, (c) => c.json(presentProject(github, askedProject(world, c))));

  app.get(`${one}/fields`, (c) => {
    const project = askedProject(world, c);
    return c.json(
      cursorPage(c, project.fields).map((field) => presentField(github, project, field)),
    );
  });

  app.get(`${one}/fields/:field{[0-9]+}`, (c) => {
    const project = askedProject(world, c);
    const id = Number(c.req.param("field"));
    const field = project.fields.find(({ databaseId }) => databaseId === id);
    if (field === undefined) throw notFound();
    return c.json(presentField(github, project, field));
  });

  return app;
}
