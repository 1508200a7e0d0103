import { type Context, Hono } from "hono";
import { z } from "zod";
import type { LocalGitHub } from "../local-github.ts";
import type { ReviewComment } from "../model/records/review-comment.ts";
import {
  createReviewComment,
  deleteReviewComment,
  findReviewComment,
  replyToReviewComment,
  reviewCommentsSeenBy,
  updateReviewComment,
} from "../model/review-comments.ts";
import type { World } from "../model/world.ts";
import type { GitHubEnv } from "../pipeline/request-state.ts";
import { askedPull } from "./asking/asked-pull.ts";
import { askedRepository } from "./asking/asked-repository.ts";
import { pageOf } from "./asking/page-of.ts";
import { readBody } from "./asking/read-body.ts";
import { presentReviewComment } from "./shapes/review-comment.ts";

const text = z.object({ body: z.string() });
const newComment = z.object({
  body: z.string(),
  path: z.string(),
  line: z.int(),
  commit_id: z.string(),
});

/** Comments on the lines of a pull request. https://docs.github.com/rest/pulls/comments */
export function reviewCommentRoutes(github: LocalGitHub): Hono<GitHubEnv> {
  const { world } = github;
  const app = new Hono<GitHubEnv>();
  const ofPull = "/repos/:owner/:repo/pulls/:number{[0-9]+}/comments";
  const one = "/repos/:owner/:repo/pulls/comments/:comment{[0-9]+}";
  const shown = (comment: ReviewComment) => presentReviewComment(github, comment);

  app.get(ofPull, (c) =>
    c.json(pageOf(c, reviewCommentsSeenBy(c.var.viewer, askedPull(world, c))).map(shown)),
  );

  app.post(ofPull, (c) => {
    const pull = askedPull(world, c);
    const { commit_id: commitOid, ...comment } = readBody(c, newComment);
    return c.json(
      shown(createReviewComment(world, c.var.viewer, pull, { ...comment, commitOid })),
      201,
    );
  });

  app.post(`${ofPull}/:comment{[0-9]+}/replies`, (c) => {
    askedPull(world, c);
    const { body } = readBody(c, text);
    const comment = askedReviewComment(world, c);
    return c.json(shown(replyToReviewComment(world, c.var.viewer, comment, body)), 201);
  });

  app.get(one, (c) => c.json(shown(askedReviewComment(world, c))));

  app.patch(one, (c) => {
    const comment = askedReviewComment(world, c);
    return c.json(shown(updateReviewComment(world, c.var.viewer, comment, readBody(c, text).body)));
  });

  app.delete(one, (c) => {
    deleteReviewComment(world, c.var.viewer, askedReviewComment(world, c));
    return c.body(null, 204);
  });

  return app;
}

/** The comment `:comment` of a repository's pull requests. */
export function askedReviewComment(world: World, c: Context<GitHubEnv>): ReviewComment {
  const id = Number(c.req.param("comment"));
  return findReviewComment(world, c.var.viewer, askedRepository(world, c), id);
}
