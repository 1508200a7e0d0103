import { Hono } from "hono";
import { z } from "zod";
import { markNow } from "../control/look-back.ts";
import { readForm } from "../door/read-form.ts";
import { showPage } from "../door/show-page.ts";
import { casePlace } from "../github/case-place.ts";
import { issuePath, openIssue } from "../github/deeds.ts";
import { readReportForm } from "../github/read-report-form.ts";
import { reportPage } from "../pages/report-page.ts";
import type { Surroundings } from "../surroundings.ts";
import { formBody, labelsOf } from "../text/form-body.ts";
import { pathSince } from "../text/since.ts";
import type { ConsoleEnv } from "../visit.ts";

const created = z.object({ number: z.int() });

export function reportRoutes(surroundings: Surroundings): Hono<ConsoleEnv> {
  const app = new Hono<ConsoleEnv>();

  app.get("/report", async (c) => {
    const { person } = c.var.visit;
    const offered = await readReportForm(person, surroundings);
    return showPage(c, "File a report", reportPage(person.login, offered, surroundings.appUrl));
  });

  app.post("/report", async (c) => {
    const answers = await readForm(c);
    const offered = await readReportForm(c.var.visit.person, surroundings);
    const [body, labels] =
      "form" in offered
        ? [formBody(offered.form, answers), labelsOf(offered.form)]
        : [answers.get("body") ?? "", []];
    const title = answers.get("title")?.trim() || "Report";
    const request = openIssue(surroundings, title, body, labels);
    const since = await markNow(surroundings.sandbox);
    const { number } = created.parse(await c.var.visit.person.ask(request));
    await surroundings.sandbox.idle();
    const place = casePlace(surroundings, number);
    const moved = await c.var.visit.person.isGone(issuePath(place));
    return c.redirect(pathSince(moved ? "/rooms" : place.path, since), 303);
  });

  return app;
}
