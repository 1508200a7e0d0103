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
 * The secondary limits hold for apps only: a person here is played by a script, and what a script
 * sets up in a second stands for what a hundred people did in a month.
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
      const isApp = c.var.viewer.kind === "installation";
      const pause = isApp ? limits.hurry(actor, resource, hurry(c, path)) : undefined;
      const wait = pause ?? (isApp ? limits.create(actor, creations(c, path)) : undefined);
      if (wait === undefined) {
        await next();
      } else {
        c.header("retry-after", String(wait));
        const from =
          pause === undefined ? " and have been temporarily blocked from content creation" : "";
        const message = `You have exceeded a secondary rate limit${from}. Please retry your request again later.`;
        c.res = refuse(c, message, 403);
      }
    }
    // Asking how much is left costs nothing, nor does hearing that nothing changed.
    const free = path === "/rate_limit" || c.res.status === 304;
    if (!free) c.set("points", c.var.operation?.cost ?? 1);
    setHeaders(c, limits.use(actor, resource, c.var.points));
  };
}

/** https://docs.github.com/rest/using-the-rest-api/rate-limits-for-the-rest-api#calculating-points-for-the-secondary-rate-limit */
function hurry(c: Context<GitHubEnv>, path: string): number {
  const reads =
    path === "/graphql"
      ? c.var.operation?.isMutation !== true
      : ["GET", "HEAD", "OPTIONS"].includes(c.req.method);
  return reads ? 1 : 5;
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
