import { Hono } from "hono";
import { z } from "zod";
import { markNow } from "../control/look-back.ts";
import { readForm } from "../door/read-form.ts";
import { showPage } from "../door/show-page.ts";
import { casePlace } from "../github/case-place.ts";
import { fileReport, issuePath } from "../github/deeds.ts";
import { reportPage } from "../pages/report-page.ts";
import type { Surroundings } from "../surroundings.ts";
import { reportBody, reportQuestions } from "../text/report-questions.ts";
import { pathSince } from "../text/since.ts";
import type { ConsoleEnv } from "../visit.ts";

const created = z.object({ number: z.int() });

export function reportRoutes(surroundings: Surroundings): Hono<ConsoleEnv> {
  const app = new Hono<ConsoleEnv>();

  app.get("/report", (c) => {
    const { login } = c.var.visit.person;
    return showPage(c, "File a report", reportPage(login, surroundings.appUrl));
  });

  app.post("/report", async (c) => {
    const form = await readForm(c);
    const answers = Object.fromEntries(
      reportQuestions.map(({ heading }) => [heading, form.get(heading) ?? ""]),
    );
    const title = form.get("title")?.trim() || "Report";
    const request = fileReport(surroundings, title, reportBody(answers));
    const since = await markNow(surroundings.sandbox);
    const { number } = created.parse(await c.var.visit.person.ask(request));
    await surroundings.sandbox.idle();
    const place = casePlace(surroundings, number);
    const moved = await c.var.visit.person.isGone(issuePath(place));
    return c.redirect(pathSince(moved ? "/rooms" : place.path, since), 303);
  });

  return app;
}
