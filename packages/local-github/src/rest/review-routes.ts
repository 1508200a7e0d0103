import { Hono } from "hono";
import { z } from "zod";
import type { LocalGitHub } from "../local-github.ts";
import { GitHubRefusal } from "../model/github-refusal.ts";
import { dismissReview } from "../model/review-dismissals.ts";
import { removeReviewRequests, requestReviews } from "../model/review-requests.ts";
import {
  createReview,
  deletePendingReview,
  reviewsSeenBy,
  submitReview,
  updateReview,
} from "../model/reviews.ts";
import type { GitHubEnv } from "../pipeline/request-state.ts";
import { askedPull, askedReview } from "./asking/asked-pull.ts";
import { peopleNamed } from "./asking/names.ts";
import { pageOf } from "./asking/page-of.ts";
import { readBody } from "./asking/read-body.ts";
import { simpleUser } from "./shapes/account.ts";
import { listedPull } from "./shapes/pull-request.ts";
import { presentReview } from "./shapes/review.ts";

const event = z.enum(["APPROVE", "REQUEST_CHANGES", "COMMENT"]);
const newReview = z.object({
  body: z.string().optional(),
  event: event.optional(),
  commit_id: z.string().optional(),
  comments: z.array(z.object({ path: z.string(), line: z.int(), body: z.string() })).default([]),
});
const submission = z.object({ body: z.string().optional(), event });
const dismissal = z.object({ message: z.string(), event: z.literal("DISMISS").optional() });
const reviewers = z.object({
  reviewers: z.array(z.string()).default([]),
  team_reviewers: z.array(z.string()).default([]),
});

/** Reviews, and who is asked for one. */
export function reviewRoutes(github: LocalGitHub): Hono<GitHubEnv> {
  const { world } = github;
  const app = new Hono<GitHubEnv>();
  const pulls = "/repos/:owner/:repo/pulls/:number{[0-9]+}";
  const one = `${pulls}/reviews/:review{[0-9]+}`;

  app.get(`${pulls}/reviews`, (c) => {
    const reviews = reviewsSeenBy(c.var.viewer, askedPull(world, c));
    return c.json(pageOf(c, reviews).map((review) => presentReview(github, review)));
  });

  app.post(`${pulls}/reviews`, (c) => {
    const pull = askedPull(world, c);
    const { body, event: as, commit_id: commitOid, comments } = readBody(c, newReview);
    const said = { body, event: as, commitOid, comments };
    const review = createReview(world, c.var.viewer, pull, said);
    return c.json(presentReview(github, review));
  });

  app.get(one, (c) => c.json(presentReview(github, askedReview(world, c))));

  app.put(one, (c) => {
    const review = askedReview(world, c);
    const { body } = readBody(c, z.object({ body: z.string() }));
    return c.json(presentReview(github, updateReview(world, c.var.viewer, review, body)));
  });

  app.delete(one, (c) => {
    const review = askedReview(world, c);
    deletePendingReview(world, c.var.viewer, review);
    return c.json(presentReview(github, review));
  });

  app.post(`${one}/events`, (c) => {
    const review = askedReview(world, c);
    const { body, event: as } = readBody(c, submission);
    return c.json(presentReview(github, submitReview(world, c.var.viewer, review, as, body)));
  });

  app.put(`${one}/dismissals`, (c) => {
    const review = askedReview(world, c);
    const { message } = readBody(c, dismissal);
    return c.json(presentReview(github, dismissReview(world, c.var.viewer, review, message)));
  });

  app.get(`${pulls}/requested_reviewers`, (c) => {
    const { reviewRequests } = askedPull(world, c);
    const users = reviewRequests.map(({ reviewer }) => simpleUser(github, reviewer));
    return c.json({ users, teams: [] });
  });

  app.post(`${pulls}/requested_reviewers`, (c) => {
    const pull = askedPull(world, c);
    const asked = readBody(c, reviewers);
    const people = peopleNamed(world, asked.reviewers);
    if (people.length < asked.reviewers.length || asked.team_reviewers.length > 0) {
      throw new GitHubRefusal(
        "UNPROCESSABLE",
        "Reviews may only be requested from collaborators. One or more of the users or teams you specified is not a collaborator of the repository.",
      );
    }
    requestReviews(world, c.var.viewer, pull, people);
    return c.json(listedPull(github, pull), 201);
  });

  app.delete(`${pulls}/requested_reviewers`, (c) => {
    const pull = askedPull(world, c);
    const people = peopleNamed(world, readBody(c, reviewers).reviewers);
    removeReviewRequests(world, c.var.viewer, pull, people);
    return c.json(listedPull(github, pull));
  });

  return app;
}
