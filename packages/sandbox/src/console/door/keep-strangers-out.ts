import type { MiddlewareHandler } from "hono";

/** No scripts at all; nothing from elsewhere; forms go back here only. */
const policy = [
  "default-src 'none'",
  "style-src 'self'",
  "img-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join("; ");

const ownNames = new Set(["127.0.0.1", "localhost"]);

/**
 * Answers only requests that were made to this machine by name and, where a page made them, by a page of ours: a site
 * that somebody has open elsewhere can neither read the console nor send its forms.
 */
export const keepStrangersOut: MiddlewareHandler = async (c, next) => {
  const host = c.req.header("host") ?? "";
  const origin = c.req.header("origin");
  const fetchSite = c.req.header("sec-fetch-site");
  const acts = c.req.method !== "GET" && c.req.method !== "HEAD";
  const strange =
    !ownNames.has(host.replace(/:\d+$/, "")) ||
    (origin !== undefined && origin !== `http://${host}`) ||
    (acts && fetchSite !== undefined && fetchSite !== "same-origin" && fetchSite !== "none");
  if (strange) {
    c.res = c.text("The console answers pages of its own only: foreign Host or Origin.\n", 403);
  } else {
    await next();
  }
  c.header("content-security-policy", policy);
  c.header("x-content-type-options", "nosniff");
  c.header("x-frame-options", "DENY");
  c.header("referrer-policy", "same-origin");
  c.header("cross-origin-opener-policy", "same-origin");
  c.header("cross-origin-resource-policy", "same-origin");
};
