import { describe, expect, test, vi } from "vitest";
import { findSandbox } from "../../src/app/clocks/follow-sandbox.ts";
import { addMinutes, Instant } from "../../src/domain/values/time.ts";
import type { Look } from "../../src/reconcile/looks/look.ts";
import { anApp } from "./an-app.ts";

const then = "2030-01-01T00:00:00.000Z";
const atStart = Instant.parse("2030-01-01T00:00:00Z");
const sandbox = {
  "GET /_sandbox": { sandbox: "local-github", now: then, smtp_url: "smtp://127.0.0.1:2525" },
  "POST /_sandbox/participants": { now: then },
};

/** An app that is led by a sandbox, and what the sandbox may ask of it. */
async function aLedApp(run?: (key: string) => readonly Look[]) {
  const app = await anApp({ answers: sandbox, ...(run && { run }) });
  const joined = app.github.requests.find(({ route }) => route.endsWith("/participants"));
  const { url } = (joined?.body ?? {}) as { url: string };
  const ask = async (method: string, path: string, body?: object) => {
    const answer = await fetch(`${url}/${path}`, {
      method,
      headers: { "content-type": "application/json" },
      ...(body && { body: JSON.stringify(body) }),
    });
    return { status: answer.status, answered: await answer.json() };
  };
  return { ...app, url, ask };
}

describe("an app beside a sandbox", () => {
  test("joins it, under an address of its own that cannot be guessed", async () => {
    const one = await aLedApp();
    const other = await aLedApp();
    expect(one.url).toMatch(new RegExp(`^${one.app.url}/sandbox-[0-9a-f]{32}$`));
    expect(new URL(one.url).pathname).not.toBe(new URL(other.url).pathname);
  });

  test("lives in the sandbox's time", async () => {
    const { ask } = await aLedApp((key) => [{ key: `${key} again`, at: addMinutes(atStart, -60) }]);
    // An instant that is over becomes the next one there is.
    const { answered } = await ask("GET", "idle");
    expect((answered as { next: string }).next).toMatch(/^2030-01-01T00:00:0\d/);
  });

  test("says when it will wake next, and wakes when the clock is set to it", async () => {
    const { ask, looked } = await aLedApp((key) =>
      key === "sweep" ? [{ key: "case:I_1", at: addMinutes(atStart, 90) }] : [],
    );
    expect(await ask("GET", "idle")).toMatchObject({ answered: { next: "2030-01-01T01:30:00Z" } });
    const before = await ask("PUT", "clock", { now: "2030-01-01T01:00:00.000Z" });
    expect(before.answered).toEqual({ next: "2030-01-01T01:30:00Z" });
    expect(looked).toEqual([]);
    const after = await ask("PUT", "clock", { now: "2030-01-01T01:30:00.000Z" });
    expect(after.answered).toEqual({ next: null });
    expect(looked).toEqual(["example-org/conduct case:I_1"]);
  });

  test("sweeps when it is told to, and answers when that is done", async () => {
    const { ask, looked } = await aLedApp((key) => (key === "sweep" ? [{ key: "case:I_1" }] : []));
    expect(await ask("POST", "sweep")).toEqual({ status: 200, answered: { next: null } });
    expect(looked).toEqual(["example-org/conduct sweep", "example-org/conduct case:I_1"]);
  });

  test("goes on sweeping every quarter of an hour although a sweep failed for good", async () => {
    const { ask, looked } = await aLedApp(() => {
      throw new RangeError("a bug");
    });
    await ask("PUT", "clock", { now: "2030-01-01T00:14:00.000Z" });
    expect(looked).toEqual([]);
    await ask("PUT", "clock", { now: "2030-01-01T00:16:00.000Z" });
    expect(looked).toEqual(["example-org/conduct sweep"]);
  });

  test("refuses a time that is none", async () => {
    const { ask } = await aLedApp();
    expect((await ask("PUT", "clock", { now: "tomorrow" })).status).toBe(400);
  });
});

describe("an app beside a GitHub that is no sandbox", () => {
  test("is led by nobody", async () => {
    const { github } = await anApp({ answers: { "GET /_sandbox": { sandbox: "another" } } });
    expect(github.requests.some(({ route }) => route.endsWith("/participants"))).toBe(false);
  });

  test("never asks a GitHub elsewhere whether it is one", async () => {
    const fetch = vi.fn<typeof globalThis.fetch>();
    await expect(findSandbox("https://api.github.example", fetch)).resolves.toBeUndefined();
    expect(fetch).not.toHaveBeenCalled();
  });
});
