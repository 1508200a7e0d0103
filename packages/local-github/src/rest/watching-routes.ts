import { Hono } from "hono";
import { z } from "zod";
import type { LocalGitHub } from "../local-github.ts";
import { mayRead } from "../model/access.ts";
import { notFound } from "../model/github-refusal.ts";
import type { User } from "../model/records/account.ts";
import type { Viewer } from "../model/viewer.ts";
import { isWatching, setSubscription, subscriptionOf, watchersOf } from "../model/watching.ts";
import type { GitHubEnv } from "../pipeline/request-state.ts";
import { askedPerson, askedRepository } from "./asking/asked-repository.ts";
import { pageOf } from "./asking/page-of.ts";
import { readBody } from "./asking/read-body.ts";
import { requireUser } from "./asking/require-viewer.ts";
import { simpleUser } from "./shapes/account.ts";
import { listedRepository } from "./shapes/repository.ts";
import { presentSubscription } from "./shapes/thread.ts";

const choice = z.object({
  subscribed: z.boolean().default(false),
  ignored: z.boolean().default(false),
});

/** Who watches what. https://docs.github.com/rest/activity/watching */
export function watchingRoutes(github: LocalGitHub): Hono<GitHubEnv> {
  const { world } = github;
  const app = new Hono<GitHubEnv>();

  app.get("/repos/:owner/:repo/subscribers", (c) => {
    const watchers = watchersOf(world, askedRepository(world, c));
    return c.json(pageOf(c, watchers).map((user) => simpleUser(github, user)));
  });

  app.get("/repos/:owner/:repo/subscription", (c) => {
    const user = requireUser(c.var.viewer);
    const repository = askedRepository(world, c);
    const found = subscriptionOf(repository, user);
    if (found === undefined) throw notFound();
    return c.json(presentSubscription(github, repository, found));
  });

  app.put("/repos/:owner/:repo/subscription", (c) => {
    const user = requireUser(c.var.viewer);
    const repository = askedRepository(world, c);
    const chosen = setSubscription(world, repository, user, readBody(c, choice));
    return c.json(presentSubscription(github, repository, chosen));
  });

  app.delete("/repos/:owner/:repo/subscription", (c) => {
    const user = requireUser(c.var.viewer);
    const nothing = { subscribed: false, ignored: false };
    setSubscription(world, askedRepository(world, c), user, nothing);
    return c.body(null, 204);
  });

  app.get("/user/subscriptions", (c) => {
    const watched = watchedBy(requireUser(c.var.viewer), c.var.viewer);
    return c.json(pageOf(c, watched).map((one) => listedRepository(github, one, c.var.viewer)));
  });

  app.get("/users/:login/subscriptions", (c) => {
    const watched = watchedBy(askedPerson(world, c), c.var.viewer);
    const open = watched.filter((repository) => !repository.private);
    return c.json(pageOf(c, open).map((one) => listedRepository(github, one, c.var.viewer)));
  });

  function watchedBy(user: User, viewer: Viewer) {
    return [...world.repositories.values()].filter(
      (repository) => mayRead(viewer, repository) && isWatching(repository, user),
    );
  }

  return app;
}
