import { Hono, type Context } from "hono";
import type { LocalGitHub } from "../local-github.ts";
import type { FeedEvent } from "../model/feed.ts";
import { notFound } from "../model/github-refusal.ts";
import type { GitHubEnv } from "../pipeline/request-state.ts";
import { askedOrganization } from "./asking/asked-organization.ts";
import { askedPerson, askedRepository } from "./asking/asked-repository.ts";
import { pageOf } from "./asking/page-of.ts";
import { presentEvent } from "./shapes/event.ts";

/** What happened lately. https://docs.github.com/rest/activity/events */
export function eventRoutes(github: LocalGitHub): Hono<GitHubEnv> {
  const { world, feed } = github;
  const app = new Hono<GitHubEnv>();
  const answer = (c: Context<GitHubEnv>, events: readonly FeedEvent[]) =>
    c.json(pageOf(c, events).map((event) => presentEvent(github, event)));

  app.get("/events", (c) => answer(c, feed.public(c.var.viewer)));

  app.get("/repos/:owner/:repo/events", (c) =>
    answer(c, feed.of(c.var.viewer, askedRepository(world, c))),
  );

  app.get("/networks/:owner/:repo/events", (c) => {
    const repository = askedRepository(world, c);
    return answer(c, repository.private ? [] : feed.of(c.var.viewer, repository));
  });

  app.get("/orgs/:org/events", (c) =>
    answer(c, feed.public(c.var.viewer, askedOrganization(world, c))),
  );

  app.get("/users/:login/events", (c) => answer(c, feed.by(c.var.viewer, askedPerson(world, c))));

  app.get("/users/:login/events/public", (c) =>
    answer(c, feed.by(c.var.viewer, askedPerson(world, c), { onlyPublic: true })),
  );

  app.get("/users/:login/events/orgs/:org", (c) => {
    const { viewer } = c.var;
    const own = viewer.kind === "user" && viewer.account === askedPerson(world, c);
    if (!own) throw notFound();
    return answer(c, feed.within(viewer, askedOrganization(world, c)));
  });

  app.get("/users/:login/received_events", (c) =>
    answer(c, feed.receivedBy(c.var.viewer, askedPerson(world, c))),
  );

  app.get("/users/:login/received_events/public", (c) =>
    answer(c, feed.receivedBy(c.var.viewer, askedPerson(world, c), { onlyPublic: true })),
  );

  return app;
}
