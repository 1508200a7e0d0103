import type { Context } from "hono";
import { requireAccess } from "../../model/access.ts";
import { demands } from "../../model/demands.ts";
import { GitHubRefusal, notFound } from "../../model/github-refusal.ts";
import { resolveRevision } from "../../model/read-git.ts";
import type { CheckSuite } from "../../model/records/check.ts";
import type { GitCommit } from "../../model/records/git-object.ts";
import type { Repository } from "../../model/records/repository.ts";
import type { World } from "../../model/world.ts";
import type { GitHubEnv } from "../../pipeline/request-state.ts";
import { askedRepository } from "./asked-repository.ts";

/** The commit `:ref` (a branch, a tag, an id) of a `/repos/:owner/:repo/commits/…` route. */
export function askedCommit(
  world: World,
  c: Context<GitHubEnv>,
): { repository: Repository; commit: GitCommit } {
  const repository = askedRepository(world, c);
  const revision = c.req.param("ref") ?? "";
  const commit = resolveRevision(repository.git, revision);
  if (commit === undefined) {
    throw new GitHubRefusal("UNPROCESSABLE", `No commit found for SHA: ${revision}`);
  }
  return { repository, commit };
}

/** The check suite `:suite` of a route. */
export function askedSuite(world: World, c: Context<GitHubEnv>): CheckSuite {
  const repository = askedRepository(world, c);
  requireAccess(c.var.viewer, repository, demands.readChecks);
  const suite = world.checks.suites.get(Number(c.req.param("suite")));
  if (suite?.repository !== repository) throw notFound();
  return suite;
}
