import type { MiddlewareHandler } from "hono";
import { nameOf } from "../auth/name-of.ts";
import type { LocalGitHub } from "../local-github.ts";
import { jsonAnswer } from "./json-answer.ts";
import type { GitHubEnv } from "./request-state.ts";

/** Answers with the failure somebody asked for, before the request takes effect or after it. */
export function breakRequests(github: LocalGitHub): MiddlewareHandler<GitHubEnv> {
  return async (c, next) => {
    const fault = github.faults.take({
      by: nameOf(c.var.viewer),
      method: c.req.method,
      path: new URL(c.req.url).pathname,
      operation: c.var.operation?.name ?? null,
    });
    if (fault === undefined) {
      await next();
      return;
    }
    if (fault.after) await next();
    // A response is set twice when the effect happens first: the first one is the answer that is
    // lost.
    c.res = undefined;
    c.res = failure(fault.status);
  };
}

function failure(status: number): Response {
  if (status !== 403 && status !== 429) return jsonAnswer(status, { message: "Server Error" });
  const message =
    "You have exceeded a secondary rate limit. Please wait a few minutes before you try again.";
  return jsonAnswer(status, { message }, { "retry-after": "60" });
}
