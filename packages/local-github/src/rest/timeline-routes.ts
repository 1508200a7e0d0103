import { Hono } from "hono";
import type { LocalGitHub } from "../local-github.ts";
import { requireAccess } from "../model/access.ts";
import { demands } from "../model/demands.ts";
import type { GitHubEnv } from "../pipeline/request-state.ts";
import { askedIssue, askedRepository } from "./asking/asked-repository.ts";
import { pageOf } from "./asking/page-of.ts";
import { presentIssue } from "./shapes/issue.ts";
import { presentTimelineComment, presentTimelineEvent } from "./shapes/timeline.ts";

/** What happened to issues besides their texts. */
export function timelineRoutes(github: LocalGitHub): Hono<GitHubEnv> {
  const { world } = github;
  const app = new Hono<GitHubEnv>();

  app.get("/repos/:owner/:repo/issues/:number{[0-9]+}/timeline", (c) => {
    const issue = askedIssue(world, c);
    const lines = [
      ...issue.timeline.map((event) => ({ event, id: event.databaseId })),
      ...world.commentsOf(issue).map((comment) => ({ comment, id: comment.databaseId })),
    ].toSorted((a, b) => a.id - b.id);
    return c.json(
      pageOf(c, lines).map((line) =>
        "event" in line
          ? presentTimelineEvent(github, issue, line.event)
          : presentTimelineComment(github, line.comment),
      ),
    );
  });

  app.get("/repos/:owner/:repo/issues/:number{[0-9]+}/events", (c) => {
    const issue = askedIssue(world, c);
    return c.json(
      pageOf(c, issue.timeline).map((event) => presentTimelineEvent(github, issue, event)),
    );
  });

  app.get("/repos/:owner/:repo/issues/events", (c) => {
    const repository = askedRepository(world, c);
    requireAccess(c.var.viewer, repository, demands.readIssues);
    const issues = [...world.issuesOf(repository).byNumber.values()];
    const events = issues.flatMap((issue) => issue.timeline.map((event) => ({ issue, event })));
    const newestFirst = events.toSorted((a, b) => b.event.databaseId - a.event.databaseId);
    return c.json(
      pageOf(c, newestFirst).map(({ issue, event }) => ({
        ...presentTimelineEvent(github, issue, event),
        issue: presentIssue(github, issue),
      })),
    );
  });

  return app;
}
