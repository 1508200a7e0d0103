import { Hono } from "hono";
import type { LocalGitHub } from "../local-github.ts";
import { notFound } from "../model/github-refusal.ts";
import { star } from "../model/stars.ts";
import type { GitHubEnv } from "../pipeline/request-state.ts";
import { askedRepository } from "./asking/asked-repository.ts";
import { pageOf } from "./asking/page-of.ts";
import { requireUser } from "./asking/require-viewer.ts";
import { simpleUser } from "./shapes/account.ts";

/** Stars. https://docs.github.com/rest/activity/starring */
export function starRoutes(github: LocalGitHub): Hono<GitHubEnv> {
  const { world } = github;
  const app = new Hono<GitHubEnv>();
  const path = "/user/starred/:owner/:repo";

  app.get(path, (c) => {
    const { databaseId } = requireUser(c.var.viewer);
    if (!askedRepository(world, c).stargazers.has(databaseId)) throw notFound();
    return c.body(null, 204);
  });

  app.put(path, (c) => {
    const user = requireUser(c.var.viewer);
    star(user, askedRepository(world, c));
    return c.body(null, 204);
  });

  app.delete(path, (c) => {
    const { databaseId } = requireUser(c.var.viewer);
    askedRepository(world, c).stargazers.delete(databaseId);
    return c.body(null, 204);
  });

  app.get("/repos/:owner/:repo/stargazers", (c) => {
    const ids = [...askedRepository(world, c).stargazers];
    const users = ids.flatMap((id) => world.accounts.get(id) ?? []);
    return c.json(pageOf(c, users).map((user) => simpleUser(github, user)));
  });

  return app;
}
