import type { MiddlewareHandler } from "hono";

/**
 * Nothing is loaded, run, framed, kept or told to anybody else.
 *
 * @param styleSha256 the hash of the one style that stands in the pages, in base 64
 */
export function securityHeaders(styleSha256: string): MiddlewareHandler {
  const policy = [
    "default-src 'none'",
    `style-src 'sha256-${styleSha256}'`,
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join("; ");
  return async (context, next) => {
    await next();
    context.header("content-security-policy", policy);
    context.header("cache-control", "no-store");
    context.header("referrer-policy", "no-referrer");
    context.header("x-content-type-options", "nosniff");
    context.header("x-frame-options", "DENY");
    context.header("cross-origin-opener-policy", "same-origin");
    context.header("permissions-policy", "camera=(), geolocation=(), microphone=()");
    context.header("x-robots-tag", "noindex");
  };
}

/**
 * A form that another site sends on somebody's behalf is not theirs. Browsers say where one comes from;
 * what says nothing is no browser of today, and has no cookie of ours that would go with it.
 */
export const ownFormsOnly: MiddlewareHandler = async (context, next) => {
  const site = context.req.header("sec-fetch-site");
  const isOthers = site !== undefined && !["same-origin", "none"].includes(site);
  if (context.req.method === "POST" && isOthers)
    return context.text("This form came from another site and was not taken.", 403);
  return next();
};
