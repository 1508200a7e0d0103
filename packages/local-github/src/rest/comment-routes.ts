import { Hono } from "hono";
import { z } from "zod";
import type { LocalGitHub } from "../local-github.ts";
import { requireAccess } from "../model/access.ts";
import { createComment, deleteComment, updateComment } from "../model/comments.ts";
import { demands } from "../model/demands.ts";
import type { Comment } from "../model/records/comment.ts";
import type { GitHubEnv } from "../pipeline/request-state.ts";
import { wholeSeconds } from "./asking/asked-issues.ts";
import { askedComment, askedIssue, askedRepository } from "./asking/asked-repository.ts";
import { pageOf } from "./asking/page-of.ts";
import { readBody } from "./asking/read-body.ts";
import { presentComment } from "./shapes/comment.ts";

const text = z.object({ body: z.string() });

/** Comments on issues. */
export function commentRoutes(github: LocalGitHub): Hono<GitHubEnv> {
  const { world } = github;
  const app = new Hono<GitHubEnv>();

  app.get("/repos/:owner/:repo/issues/comments", (c) => {
    const repository = askedRepository(world, c);
    requireAccess(c.var.viewer, repository, demands.readIssues);
    const all = [...world.comments.values()].filter(({ issue }) => issue.repository === repository);
    const key = c.req.query("sort") === "updated" ? "updatedAt" : "createdAt";
    const since = changedSince(all, c.req.query("since"));
    const sorted = since.toSorted((a, b) =>
      a[key] < b[key] ? -1 : a[key] > b[key] ? 1 : a.databaseId - b.databaseId,
    );
    const ordered = c.req.query("direction") === "desc" ? sorted.toReversed() : sorted;
    return c.json(pageOf(c, ordered).map((comment) => presentComment(github, comment)));
  });

  app.get("/repos/:owner/:repo/issues/:number{[0-9]+}/comments", (c) => {
    const comments = changedSince(world.commentsOf(askedIssue(world, c)), c.req.query("since"));
    return c.json(pageOf(c, comments).map((comment) => presentComment(github, comment)));
  });

  app.post("/repos/:owner/:repo/issues/:number{[0-9]+}/comments", (c) => {
    const issue = askedIssue(world, c);
    const comment = createComment(world, c.var.viewer, issue, readBody(c, text).body);
    const shown = presentComment(github, comment);
    c.header("location", shown.url);
    return c.json(shown, 201);
  });

  app.get("/repos/:owner/:repo/issues/comments/:comment{[0-9]+}", (c) =>
    c.json(presentComment(github, askedComment(world, c))),
  );

  app.patch("/repos/:owner/:repo/issues/comments/:comment{[0-9]+}", (c) => {
    const comment = askedComment(world, c);
    updateComment(world, c.var.viewer, comment, readBody(c, text).body);
    return c.json(presentComment(github, comment));
  });

  app.delete("/repos/:owner/:repo/issues/comments/:comment{[0-9]+}", (c) => {
    deleteComment(world, c.var.viewer, askedComment(world, c));
    return c.body(null, 204);
  });

  return app;
}

function changedSince(comments: readonly Comment[], since: string | undefined): readonly Comment[] {
  if (since === undefined) return comments;
  const from = wholeSeconds(since);
  return comments.filter(({ updatedAt }) => updatedAt >= from);
}
