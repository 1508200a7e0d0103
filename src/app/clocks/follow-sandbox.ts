import { randomBytes } from "node:crypto";
import type { Hono } from "hono";
import { z } from "zod";
import type { KeyQueue } from "../queue/key-queue.ts";
import type { SandboxClock } from "./sandbox-clock.ts";
import { isLoopback } from "../settings/setting-urls.ts";

const Moment = z.iso.datetime({ offset: true }).transform((text) => Date.parse(text));
const Announcement = z.object({
  sandbox: z.literal("local-github"),
  now: Moment,
  smtp_url: z.string().optional(),
});
const Now = z.object({ now: Moment });

/** A local GitHub that says it is a sandbox and may lead this app's clock. */
export interface Sandbox {
  readonly smtpUrl: string | undefined;
  /** Milliseconds since the epoch. */
  readonly now: number;
  /** Asks the sandbox to lead this app; answers the sandbox's time. */
  join(participantUrl: string): Promise<number>;
}

/**
 * The sandbox at this address, or `undefined`. Only a GitHub on this machine is ever asked, so
 * that no real one can move the clock.
 */
export async function findSandbox(
  apiUrl: string,
  fetch: typeof globalThis.fetch,
): Promise<Sandbox | undefined> {
  if (!isLoopback(apiUrl)) return undefined;
  const ask = () => fetch(`${apiUrl}/_sandbox`);
  // A connection kept open may be closed by the other side just then: that is not "no sandbox".
  const answer = await ask()
    .catch(ask)
    .catch(() => undefined);
  const announced = Announcement.safeParse(await answer?.json().catch(() => undefined)).data;
  if (!announced) return undefined;
  return {
    smtpUrl: announced.smtp_url,
    now: announced.now,
    async join(participantUrl) {
      const joined = await fetch(`${apiUrl}/_sandbox/participants`, {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify({ url: participantUrl }),
      });
      return Now.parse(await joined.json()).now;
    },
  };
}

/**
 * Serves what the sandbox asks of an app it leads, under a path nobody else knows.
 *
 * @param keys of the sweeps
 * @returns the path
 */
export function serveSandbox(
  pages: Hono,
  clock: SandboxClock,
  queue: KeyQueue,
  keys: { sweeps(): readonly string[]; sweepsBetween(): readonly string[] },
): string {
  const path = `/sandbox-${randomBytes(16).toString("hex")}`;
  // A sweep finds what was missed and keeps no promise, so the clock does not stop for it: it runs
  // when the clock next stands still after it was due, and a year is not 35,000 sweeps long.
  const sweeps = new Set([...keys.sweeps(), ...keys.sweepsBetween()]);
  const whenIdle = async () => {
    await queue.idle();
    return { next: queue.next((key) => !sweeps.has(key)) ?? null };
  };
  pages.put(`${path}/clock`, async (context) => {
    const asked = Now.safeParse(await context.req.json().catch(() => undefined));
    if (!asked.success) return context.json({ message: "now must be an instant" }, 400);
    clock.moveTo(asked.data.now);
    return context.json(await whenIdle());
  });
  pages.get(`${path}/idle`, async (context) => context.json(await whenIdle()));
  pages.post(`${path}/sweep`, async (context) => {
    for (const key of keys.sweeps()) queue.ask(key);
    return context.json(await whenIdle());
  });
  return path;
}
