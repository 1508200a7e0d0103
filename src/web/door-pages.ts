import { Hono } from "hono";
import { answerRoutes } from "./answer-routes.ts";
import type { DoorParts } from "./door-parts.ts";
import { reportRoutes } from "./report-routes.ts";
import { ownFormsOnly, securityHeaders } from "./security-headers.ts";

/** The pages for people outside: they report, read what is written to them, and answer. */
export function doorPages(parts: DoorParts): Hono {
  const guarded = new Hono().use(securityHeaders(parts.styleSha256)).use(ownFormsOnly);
  return guarded.route("/", reportRoutes(parts)).route("/", answerRoutes(parts));
}
