import { Hono } from "hono";
import { isLook } from "../control/look-back.ts";
import { actAs } from "../door/acting-as.ts";
import { pathBack, readForm } from "../door/read-form.ts";
import { showPage } from "../door/show-page.ts";
import { markAndAct } from "../door/watch.ts";
import { ActingPerson } from "../github/acting-person.ts";
import { readNextInstant } from "../github/read-next-instant.ts";
import { mailPage } from "../pages/mail-page.ts";
import { messagePage } from "../pages/message-page.ts";
import { requestsPage } from "../pages/requests-page.ts";
import type { Surroundings } from "../surroundings.ts";
import type { ConsoleEnv } from "../visit.ts";

const lengths = new Set(["1h", "1d", "1w"]);

/** As whom one acts, what time it is, and what came of it: mail and requests. */
export function sandboxRoutes(surroundings: Surroundings): Hono<ConsoleEnv> {
  const { cast, sandbox, githubUrl } = surroundings;
  const people = new Set(cast.map(({ login }) => login));
  const app = new Hono<ConsoleEnv>();

  app.post("/act-as", async (c) => {
    const form = await readForm(c);
    const member = cast.find(({ login }) => login === form.get("as"));
    if (member !== undefined) actAs(c, member);
    return c.redirect(pathBack(form), 303);
  });

  app.post("/clock", async (c) => {
    const form = await readForm(c);
    const move = await readMove(form.get("move") ?? "", c.var.visit.now);
    if (move === undefined) {
      const words = "No open case waits for anything. File a report, and its clocks start.";
      return showPage(c, "Nothing waits", messagePage("Nothing waits", words, pathBack(form)), 409);
    }
    return c.redirect(
      await markAndAct(surroundings, pathBack(form), () => sandbox.moveClock(move)),
      303,
    );
  });

  app.get("/mail", async (c) =>
    showPage(c, "Mail", mailPage(await sandbox.mail(), c.var.visit.now)),
  );

  app.get("/requests", async (c) => {
    const withLooks = c.req.query("looks") === "1";
    const all = await sandbox.requests();
    const shown = withLooks ? all : all.filter((request) => !isLook(request, people));
    return showPage(c, "Requests", requestsPage(shown, withLooks));
  });

  /** An owner reads every case, so asks when the next one is due, whoever acts. */
  async function readMove(
    move: string,
    now: string,
  ): Promise<{ advance: string } | { to: string } | undefined> {
    if (lengths.has(move)) return { advance: move };
    const owner = cast.find(({ role }) => role === "owner") ?? cast[0];
    if (owner === undefined) return undefined;
    const to = await readNextInstant(new ActingPerson(githubUrl, owner), surroundings, now);
    return to === undefined ? undefined : { to };
  }

  return app;
}
