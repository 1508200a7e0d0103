import { Hono, type Context } from "hono";
import { readForm } from "../door/read-form.ts";
import { showPage } from "../door/show-page.ts";
import { followedSince, markAndAct } from "../door/watch.ts";
import type { GitHubRequest } from "../github/acting-person.ts";
import { block, unblock } from "../github/block-deeds.ts";
import { GitHubRefused } from "../github/github-refused.ts";
import { readOrganizations } from "../github/read-organizations.ts";
import { readRegisterOfBans } from "../github/read-register-of-bans.ts";
import { bansPage } from "../pages/bans-page.ts";
import type { Surroundings } from "../surroundings.ts";
import type { ConsoleEnv } from "../visit.ts";

/**
 * Who is blocked where. GitHub tells only owners, so the page asks as them, whoever acts; the register is shown as
 * the case repository's owner reads it.
 */
export function bansRoutes(surroundings: Surroundings): Hono<ConsoleEnv> {
  const { sandbox, org } = surroundings;
  const app = new Hono<ConsoleEnv>();

  app.get("/bans", async (c) => {
    const { cast, person } = c.var.visit;
    const organizations = await readOrganizations(surroundings);
    const owner = organizations.find(({ login }) => login === org)?.owner ?? person;
    const register = await readRegisterOfBans(owner, surroundings);
    const { followed } = await followedSince(surroundings, c.req.query("since"));
    return showPage(c, "Bans", bansPage({ organizations, register, cast, followed }));
  });

  app.post("/bans/unblock", (c) => actAsOwner(c, unblock));
  app.post("/bans/block", (c) => actAsOwner(c, block));

  app.post("/bans/installation", async (c) => {
    const id = Number((await readForm(c)).get("installation"));
    const deed = (): Promise<void> => sandbox.removeInstallation(id);
    return c.redirect(await markAndAct(surroundings, "/bans", deed), 303);
  });

  async function actAsOwner(
    c: Context<ConsoleEnv>,
    deed: (org: string, login: string) => GitHubRequest,
  ): Promise<Response> {
    const form = await readForm(c);
    const organizations = await readOrganizations(surroundings);
    const asked = organizations.find(({ login }) => login === form.get("org"));
    const { owner } = asked ?? {};
    if (asked === undefined || owner === undefined)
      throw new GitHubRefused(404, "There is no such organisation with an owner of the cast.");
    const request = deed(asked.login, encodeURIComponent(form.get("login") ?? ""));
    return c.redirect(await markAndAct(surroundings, "/bans", () => owner.ask(request)), 303);
  }

  return app;
}
