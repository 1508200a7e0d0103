import type { MiddlewareHandler } from "hono";
import { ActingPerson } from "../github/acting-person.ts";
import type { Surroundings } from "../surroundings.ts";
import type { ConsoleEnv } from "../visit.ts";
import { actingAs } from "./acting-as.ts";

/** Finds out who looks and what time it is, for the page and its frame. */
export function seeVisit({
  githubUrl,
  cast,
  sandbox,
}: Surroundings): MiddlewareHandler<ConsoleEnv> {
  return async (c, next) => {
    const [time, mail, webhooks] = await Promise.all([
      sandbox.time(),
      sandbox.mail(),
      sandbox.webhookFate(),
    ]);
    const url = new URL(c.req.url);
    url.searchParams.delete("since");
    c.set("visit", {
      person: new ActingPerson(githubUrl, actingAs(c, cast)),
      cast,
      ...time,
      mails: mail.length,
      webhooks,
      here: url.pathname + url.search,
    });
    await next();
  };
}
