import { Hono, type Context } from "hono";
import { z } from "zod";
import type { LocalGitHub } from "../local-github.ts";
import { invalid, notFound } from "../model/github-refusal.ts";
import { isLoopbackUrl } from "../pipeline/loopback.ts";
import type { GitHubEnv } from "../pipeline/request-state.ts";
import type { AppHook } from "../webhooks/app-hook.ts";
import type { Delivery } from "../webhooks/delivery.ts";
import { presentDelivery, presentFullDelivery } from "../webhooks/present-delivery.ts";
import { linkTo, pageSize } from "./asking/page-of.ts";
import { readBody } from "./asking/read-body.ts";
import { requireApp } from "./asking/require-viewer.ts";
import type { Schemas } from "./shapes/presented.ts";

const configChange = z.object({
  url: z.string().optional(),
  secret: z.string().optional(),
  content_type: z.literal("json").optional(),
  insecure_ssl: z.union([z.string(), z.number()]).optional(),
});

/** An app's webhook: where it goes, and what was delivered in the last three days. */
export function hookRoutes(github: LocalGitHub): Hono<GitHubEnv> {
  const app = new Hono<GitHubEnv>();

  app.get("/app/hook/config", (c) => c.json(configOf(hookOf(c))));

  app.patch("/app/hook/config", (c) => {
    const hook = hookOf(c);
    const { url, secret } = readBody(c, configChange);
    if (url !== undefined && !isLoopbackUrl(url)) {
      throw invalid("Hook", "url", "custom", "url must be on this machine");
    }
    hook.url = url ?? hook.url;
    hook.secret = secret ?? hook.secret;
    return c.json(configOf(hook));
  });

  app.get("/app/hook/deliveries", (c) => {
    const cursor = Number(c.req.query("cursor") ?? Number.POSITIVE_INFINITY);
    const wanted = c.req.query("status");
    const all = hookOf(c)
      .deliveries()
      .filter(
        ({ id, statusCode }) =>
          id < cursor && (wanted === undefined || outcomeOf(statusCode) === wanted),
      );
    const page = all.slice(0, pageSize(c));
    const last = page.at(-1);
    if (last !== undefined && page.length < all.length) {
      c.header("link", `<${linkTo(c, { cursor: String(last.id) })}>; rel="next"`);
    }
    return c.json(page.map(presentDelivery));
  });

  app.get("/app/hook/deliveries/:id{[0-9]+}", (c) => c.json(presentFullDelivery(deliveryOf(c))));

  app.post("/app/hook/deliveries/:id{[0-9]+}/attempts", (c) => {
    hookOf(c).redeliver(deliveryOf(c));
    return c.json({}, 202);
  });

  function hookOf(c: Context<GitHubEnv>): AppHook {
    const hook = github.hooks.get(requireApp(c.var.viewer).databaseId);
    if (hook === undefined) throw notFound();
    return hook;
  }

  function deliveryOf(c: Context<GitHubEnv>): Delivery {
    const id = Number(c.req.param("id"));
    const delivery = hookOf(c)
      .deliveries()
      .find((candidate) => candidate.id === id);
    if (delivery === undefined) throw notFound();
    return delivery;
  }

  return app;
}

function configOf(hook: AppHook): Schemas["webhook-config"] {
  return {
    content_type: "json",
    insecure_ssl: "0",
    secret: "********",
    ...(hook.url === undefined ? {} : { url: hook.url }),
  };
}

function outcomeOf(statusCode: number): "success" | "failure" {
  return statusCode >= 200 && statusCode < 400 ? "success" : "failure";
}
