import type { Context, MiddlewareHandler } from "hono";
import { nameOf } from "../auth/name-of.ts";
import type { LocalGitHub } from "../local-github.ts";
import type { RateLimit } from "./rate-limits.ts";
import type { GitHubEnv } from "./request-state.ts";

/** REST requests that create content, besides the GraphQL mutations that do. */
const creatingPaths = /^\/repos\/[^/]+\/[^/]+\/(issues|pulls)(\/\d+\/(comments|reviews))?$/;

/**
 * GitHub's primary and secondary rate limits, with their headers.
 *
 * The limits on creating content hold for apps only: a person here is played by a script, and what
 * a script sets up in a second stands for what a hundred people did in a month.
 */
export function limitRequests({ limits }: LocalGitHub): MiddlewareHandler<GitHubEnv> {
  return async (c, next) => {
    const path = new URL(c.req.url).pathname;
    const actor = nameOf(c.var.viewer) ?? "anonymous";
    const resource = path === "/graphql" ? "graphql" : "core";
    if (limits.look(actor, resource).remaining === 0) {
      c.res = refuse(
        c,
        "API rate limit exceeded for this account.",
        resource === "graphql" ? 200 : 403,
      );
    } else {
      const wait =
        c.var.viewer.kind === "installation" ? limits.create(actor, creations(c, path)) : undefined;
      if (wait === undefined) {
        await next();
      } else {
        c.header("retry-after", String(wait));
        const message =
          "You have exceeded a secondary rate limit and have been temporarily blocked from content creation. Please retry your request again later.";
        c.res = refuse(c, message, 403);
      }
    }
    // Asking how much is left costs nothing, nor does hearing that nothing changed.
    const free = path === "/rate_limit" || c.res.status === 304;
    setHeaders(c, free ? limits.look(actor, resource) : limits.use(actor, resource, 1));
  };
}

function creations(c: Context<GitHubEnv>, path: string): number {
  if (path === "/graphql") return c.var.operation?.creations ?? 0;
  return c.req.method === "POST" && creatingPaths.test(path) ? 1 : 0;
}

function refuse(c: Context<GitHubEnv>, message: string, status: 200 | 403): Response {
  const documentation_url =
    "https://docs.github.com/rest/using-the-rest-api/rate-limits-for-the-rest-api";
  return status === 200
    ? c.json({ errors: [{ type: "RATE_LIMITED", message }] }, 200)
    : c.json({ message, documentation_url }, 403);
}

function setHeaders({ res: { headers } }: Context<GitHubEnv>, limit: RateLimit): void {
  headers.set("x-ratelimit-limit", String(limit.limit));
  headers.set("x-ratelimit-remaining", String(limit.remaining));
  headers.set("x-ratelimit-used", String(limit.used));
  headers.set("x-ratelimit-reset", String(limit.reset));
  headers.set("x-ratelimit-resource", limit.resource);
}
