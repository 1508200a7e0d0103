import { Hono } from "hono";
import { markNow } from "../control/look-back.ts";
import { readForm } from "../door/read-form.ts";
import { showPage } from "../door/show-page.ts";
import { followedSince } from "../door/watch.ts";
import { curlText } from "../guide/curl-text.ts";
import type { GuideStep } from "../guide/guide-step.ts";
import { guideSteps } from "../guide/guide-steps.ts";
import { playStep, readGuideCase } from "../guide/play-step.ts";
import { guidePage } from "../pages/guide-page.ts";
import type { Surroundings } from "../surroundings.ts";
import { pathSince } from "../text/since.ts";
import type { ConsoleEnv } from "../visit.ts";

/** The guided case. How far it has come stands in the address: `?case=<number>&done=<steps done>`. */
export function guideRoutes(surroundings: Surroundings): Hono<ConsoleEnv> {
  const { org, repo, sandbox, githubUrl } = surroundings;
  const app = new Hono<ConsoleEnv>();

  app.get("/guide", async (c) => {
    const number = count(c.req.query("case"));
    const done =
      number === undefined ? 0 : Math.min(count(c.req.query("done")) ?? 0, guideSteps.length);
    const seen = done === 0 ? undefined : await readGuideCase(surroundings, number);
    const command = (step: GuideStep | undefined) =>
      step && curlText(step.deed({ org, repo, seen }), githubUrl);
    const look = await followedSince(surroundings, c.req.query("since"));
    const page = guidePage({
      done,
      seen,
      last: command(guideSteps[done - 1]),
      next: command(guideSteps[done]),
      now: c.var.visit.now,
      ...look,
    });
    return showPage(c, "Guided case", page);
  });

  app.post("/guide", async (c) => {
    const form = await readForm(c);
    const number = count(form.get("case"));
    const done = number === undefined ? 0 : (count(form.get("done")) ?? 0);
    const step = guideSteps[done];
    if (step === undefined) return c.redirect("/guide", 303);
    const since = await markNow(sandbox);
    const played = await playStep(surroundings, step, number);
    await sandbox.idle();
    return c.redirect(pathSince(`/guide?case=${played}&done=${done + 1}`, since), 303);
  });

  return app;
}

function count(text: string | undefined): number | undefined {
  return /^[1-9]\d{0,8}$/.test(text ?? "") ? Number(text) : undefined;
}
