import { Hono, type Context } from "hono";
import { askedCase, atEveryCase } from "../door/asked-case.ts";
import { numberOf } from "../door/number-of.ts";
import { readForm } from "../door/read-form.ts";
import { showPage } from "../door/show-page.ts";
import { followedSince, markAndAct } from "../door/watch.ts";
import type { GitHubRequest } from "../github/acting-person.ts";
import type { CasePlace } from "../github/case-place.ts";
import { GitHubRefused } from "../github/github-refused.ts";
import { readCase } from "../github/read-case.ts";
import { readResolution, type Resolution } from "../github/read-resolution.ts";
import {
  dismissReview,
  mergePull,
  pushFile,
  review,
  reviewEvents,
} from "../github/review-deeds.ts";
import { resolutionPage } from "../pages/resolution-page.ts";
import type { Surroundings } from "../surroundings.ts";
import type { ConsoleEnv } from "../visit.ts";

type Form = ReadonlyMap<string, string>;

/** The resolution proposed for a case, and what anybody can try to do to it. */
export function resolutionRoutes(surroundings: Surroundings): Hono<ConsoleEnv> {
  const app = new Hono<ConsoleEnv>();
  const path = "/:number{[0-9]+}/resolution";

  app.get(path, async (c) => {
    const { visit } = c.var;
    const seen = await readCase(visit.person, askedCase(c, surroundings));
    const resolution = await readResolution(visit.person, seen.place, seen.issue.title);
    const { followed } = await followedSince(surroundings, c.req.query("since"));
    const page = resolutionPage(seen, resolution, visit, followed);
    return showPage(c, `Resolution of ${seen.issue.title}`, page);
  });

  app.post(`${path}/reviews`, (c) =>
    act(c, ({ pull }, place, form) => {
      const event = reviewEvents.find((one) => one === form.get("event")) ?? "COMMENT";
      return review(place, pull.number, { event, body: form.get("body") ?? "" });
    }),
  );

  app.post(`${path}/reviews/:review{[0-9]+}/dismissal`, (c) =>
    act(c, ({ pull }, place, form) =>
      dismissReview(place, pull.number, numberOf(c, "review"), form.get("message") ?? ""),
    ),
  );

  app.post(`${path}/merge`, (c) =>
    act(c, ({ pull }, place, form) => mergePull(place, pull.number, form.get("sha") ?? "")),
  );

  app.post(`${path}/text`, (c) =>
    act(c, ({ pull, files }, place, form) => {
      const file = files.find((one) => one.path === form.get("path"));
      if (file === undefined) throw new GitHubRefused(404, "There is no such file.");
      // Browsers send the ends of lines as CRLF.
      const text = (form.get("text") ?? "").replaceAll("\r\n", "\n");
      return pushFile(place, pull.headRefName, { ...file, text });
    }),
  );

  async function act(
    c: Context<ConsoleEnv>,
    deed: (resolution: Resolution, place: CasePlace, form: Form) => GitHubRequest,
  ): Promise<Response> {
    const { person } = c.var.visit;
    const { place, issue } = await readCase(person, askedCase(c, surroundings));
    const resolution = await readResolution(person, place, issue.title);
    if (resolution === undefined) throw new GitHubRefused(404, "Nothing is proposed yet.");
    const request = deed(resolution, place, await readForm(c));
    const back = `${place.path}/resolution`;
    return c.redirect(await markAndAct(surroundings, back, () => person.ask(request)), 303);
  }

  return atEveryCase(app);
}
