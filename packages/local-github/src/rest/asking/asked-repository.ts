import type { Context } from "hono";
import { findComment } from "../../model/comments.ts";
import { notFound } from "../../model/github-refusal.ts";
import { findIssue } from "../../model/issues.ts";
import type { User } from "../../model/records/account.ts";
import type { Comment } from "../../model/records/comment.ts";
import type { Issue } from "../../model/records/issue.ts";
import type { Repository } from "../../model/records/repository.ts";
import { findRepository } from "../../model/repositories.ts";
import { findActor } from "../../model/viewer.ts";
import type { World } from "../../model/world.ts";
import type { GitHubEnv } from "../../pipeline/request-state.ts";

/** The repository of a `/repos/:owner/:repo/…` route, where the viewer can see it. */
export function askedRepository(world: World, c: Context<GitHubEnv>): Repository {
  const { viewer } = c.var;
  const [owner = "", name = ""] = [c.req.param("owner"), c.req.param("repo")];
  const repository = findRepository(world, viewer, owner, name);
  if (viewer.kind === "installation" && !world.isIndexed(repository)) throw notFound();
  return repository;
}

/** The issue `:number` of such a route. */
export function askedIssue(world: World, c: Context<GitHubEnv>): Issue {
  return findIssue(world, c.var.viewer, askedRepository(world, c), Number(c.req.param("number")));
}

/** The issue comment `:comment` of such a route. */
export function askedComment(world: World, c: Context<GitHubEnv>): Comment {
  return findComment(
    world,
    c.var.viewer,
    askedRepository(world, c),
    Number(c.req.param("comment")),
  );
}

/** The person `:login` of a route; nobody finds whom GitHub hides but themselves. */
export function askedPerson(world: World, c: Context<GitHubEnv>): User {
  const account = world.accountByLogin(c.req.param("login") ?? "");
  if (account?.type !== "User") throw notFound();
  if (account.flagged && findActor(c.var.viewer) !== account) throw notFound();
  return account;
}
