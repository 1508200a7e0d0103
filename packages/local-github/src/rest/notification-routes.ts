import { Hono, type Context } from "hono";
import type { LocalGitHub } from "../local-github.ts";
import { notFound } from "../model/github-refusal.ts";
import type { Thread } from "../model/records/thread.ts";
import type { GitHubEnv } from "../pipeline/request-state.ts";
import { wholeSeconds } from "./asking/asked-issues.ts";
import { askedRepository } from "./asking/asked-repository.ts";
import { pageOf } from "./asking/page-of.ts";
import { requireUser } from "./asking/require-viewer.ts";
import { presentThread } from "./shapes/thread.ts";

/** A person's notifications. https://docs.github.com/rest/activity/notifications */
export function notificationRoutes(github: LocalGitHub): Hono<GitHubEnv> {
  const { world, inbox } = github;
  const app = new Hono<GitHubEnv>();

  app.get("/notifications", (c) => c.json(list(c, threadsOf(c))));

  app.put("/notifications", (c) => {
    for (const thread of threadsOf(c)) read(thread);
    return c.body(null, 205);
  });

  app.get("/repos/:owner/:repo/notifications", (c) => {
    const repository = askedRepository(world, c);
    const threads = threadsOf(c).filter(({ issue }) => issue.repository === repository);
    return c.json(list(c, threads));
  });

  app.get("/notifications/threads/:id{[0-9]+}", (c) => c.json(presentThread(github, asked(c))));

  app.patch("/notifications/threads/:id{[0-9]+}", (c) => {
    read(asked(c));
    return c.body(null, 205);
  });

  function threadsOf(c: Context<GitHubEnv>): Thread[] {
    return inbox.threadsOf(requireUser(c.var.viewer));
  }

  function asked(c: Context<GitHubEnv>): Thread {
    const id = Number(c.req.param("id"));
    const thread = threadsOf(c).find(({ databaseId }) => databaseId === id);
    if (thread === undefined) throw notFound();
    return thread;
  }

  function read(thread: Thread): void {
    Object.assign(thread, { unread: false, lastReadAt: world.now() });
  }

  /** Unread ones unless `all`; `participating` leaves out what is only watched. */
  function list(c: Context<GitHubEnv>, threads: readonly Thread[]) {
    const { all, participating, since = "" } = c.req.query();
    const from = since === "" ? "" : wholeSeconds(since);
    const chosen = threads.filter(
      ({ unread, reason, updatedAt }) =>
        (all === "true" || unread) &&
        (participating !== "true" || reason !== "subscribed") &&
        updatedAt >= from,
    );
    return pageOf(c, chosen).map((thread) => presentThread(github, thread));
  }

  return app;
}
