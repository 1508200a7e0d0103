import { Hono, type Context } from "hono";
import { readForm } from "../door/read-form.ts";
import { askedCase, atEveryCase } from "../door/asked-case.ts";
import { showPage } from "../door/show-page.ts";
import { followedSince, markAndAct } from "../door/watch.ts";
import { assign, comment, moveCard, unassign } from "../github/deeds.ts";
import type { GitHubRequest } from "../github/acting-person.ts";
import { readCase } from "../github/read-case.ts";
import { readRecord } from "../github/read-record.ts";
import { casePage } from "../pages/case-page.ts";
import { recordPage } from "../pages/record-page.ts";
import type { Surroundings } from "../surroundings.ts";
import type { ConsoleEnv } from "../visit.ts";

/** A case's pages and what can be done there, each through GitHub's API as the person acted as. */
export function caseRoutes(surroundings: Surroundings): Hono<ConsoleEnv> {
  const app = new Hono<ConsoleEnv>();
  const path = "/:number{[0-9]+}";

  app.get(path, async (c) => {
    const { visit } = c.var;
    const seen = await readCase(visit.person, askedCase(c, surroundings));
    const draft = c.req.query("say") ?? "";
    const look = await followedSince(surroundings, c.req.query("since"));
    return showPage(c, seen.issue.title, casePage(seen, visit, { draft, ...look }));
  });

  app.get(`${path}/record`, async (c) => {
    const { person, now } = c.var.visit;
    const seen = await readCase(person, askedCase(c, surroundings));
    const record = await readRecord(person, seen.place, seen.issue.title);
    return showPage(c, `Record of ${seen.issue.title}`, recordPage(seen, record, now));
  });

  app.post(`${path}/comments`, (c) =>
    act(c, (form) => comment(askedCase(c, surroundings), form.get("body") ?? "")),
  );
  app.post(`${path}/assign`, (c) =>
    act(c, (form) => assign(askedCase(c, surroundings), form.get("login") ?? "")),
  );
  app.post(`${path}/unassign`, (c) =>
    act(c, (form) => unassign(askedCase(c, surroundings), form.get("login") ?? "")),
  );
  app.post(`${path}/move`, (c) =>
    act(c, async (form) => {
      const { card } = await readCase(c.var.visit.person, askedCase(c, surroundings));
      return moveCard(askedCase(c, surroundings), card, form.get("status") ?? "");
    }),
  );

  async function act(
    c: Context<ConsoleEnv>,
    deed: (form: ReadonlyMap<string, string>) => GitHubRequest | Promise<GitHubRequest>,
  ): Promise<Response> {
    const request = await deed(await readForm(c));
    const back = askedCase(c, surroundings).path;
    return c.redirect(
      await markAndAct(surroundings, back, () => c.var.visit.person.ask(request)),
      303,
    );
  }

  return atEveryCase(app);
}
