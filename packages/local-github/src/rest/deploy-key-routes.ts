import { Hono } from "hono";
import { z } from "zod";
import type { LocalGitHub } from "../local-github.ts";
import { addDeployKey, listDeployKeys, removeDeployKey } from "../model/deploy-keys.ts";
import { notFound } from "../model/github-refusal.ts";
import type { GitHubEnv } from "../pipeline/request-state.ts";
import { askedRepository } from "./asking/asked-repository.ts";
import { pageOf } from "./asking/page-of.ts";
import { readBody } from "./asking/read-body.ts";
import { presentDeployKey } from "./shapes/deploy-key.ts";

const newKey = z.object({
  title: z.string().default(""),
  key: z.string(),
  read_only: z.boolean().default(false),
});

/** Keys that open a repository to machines. */
export function deployKeyRoutes(github: LocalGitHub): Hono<GitHubEnv> {
  const { world } = github;
  const app = new Hono<GitHubEnv>();

  app.get("/repos/:owner/:repo/keys", (c) => {
    const repository = askedRepository(world, c);
    const keys = listDeployKeys(c.var.viewer, repository);
    return c.json(pageOf(c, keys).map((key) => presentDeployKey(github, repository, key)));
  });

  app.post("/repos/:owner/:repo/keys", (c) => {
    const repository = askedRepository(world, c);
    const { title, key, read_only } = readBody(c, newKey);
    const input = { title, key, readOnly: read_only };
    const added = addDeployKey(world, c.var.viewer, repository, input);
    return c.json(presentDeployKey(github, repository, added), 201);
  });

  app.get("/repos/:owner/:repo/keys/:id{[0-9]+}", (c) => {
    const repository = askedRepository(world, c);
    const id = Number(c.req.param("id"));
    const found = listDeployKeys(c.var.viewer, repository).find((key) => key.databaseId === id);
    if (found === undefined) throw notFound();
    return c.json(presentDeployKey(github, repository, found));
  });

  app.delete("/repos/:owner/:repo/keys/:id{[0-9]+}", (c) => {
    removeDeployKey(c.var.viewer, askedRepository(world, c), Number(c.req.param("id")));
    return c.body(null, 204);
  });

  return app;
}
