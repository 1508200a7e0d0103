import type { Context } from "hono";
import { findPull } from "../../model/pulls.ts";
import type { PullRequest } from "../../model/records/pull-request.ts";
import type { Review } from "../../model/records/review.ts";
import { findReview } from "../../model/reviews.ts";
import type { World } from "../../model/world.ts";
import type { GitHubEnv } from "../../pipeline/request-state.ts";
import { askedRepository } from "./asked-repository.ts";

/** The pull request `:number` of a `/repos/:owner/:repo/pulls/…` route. */
export function askedPull(world: World, c: Context<GitHubEnv>): PullRequest {
  return findPull(world, c.var.viewer, askedRepository(world, c), Number(c.req.param("number")));
}

/** Its review `:review`. */
export function askedReview(world: World, c: Context<GitHubEnv>): Review {
  return findReview(c.var.viewer, askedPull(world, c), Number(c.req.param("review")));
}
