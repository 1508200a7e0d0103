import { createHash } from "node:crypto";
import type { MiddlewareHandler } from "hono";
import { answerText } from "./answer-text.ts";
import type { GitHubEnv } from "./request-state.ts";

/** Gives each answer to a GET an ETag, and answers 304 to who has that version already. */
export const answerConditionally: MiddlewareHandler<GitHubEnv> = async (c, next) => {
  await next();
  if (c.req.method !== "GET" || c.res.status !== 200) return;
  const digest = createHash("sha256")
    .update(await answerText(c))
    .digest("hex");
  const etag = `W/"${digest}"`;
  const known = c.req.header("if-none-match")?.split(",") ?? [];
  if (known.some((tag) => tag.trim() === etag || tag.trim() === `"${digest}"`)) {
    c.res = undefined;
    c.res = c.body(null, 304);
  }
  c.res.headers.set("etag", etag);
  c.res.headers.set("cache-control", "private, max-age=60, s-maxage=60");
};
