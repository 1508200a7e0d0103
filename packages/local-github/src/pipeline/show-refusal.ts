import type { ErrorHandler } from "hono";
import { GitHubRefusal } from "../model/github-refusal.ts";
import { jsonAnswer } from "./json-answer.ts";
import type { GitHubEnv } from "./request-state.ts";
import { Unauthenticated } from "./unauthenticated.ts";

/**
 * Shows a broken rule as GitHub's REST API does; anything else is a fault of the sandbox itself, a
 * 500.
 */
export const showRefusal: ErrorHandler<GitHubEnv> = (error, c) => {
  const anonymous = c.var.viewer.kind === "anonymous";
  if (error instanceof Unauthenticated || (anonymous && isForbidden(error))) {
    const message = anonymous ? "Requires authentication" : error.message;
    return c.json(
      { message, documentation_url: "https://docs.github.com/rest", status: "401" },
      401,
    );
  }
  if (!(error instanceof GitHubRefusal)) {
    return c.json({ message: `the local GitHub failed: ${error.stack ?? error.message}` }, 500);
  }
  return jsonAnswer(error.status, {
    message: error.message,
    ...(error.fields.length === 0 ? {} : { errors: error.fields }),
    documentation_url: "https://docs.github.com/rest",
    status: String(error.status),
  });
};

function isForbidden(error: Error): boolean {
  return error instanceof GitHubRefusal && error.type === "FORBIDDEN";
}
