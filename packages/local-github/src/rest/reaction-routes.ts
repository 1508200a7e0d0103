import { Hono, type Context } from "hono";
import { z } from "zod";
import type { LocalGitHub } from "../local-github.ts";
import { notFound } from "../model/github-refusal.ts";
import { addReaction, removeReaction, type Reactable } from "../model/reactions.ts";
import type { GitHubEnv } from "../pipeline/request-state.ts";
import { askedComment, askedIssue } from "./asking/asked-repository.ts";
import { pageOf } from "./asking/page-of.ts";
import { readBody } from "./asking/read-body.ts";
import { askedReviewComment } from "./review-comment-routes.ts";
import { presentReaction, reactionNamed, restReactions } from "./shapes/reactions.ts";

const newReaction = z.object({ content: z.enum(restReactions) });

/** Reactions to issues and to their comments. */
export function reactionRoutes(github: LocalGitHub): Hono<GitHubEnv> {
  const { world } = github;
  const app = new Hono<GitHubEnv>();
  const subjects: readonly [string, (c: Context<GitHubEnv>) => Reactable][] = [
    ["/repos/:owner/:repo/issues/comments/:comment{[0-9]+}", (c) => askedComment(world, c)],
    ["/repos/:owner/:repo/pulls/comments/:comment{[0-9]+}", (c) => askedReviewComment(world, c)],
    ["/repos/:owner/:repo/issues/:number{[0-9]+}", (c) => askedIssue(world, c)],
  ];

  for (const [path, subjectOf] of subjects) {
    app.get(`${path}/reactions`, (c) => {
      const wanted = c.req.query("content");
      const content = wanted === undefined ? undefined : reactionNamed(wanted);
      const { reactions } = subjectOf(c);
      const chosen =
        wanted === undefined
          ? reactions
          : reactions.filter((reaction) => reaction.content === content);
      return c.json(pageOf(c, chosen).map((reaction) => presentReaction(github, reaction)));
    });

    app.post(`${path}/reactions`, (c) => {
      const content = reactionNamed(readBody(c, newReaction).content);
      if (content === undefined) throw notFound();
      const { reaction, created } = addReaction(world, c.var.viewer, subjectOf(c), content);
      return c.json(presentReaction(github, reaction), created ? 201 : 200);
    });

    app.delete(`${path}/reactions/:reaction{[0-9]+}`, (c) => {
      const subject = subjectOf(c);
      const id = Number(c.req.param("reaction"));
      const reaction = subject.reactions.find(({ databaseId }) => databaseId === id);
      if (reaction === undefined) throw notFound();
      removeReaction(c.var.viewer, subject, reaction);
      return c.body(null, 204);
    });
  }

  return app;
}
