import { Hono } from "hono";
import { webhookFates } from "../control/sandbox-control.ts";
import { readForm } from "../door/read-form.ts";
import { showPage } from "../door/show-page.ts";
import { followedSince, markAndAct } from "../door/watch.ts";
import { troublePage } from "../pages/trouble-page.ts";
import type { Surroundings } from "../surroundings.ts";
import type { ConsoleEnv } from "../visit.ts";

/** Losing, doubling and shuffling webhooks, and the sweep that makes up for it. */
export function troubleRoutes(surroundings: Surroundings): Hono<ConsoleEnv> {
  const { sandbox } = surroundings;
  const app = new Hono<ConsoleEnv>();

  app.get("/trouble", async (c) => {
    const { followed } = await followedSince(surroundings, c.req.query("since"));
    return showPage(c, "Trouble", troublePage(c.var.visit.webhooks, followed));
  });

  app.post("/trouble/webhooks", async (c) => {
    const form = await readForm(c);
    const fate = webhookFates.find((one) => one === form.get("webhooks"));
    if (fate !== undefined) await sandbox.decideWebhookFate(fate);
    return c.redirect("/trouble", 303);
  });

  app.post("/trouble/sweep", async (c) =>
    c.redirect(await markAndAct(surroundings, "/trouble", () => sandbox.sweep()), 303),
  );

  return app;
}
