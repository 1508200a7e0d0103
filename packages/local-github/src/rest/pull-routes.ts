import { Hono, type Context } from "hono";
import { z } from "zod";
import type { LocalGitHub } from "../local-github.ts";
import { requireAccess } from "../model/access.ts";
import { demands } from "../model/demands.ts";
import { GitHubRefusal, invalid, notFound } from "../model/github-refusal.ts";
import { mergePull } from "../model/merge-pull.ts";
import { updatePull } from "../model/pull-changes.ts";
import { commitsOf, filesOf } from "../model/pull-commits.ts";
import { diffOf } from "../model/pull-diff.ts";
import { createPull } from "../model/pulls.ts";
import type { PullRequest } from "../model/records/pull-request.ts";
import type { GitHubEnv } from "../pipeline/request-state.ts";
import { askedPull } from "./asking/asked-pull.ts";
import { askedRepository } from "./asking/asked-repository.ts";
import { pageOf } from "./asking/page-of.ts";
import { readBody } from "./asking/read-body.ts";
import { presentCommit, presentFile } from "./shapes/commit.ts";
import { listedPull, presentPull } from "./shapes/pull-request.ts";

const newPull = z.object({
  title: z.string().optional(),
  body: z.string().nullish(),
  head: z.string(),
  base: z.string(),
  draft: z.boolean().optional(),
  issue: z.int().optional(),
});
const pullChange = z.object({
  title: z.string().optional(),
  body: z.string().nullish(),
  state: z.enum(["open", "closed"]).optional(),
  base: z.string().optional(),
});
const merging = z.object({
  sha: z.string().optional(),
  merge_method: z.enum(["merge", "squash", "rebase"]).default("merge"),
  commit_title: z.string().optional(),
  commit_message: z.string().optional(),
});

/** Pull requests, from branch to merge. */
export function pullRoutes(github: LocalGitHub): Hono<GitHubEnv> {
  const { world } = github;
  const app = new Hono<GitHubEnv>();
  const path = "/repos/:owner/:repo/pulls/:number{[0-9]+}";

  app.get("/repos/:owner/:repo/pulls", (c) => {
    const repository = askedRepository(world, c);
    requireAccess(c.var.viewer, repository, demands.readPulls);
    const found = world.pulls.of(repository).filter((pull) => isWanted(c, pull));
    return c.json(pageOf(c, inOrder(c, found)).map((pull) => listedPull(github, pull)));
  });

  app.post("/repos/:owner/:repo/pulls", (c) => {
    const repository = askedRepository(world, c);
    const { title, issue, ...input } = readBody(c, newPull);
    if (issue !== undefined) {
      throw new GitHubRefusal(
        "NOT_IMPLEMENTED",
        "the local GitHub makes no pull request of an issue",
      );
    }
    if (title === undefined) throw invalid("PullRequest", "title", "missing_field");
    const pull = createPull(world, c.var.viewer, repository, { title, ...input });
    const shown = presentPull(github, pull);
    c.header("location", shown.url);
    return c.json(shown, 201);
  });

  app.get(path, (c) => {
    const pull = askedPull(world, c);
    if (!asksDiff(c)) return c.json(presentPull(github, pull));
    return c.body(diffOf(pull), 200, {
      "content-type": "application/vnd.github.v3.diff; charset=utf-8",
    });
  });

  app.patch(path, (c) => {
    const pull = askedPull(world, c);
    updatePull(world, c.var.viewer, pull, readBody(c, pullChange));
    return c.json(presentPull(github, pull));
  });

  app.get(`${path}/files`, (c) => {
    const pull = askedPull(world, c);
    const { repository } = pull.issue;
    return c.json(
      pageOf(c, filesOf(pull)).map((file) => presentFile(github, repository, pull.headOid, file)),
    );
  });

  app.get(`${path}/commits`, (c) => {
    const pull = askedPull(world, c);
    const commits = pageOf(c, commitsOf(pull));
    return c.json(commits.map((commit) => presentCommit(github, pull.issue.repository, commit)));
  });

  app.get(`${path}/merge`, (c) => {
    if (askedPull(world, c).merge === null) throw notFound();
    return c.body(null, 204);
  });

  app.put(`${path}/merge`, (c) => {
    const pull = askedPull(world, c);
    const { sha, merge_method: method, commit_title, commit_message } = readBody(c, merging);
    const request = { sha, method, title: commit_title, message: commit_message };
    const oid = mergePull(world, c.var.viewer, pull, request);
    return c.json({ sha: oid, merged: true, message: "Pull Request successfully merged" });
  });

  return app;
}

/** https://docs.github.com/rest/using-the-rest-api/media-types-for-the-rest-api */
function asksDiff(c: Context<GitHubEnv>): boolean {
  return /application\/vnd\.github(\.v3)?\.diff/.test(c.req.header("accept") ?? "");
}

function isWanted(c: Context<GitHubEnv>, { issue, headRef, baseRef }: PullRequest): boolean {
  const { state = "open", head, base } = c.req.query();
  const label = `${issue.repository.owner.login}:${headRef}`;
  return (
    (state === "all" || issue.state === state) &&
    (head === undefined || head === label) &&
    (base === undefined || base === baseRef)
  );
}

/** Newest first, unless another order was asked for. */
function inOrder(c: Context<GitHubEnv>, pulls: readonly PullRequest[]): PullRequest[] {
  const { sort = "created", direction } = c.req.query();
  const rank = ({ issue }: PullRequest) => (sort === "updated" ? issue.updatedAt : issue.createdAt);
  const ascending = pulls.toSorted((a, b) =>
    rank(a) === rank(b) ? a.databaseId - b.databaseId : rank(a) < rank(b) ? -1 : 1,
  );
  const down = (direction ?? (sort === "created" ? "desc" : "asc")) === "desc";
  return down ? ascending.toReversed() : ascending;
}
