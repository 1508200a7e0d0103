import { Hono, type Context } from "hono";
import type { LocalGitHub } from "../local-github.ts";
import { requireAccess } from "../model/access.ts";
import { demands } from "../model/demands.ts";
import { GitHubRefusal, notFound } from "../model/github-refusal.ts";
import { accountByEmail } from "../model/git-identity.ts";
import { history } from "../model/history.ts";
import { peelToCommit, resolveRevision } from "../model/read-git.ts";
import type { GitCommit } from "../model/records/git-object.ts";
import type { Repository } from "../model/records/repository.ts";
import type { GitHubEnv } from "../pipeline/request-state.ts";
import { askedRepository } from "./asking/asked-repository.ts";
import { pageOf } from "./asking/page-of.ts";
import { presentBranch, presentShortBranch } from "./shapes/branch.ts";
import { changedPaths } from "../model/changed-paths.ts";
import { presentCommit, presentFullCommit } from "./shapes/commit.ts";

const branchPrefix = "refs/heads/";

/** Branches and the commits they lead to. */
export function commitRoutes(github: LocalGitHub): Hono<GitHubEnv> {
  const { world } = github;
  const app = new Hono<GitHubEnv>();

  app.get("/repos/:owner/:repo/branches", (c) => {
    const repository = readable(c);
    const branches = repository.git
      .refNames(branchPrefix)
      .map((name) => name.slice(branchPrefix.length));
    return c.json(
      pageOf(c, branches).flatMap((name) => {
        const head = repository.git.ref(`${branchPrefix}${name}`);
        return head === undefined ? [] : [presentShortBranch(github, repository, name, head)];
      }),
    );
  });

  app.get("/repos/:owner/:repo/branches/:branch{.+}", (c) => {
    const repository = readable(c);
    const name = c.req.param("branch");
    const head = peelToCommit(repository.git, repository.git.ref(`${branchPrefix}${name}`));
    if (head === undefined) throw notFound("Branch not found");
    return c.json(presentBranch(github, repository, name, head));
  });

  app.get("/repos/:owner/:repo/commits", (c) => {
    const repository = readable(c);
    const from = c.req.query("sha") ?? repository.defaultBranch;
    const head = resolveRevision(repository.git, from);
    if (head === undefined) {
      if (repository.git.refNames(branchPrefix).length === 0) {
        throw new GitHubRefusal("CONFLICT", "Git Repository is empty.");
      }
      throw notFound();
    }
    const chosen = history(repository.git, head.oid).filter((commit) =>
      isWanted(c, repository, commit),
    );
    return c.json(pageOf(c, chosen).map((commit) => presentCommit(github, repository, commit)));
  });

  app.get("/repos/:owner/:repo/commits/:ref{.+}", (c) => {
    const repository = readable(c);
    const commit = resolveRevision(repository.git, c.req.param("ref"));
    if (commit === undefined)
      throw new GitHubRefusal("UNPROCESSABLE", `No commit found for SHA: ${c.req.param("ref")}`);
    return c.json(presentFullCommit(github, repository, commit));
  });

  function isWanted(c: Context<GitHubEnv>, repository: Repository, commit: GitCommit): boolean {
    const { path, author, since, until } = c.req.query();
    const at = Date.parse(commit.committer.at);
    if (since !== undefined && at < Date.parse(since)) return false;
    if (until !== undefined && at > Date.parse(until)) return false;
    if (author !== undefined && !isBy(commit, author)) return false;
    if (path === undefined) return true;
    return changedPaths(repository.git, commit).some(
      (file) => file.path === path || file.path.startsWith(`${path}/`),
    );
  }

  function isBy(commit: GitCommit, author: string): boolean {
    if (commit.author.email === author) return true;
    return accountByEmail(world, commit.author.email)?.login.toLowerCase() === author.toLowerCase();
  }

  function readable(c: Context<GitHubEnv>): Repository {
    const repository = askedRepository(world, c);
    requireAccess(c.var.viewer, repository, demands.readContents);
    return repository;
  }

  return app;
}
