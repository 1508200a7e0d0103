import { Hono, type Context } from "hono";
import { readForm } from "../door/read-form.ts";
import { numberOf } from "../door/number-of.ts";
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
  const path = "/cases/:number{[0-9]+}";

  app.get(path, async (c) => {
    const { visit } = c.var;
    const seen = await readCase(visit.person, surroundings, numberOf(c));
    const draft = c.req.query("say") ?? "";
    const look = await followedSince(surroundings, c.req.query("since"));
    return showPage(c, seen.issue.title, casePage(seen, visit, { draft, ...look }));
  });

  app.get(`${path}/record`, async (c) => {
    const { person, now } = c.var.visit;
    const seen = await readCase(person, surroundings, numberOf(c));
    const record = await readRecord(person, surroundings, seen.issue.title);
    return showPage(c, `Record of ${seen.issue.title}`, recordPage(seen, record, now));
  });

  app.post(`${path}/comments`, (c) =>
    act(c, (form) => comment(surroundings, numberOf(c), form.get("body") ?? "")),
  );
  app.post(`${path}/assign`, (c) =>
    act(c, (form) => assign(surroundings, numberOf(c), form.get("login") ?? "")),
  );
  app.post(`${path}/unassign`, (c) =>
    act(c, (form) => unassign(surroundings, numberOf(c), form.get("login") ?? "")),
  );
  app.post(`${path}/move`, (c) =>
    act(c, async (form) => {
      const { card } = await readCase(c.var.visit.person, surroundings, numberOf(c));
      return moveCard(surroundings, card, form.get("status") ?? "");
    }),
  );

  async function act(
    c: Context<ConsoleEnv>,
    deed: (form: ReadonlyMap<string, string>) => GitHubRequest | Promise<GitHubRequest>,
  ): Promise<Response> {
    const request = await deed(await readForm(c));
    const back = `/cases/${numberOf(c)}`;
    return c.redirect(
      await markAndAct(surroundings, back, () => c.var.visit.person.ask(request)),
      303,
    );
  }

  return app;
}
