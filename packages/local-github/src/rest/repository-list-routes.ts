import { Hono } from "hono";
import type { LocalGitHub } from "../local-github.ts";
import { mayRead } from "../model/access.ts";
import { notFound } from "../model/github-refusal.ts";
import type { GitHubEnv } from "../pipeline/request-state.ts";
import { pageOf } from "./asking/page-of.ts";
import { presentRepository, listedRepository } from "./shapes/repository.ts";

/** Repositories that are nobody's in particular, or somebody else's. */
export function repositoryListRoutes(github: LocalGitHub): Hono<GitHubEnv> {
  const { world } = github;
  const app = new Hono<GitHubEnv>();

  // Public ones of everybody. https://docs.github.com/rest/repos/repos#list-public-repositories
  app.get("/repositories", (c) => {
    const since = Number(c.req.query("since") ?? 0);
    const open = [...world.repositories.values()].filter(
      (repository) => !repository.private && repository.databaseId > since,
    );
    return c.json(open.slice(0, 100).map((repository) => presentRepository(github, repository)));
  });

  // https://docs.github.com/rest/repos/repos#list-repositories-for-a-user
  app.get("/users/:login/repos", (c) => {
    const account = world.accountByLogin(c.req.param("login"));
    if (account === undefined) throw notFound();
    const seen = [...world.repositories.values()].filter(
      (repository) => repository.owner === account && mayRead(c.var.viewer, repository),
    );
    return c.json(pageOf(c, seen).map((one) => listedRepository(github, one, c.var.viewer)));
  });

  return app;
}
