import { Hono } from "hono";
import type { LocalGitHub } from "../local-github.ts";
import { mayRead, roleIn } from "../model/access.ts";
import { isFlagged } from "../model/accounts.ts";
import { notFound } from "../model/github-refusal.ts";
import type { GitHubEnv } from "../pipeline/request-state.ts";
import { pageOf } from "./asking/page-of.ts";
import { requireUser } from "./asking/require-viewer.ts";
import { privateUser, publicUser, simpleOrganization } from "./shapes/account.ts";
import { listedRepository } from "./shapes/repository.ts";

/** People, by login and by id, and what belongs to the one who asks. */
export function userRoutes(github: LocalGitHub): Hono<GitHubEnv> {
  const { world } = github;
  const app = new Hono<GitHubEnv>();

  app.get("/user", (c) => c.json(privateUser(github, requireUser(c.var.viewer))));

  app.get("/user/repos", (c) => {
    const user = requireUser(c.var.viewer);
    const own = [...world.repositories.values()].filter(
      (repository) =>
        mayRead(c.var.viewer, repository) &&
        (repository.private || roleIn(repository, user) !== "read"),
    );
    return c.json(
      pageOf(c, own).map((repository) => listedRepository(github, repository, c.var.viewer)),
    );
  });

  app.get("/user/orgs", (c) => {
    const user = requireUser(c.var.viewer);
    const own = [...world.accounts.values()].filter((account) => account.type === "Organization");
    const joined = own.filter(({ members }) => members.has(user.databaseId));
    return c.json(
      pageOf(c, joined).map((organization) => simpleOrganization(github, organization)),
    );
  });

  app.get("/users/:login", (c) => {
    const account = world.accountByLogin(c.req.param("login"));
    if (account === undefined || isFlagged(account)) throw notFound();
    return c.json(publicUser(github, account));
  });

  app.get("/user/:id{[0-9]+}", (c) => {
    const account = world.accounts.get(Number(c.req.param("id")));
    if (account === undefined || isFlagged(account)) throw notFound();
    return c.json(publicUser(github, account));
  });

  return app;
}
