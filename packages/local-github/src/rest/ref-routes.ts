import { Hono, type Context } from "hono";
import { z } from "zod";
import type { LocalGitHub } from "../local-github.ts";
import { requireAccess } from "../model/access.ts";
import { demands } from "../model/demands.ts";
import { GitHubRefusal, notFound } from "../model/github-refusal.ts";
import type { Repository } from "../model/records/repository.ts";
import { createRef, deleteRef, updateRef } from "../model/refs.ts";
import type { GitHubEnv } from "../pipeline/request-state.ts";
import { askedRepository } from "./asking/asked-repository.ts";
import { pageOf } from "./asking/page-of.ts";
import { readBody } from "./asking/read-body.ts";
import { presentRef } from "./shapes/git-data.ts";

const newRef = z.object({ ref: z.string(), sha: z.string() });
const movedRef = z.object({ sha: z.string(), force: z.boolean().default(false) });

/** Branches and tags as git's refs. */
export function refRoutes(github: LocalGitHub): Hono<GitHubEnv> {
  const { world } = github;
  const app = new Hono<GitHubEnv>();
  const git = "/repos/:owner/:repo/git";

  app.get(`${git}/ref/:ref{.+}`, (c) => {
    const repository = readable(c);
    return c.json(shown(repository, nameIn(c)));
  });

  app.get(`${git}/matching-refs/:ref{.*}`, (c) => {
    const repository = readable(c);
    const names = repository.git.refNames(nameIn(c));
    return c.json(pageOf(c, names).map((name) => shown(repository, name)));
  });

  app.post(`${git}/refs`, (c) => {
    const repository = askedRepository(world, c);
    const { ref, sha } = readBody(c, newRef);
    if (!/^refs\/[^/]+\/./.test(ref)) {
      throw new GitHubRefusal(
        "UNPROCESSABLE",
        "Reference name must start with 'refs/' and contain at least two slashes",
      );
    }
    createRef(world, c.var.viewer, repository, ref, sha);
    return c.json(shown(repository, ref), 201);
  });

  app.patch(`${git}/refs/:ref{.+}`, (c) => {
    const repository = askedRepository(world, c);
    const { sha, force } = readBody(c, movedRef);
    updateRef(world, c.var.viewer, repository, nameIn(c), sha, force);
    return c.json(shown(repository, nameIn(c)));
  });

  app.delete(`${git}/refs/:ref{.+}`, (c) => {
    deleteRef(world, c.var.viewer, askedRepository(world, c), nameIn(c));
    return c.body(null, 204);
  });

  function readable(c: Context<GitHubEnv>): Repository {
    const repository = askedRepository(world, c);
    requireAccess(c.var.viewer, repository, demands.readContents);
    return repository;
  }

  function shown(repository: Repository, name: string) {
    const oid = repository.git.ref(name);
    if (oid === undefined) throw notFound();
    return presentRef(github, repository, name, oid);
  }

  return app;
}

/** Addresses say `heads/main` for `refs/heads/main`. */
function nameIn(c: Context<GitHubEnv>): string {
  return `refs/${c.req.param("ref") ?? ""}`;
}
