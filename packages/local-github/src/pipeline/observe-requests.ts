import { randomBytes } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import type { MiddlewareHandler } from "hono";
import { authenticate } from "../auth/authenticate.ts";
import { nameOf } from "../auth/name-of.ts";
import type { LocalGitHub } from "../local-github.ts";
import { answerText } from "./answer-text.ts";
import { readGraphqlBody, readOperation } from "./read-operation.ts";
import type { GitHubEnv } from "./request-state.ts";

/**
 * The first to see each request: finds out whose it is, notes it with its answer, keeps the sandbox
 * from being idle meanwhile, and lets the answer come as late as the faults ask.
 */
export function observeRequests(github: LocalGitHub): MiddlewareHandler<GitHubEnv> {
  const credentials = { ...github, wall: github.clock.wall };
  return async (c, next) => {
    const done = github.activity.begin();
    try {
      const url = new URL(c.req.url);
      const text = await c.req.text();
      const who = authenticate(credentials, c.req.header("authorization"));
      const viewer = "refused" in who ? ({ kind: "anonymous" } as const) : who;
      const body = url.pathname === "/graphql" ? readGraphqlBody(text) : undefined;
      const operation = body === undefined ? undefined : readOperation(body);
      c.set("viewer", viewer);
      c.set("text", text);
      c.set("graphql", body);
      c.set("operation", operation);
      c.set("points", 0);
      const answered = github.log.begin(
        {
          at: github.clock.iso(),
          by: nameOf(viewer),
          method: c.req.method,
          path: `${url.pathname}${url.search}`,
          operation: operation?.name ?? null,
        },
        text,
      );
      if ("refused" in who) {
        c.res = c.json(
          {
            message: who.refused,
            documentation_url: "https://docs.github.com/rest",
            status: "401",
          },
          401,
        );
      } else if (viewer.kind === "installation" && viewer.installation.suspended !== undefined) {
        c.res = c.json(
          {
            message: "This installation has been suspended",
            documentation_url: "https://docs.github.com/rest",
            status: "403",
          },
          403,
        );
      } else {
        await next();
      }
      const answer = await answerText(c);
      c.res.headers.set("x-github-request-id", requestId());
      c.res.headers.set("x-github-media-type", "github.v3; format=json");
      if (github.faults.lagMs > 0) await sleep(github.faults.lagMs);
      answered({ status: c.res.status, points: c.var.points }, answer);
    } finally {
      done();
    }
  };
}

/** As GitHub's: hexadecimal groups joined by colons. */
function requestId(): string {
  const hex = randomBytes(16).toString("hex").toUpperCase();
  return `${hex.slice(0, 4)}:${hex.slice(4, 9)}:${hex.slice(9, 17)}:${hex.slice(17, 24)}:${hex.slice(24, 32)}`;
}
