import { Hono } from "hono";
import { z } from "zod";
import type { LocalGitHub } from "../local-github.ts";
import { installationsOn } from "../model/apps.ts";
import { refuseSuspended } from "../model/installations.ts";
import { notFound } from "../model/github-refusal.ts";
import type { App, Installation } from "../model/records/app.ts";
import type { GitHubEnv } from "../pipeline/request-state.ts";
import { pageOf } from "./asking/page-of.ts";
import { readBody } from "./asking/read-body.ts";
import { requireApp, requireInstallation } from "./asking/require-viewer.ts";
import { presentApp } from "./shapes/app.ts";
import { listedInstallation, presentInstallation } from "./shapes/installation.ts";
import { presentToken } from "./shapes/installation-token.ts";
import { presentRepository } from "./shapes/repository.ts";

const level = z.enum(["read", "write", "admin"]);
const narrowing = z.object({
  permissions: z.record(z.string(), level).optional(),
  repositories: z.array(z.string()).max(500).optional(),
  repository_ids: z.array(z.int()).max(500).optional(),
});

/** Apps, with their JWT: who they are, where they are installed, tokens for there. */
export function appRoutes(github: LocalGitHub): Hono<GitHubEnv> {
  const { world } = github;
  const app = new Hono<GitHubEnv>();

  app.get("/app", (c) => {
    const asking = requireApp(c.var.viewer);
    const installations_count = installationsOf(asking).length;
    return c.json({ ...presentApp(github, asking), installations_count });
  });

  app.get("/apps/:slug", (c) => {
    const found = [...world.apps.values()].find(({ slug }) => slug === c.req.param("slug"));
    if (found === undefined) throw notFound();
    return c.json(presentApp(github, found));
  });

  app.get("/app/installations", (c) => {
    const own = installationsOf(requireApp(c.var.viewer));
    return c.json(pageOf(c, own).map((installation) => listedInstallation(github, installation)));
  });

  app.get("/app/installations/:id{[0-9]+}", (c) =>
    c.json(
      presentInstallation(github, installationOf(requireApp(c.var.viewer), c.req.param("id"))),
    ),
  );

  app.post("/app/installations/:id{[0-9]+}/access_tokens", (c) => {
    const installation = installationOf(requireApp(c.var.viewer), c.req.param("id"));
    refuseSuspended(installation);
    const { permissions, repositories, repository_ids } = readBody(c, narrowing);
    const named = repositories?.map(
      (name) => world.repositoryByName(installation.account.login, name)?.databaseId ?? 0,
    );
    const repositoryIds =
      named === undefined && repository_ids === undefined
        ? undefined
        : [...(named ?? []), ...(repository_ids ?? [])];
    const known = reachedBy(installation).filter((repository) => world.isIndexed(repository));
    const reached = new Set(known.map(({ databaseId }) => databaseId));
    const minted = github.tokens.mint(installation, { permissions, repositoryIds }, (id) =>
      reached.has(id),
    );
    return c.json(presentToken(github, installation, minted), 201);
  });

  app.get("/orgs/:org/installation", (c) => {
    const asking = requireApp(c.var.viewer);
    const owner = world.accountByLogin(c.req.param("org"));
    const found = installationsOf(asking).find(({ account }) => account === owner);
    if (found === undefined) throw notFound();
    return c.json(presentInstallation(github, found));
  });

  app.get("/repos/:owner/:repo/installation", (c) => {
    const asking = requireApp(c.var.viewer);
    const repository = world.repositoryByName(c.req.param("owner"), c.req.param("repo"));
    const covering = repository === undefined ? [] : installationsOn(world, repository);
    const found = covering.find((installation) => installation.app === asking);
    if (found === undefined) throw notFound();
    return c.json(presentInstallation(github, found));
  });

  app.get("/installation/repositories", (c) => {
    const { viewer } = c.var;
    const all = reachedBy(requireInstallation(viewer)).filter(
      ({ databaseId }) =>
        viewer.kind === "installation" &&
        (viewer.repositoryIds === "all" || viewer.repositoryIds.has(databaseId)),
    );
    const repositories = pageOf(c, all).map((repository) => presentRepository(github, repository));
    const { repositorySelection } = requireInstallation(viewer);
    return c.json({
      total_count: all.length,
      repository_selection: repositorySelection,
      repositories,
    });
  });

  app.delete("/installation/token", (c) => {
    requireInstallation(c.var.viewer);
    github.tokens.revoke((c.req.header("authorization") ?? "").replace(/^\S+\s+/, ""));
    return c.body(null, 204);
  });

  function installationsOf(asking: App): Installation[] {
    return [...world.installations.values()].filter((installation) => installation.app === asking);
  }

  function installationOf(asking: App, id: string): Installation {
    const installation = world.installations.get(Number(id));
    if (installation?.app !== asking) throw notFound();
    return installation;
  }

  function reachedBy(installation: Installation) {
    return [...world.repositories.values()].filter((repository) =>
      installationsOn(world, repository).includes(installation),
    );
  }

  return app;
}
