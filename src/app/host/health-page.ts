import { Hono } from "hono";
import { basicAuth } from "hono/basic-auth";
import { addMinutes, type Instant } from "../../domain/values/time.ts";
import type { Clock } from "../../ports/clock.ts";
import type { Log } from "../../ports/log.ts";
import { failureFields } from "../logging/failure-fields.ts";
import type { RepositoryNamed } from "../webhooks/webhook-scope.ts";

interface Health {
  readonly isSound: boolean;
  readonly lines: readonly string[];
}

/** Looks, and changes nothing. */
export type LookAtHealth = (repositories: readonly RepositoryNamed[]) => Promise<Health>;

interface HealthParts {
  /** Whoever has it reads the page. */
  readonly token: string;
  readonly look: LookAtHealth;
  readonly repositories: readonly RepositoryNamed[];
  readonly clock: Clock;
  readonly log: Log;
}

const minutesBetween = 10;

/**
 * What is right and what is not, for whoever runs the app. Behind a proxy everybody comes from this
 * machine, so that only a secret tells the host from others. 503 while something is to be mended, for
 * whatever watches it; looked at anew no more often than every ten minutes.
 */
export function healthPage({ token, look, repositories, clock, log }: HealthParts): Hono {
  let last: { readonly at: Instant; readonly found: Promise<Health | undefined> } | undefined;
  const found = () => {
    const now = clock.now();
    if (last === undefined || now >= addMinutes(last.at, minutesBetween)) {
      const looking = look(repositories).catch((error: unknown) => {
        log.error("the own health could not be looked at", failureFields(error));
        return undefined;
      });
      last = { at: now, found: looking };
    }
    return last;
  };
  return new Hono()
    .use("/health/doctor", basicAuth({ username: "comity", password: token, realm: "Comity" }))
    .get("/health/doctor", async (context) => {
      const { at, found: looking } = found();
      const health = await looking;
      const lines = health?.lines ?? ["It could not be looked at; the log says why."];
      context.header("cache-control", "no-store");
      const text = [`As it was at ${at}:`, ...lines, ""].join("\n");
      return context.text(text, health?.isSound ? 200 : 503);
    });
}
