import { Hono, type Context } from "hono";
import { askedCase, atEveryCase } from "../door/asked-case.ts";
import { numberOf } from "../door/number-of.ts";
import { readForm } from "../door/read-form.ts";
import { showPage } from "../door/show-page.ts";
import { markAndAct } from "../door/watch.ts";
import { ActingPerson } from "../github/acting-person.ts";
import { editComment } from "../github/deeds.ts";
import { GitHubRefused } from "../github/github-refused.ts";
import { readCase } from "../github/read-case.ts";
import type { Comment } from "../github/thread-entry.ts";
import { editPage } from "../pages/edit-page.ts";
import type { Surroundings } from "../surroundings.ts";
import type { ConsoleEnv } from "../visit.ts";

/** Changing a comment, as oneself or as anybody else. */
export function editRoutes(surroundings: Surroundings): Hono<ConsoleEnv> {
  const app = new Hono<ConsoleEnv>();
  const path = "/:number{[0-9]+}/comments/:comment{[0-9]+}";

  app.get(`${path}/edit`, async (c) => {
    const { person, cast } = c.var.visit;
    const page = editPage(await askedComment(c), askedCase(c, surroundings), person.login, cast);
    return showPage(c, "Edit a comment", page);
  });

  app.post(path, async (c) => {
    const form = await readForm(c);
    const member = surroundings.cast.find(({ login }) => login === form.get("as"));
    const editor = member ? new ActingPerson(surroundings.githubUrl, member) : c.var.visit.person;
    const place = askedCase(c, surroundings);
    const request = editComment(place, numberOf(c, "comment"), form.get("body") ?? "");
    return c.redirect(await markAndAct(surroundings, place.path, () => editor.ask(request)), 303);
  });

  async function askedComment(c: Context<ConsoleEnv>): Promise<Comment> {
    const { thread } = await readCase(c.var.visit.person, askedCase(c, surroundings));
    const id = numberOf(c, "comment");
    const found = thread.find((entry) => entry.kind === "IssueComment" && entry.databaseId === id);
    if (found?.kind !== "IssueComment") throw new GitHubRefused(404, "There is no such comment.");
    return found;
  }

  return atEveryCase(app);
}
