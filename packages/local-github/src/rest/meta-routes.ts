import { Hono } from "hono";
import { nameOf } from "../auth/name-of.ts";
import type { LocalGitHub } from "../local-github.ts";
import type { RateLimit } from "../pipeline/rate-limits.ts";
import type { GitHubEnv } from "../pipeline/request-state.ts";
import type { Schemas } from "./shapes/presented.ts";
import { rootLinks } from "./shapes/root-links.ts";

/** What the API says about itself. */
export function metaRoutes(github: LocalGitHub): Hono<GitHubEnv> {
  const app = new Hono<GitHubEnv>();

  app.get("/", (c) => c.json(rootLinks(github)));

  app.get("/meta", (c) =>
    c.json({
      verifiable_password_authentication: false,
      hooks: ["127.0.0.1/32"],
      api: ["127.0.0.1/32"],
    } satisfies Schemas["api-overview"]),
  );

  app.get("/rate_limit", (c) => {
    const actor = nameOf(c.var.viewer) ?? "anonymous";
    const core = withoutResource(github.limits.look(actor, "core"));
    const graphql = withoutResource(github.limits.look(actor, "graphql"));
    return c.json({
      resources: { core, graphql, search: core },
      rate: core,
    } satisfies Schemas["rate-limit-overview"]);
  });

  return app;
}

function withoutResource({ limit, used, remaining, reset }: RateLimit): Schemas["rate-limit"] {
  return { limit, used, remaining, reset };
}
