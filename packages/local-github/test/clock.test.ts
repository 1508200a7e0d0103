import { describe, expect, test } from "vitest";
import { SandboxClock } from "../src/clock.ts";
import { Activity } from "../src/control/activity.ts";
import { SandboxTime } from "../src/control/sandbox-time.ts";
import { startReceiver } from "./support/receiver.ts";
import { withSandbox } from "./support/with-sandbox.ts";

/** An app with timers: PUT /clock fires those that are due and notes them. */
async function participant(timers: string[]) {
  const fired: { due: string; at: string }[] = [];
  const asked: string[] = [];
  const { url, close } = await startReceiver(({ method, path, payload }) => {
    asked.push(`${method} ${path}`);
    if (method === "PUT") {
      while (timers[0] !== undefined && timers[0] <= payload.now) {
        fired.push({ due: timers.shift() ?? "", at: payload.now });
      }
    }
    return { body: { next: timers[0] ?? null } };
  });
  return { url, fired, asked, close };
}

const stuck = async () => Date.parse("2020-01-01T00:00:00Z");
const hourMs = 3_600_000;
const after = (start: string, hours: number) =>
  new Date(Date.parse(start) + hours * hourMs).toISOString();

describe("the sandbox's clock", () => {
  test("moves on by a length and keeps flowing", async () => {
    const { control } = await withSandbox();
    const { now: before } = await control("GET", "/idle");
    const { now: later } = await control("POST", "/clock", { advance: "25h" });
    const moved = Date.parse(later) - Date.parse(before);
    expect(moved).toBeGreaterThanOrEqual(25 * hourMs);
    expect(moved).toBeLessThan(25 * hourMs + 10_000);
    expect(Date.parse((await control("GET", "/idle")).now)).toBeGreaterThan(Date.parse(later) - 1);
  });

  test("begins where it is told to, and ages no token by that", async () => {
    const { control, as, bot } = await withSandbox({ beginsAt: "2031-05-01T00:00:00Z" });
    expect((await control("GET", "/clock")).now).toMatch(/^2031-05-01T00:00:/);
    const issue = await as("ada")("POST", "/repos/sandbox-org/project/issues", { title: "x" });
    expect(issue.body.created_at).toMatch(/^2031-05-01T00:00:/);
    await control("POST", "/clock", { advance: "52w" });
    expect((await (await bot())("GET", "/repos/sandbox-org/conduct")).status).toBe(200);
  });

  test("moves to an instant, never back", async () => {
    const { control } = await withSandbox();
    const { now } = await control("GET", "/idle");
    const target = after(now, 3);
    expect(
      Date.parse((await control("POST", "/clock", { to: target })).now),
    ).toBeGreaterThanOrEqual(Date.parse(target));
    const { now: still } = await control("POST", "/clock", { to: now });
    expect(Date.parse(still)).toBeGreaterThanOrEqual(Date.parse(target));
  });

  test("dates what happens", async () => {
    const { control, as } = await withSandbox();
    const { now } = await control("POST", "/clock", { advance: "1w" });
    const issue = await as("ada")("POST", "/repos/sandbox-org/project/issues", { title: "x" });
    expect(Date.parse(issue.body.created_at)).toBeGreaterThanOrEqual(Date.parse(now) - 1_000);
  });

  test("refuses a length it cannot read", async () => {
    const { control } = await withSandbox();
    await expect(control("POST", "/clock", { advance: "soon" })).rejects.toThrow("422");
    await expect(control("POST", "/clock", {})).rejects.toThrow("422");
  });

  test("stops at each instant a participant waits for, in order", async () => {
    const { control } = await withSandbox();
    const { now } = await control("GET", "/idle");
    const timers = [after(now, 1), after(now, 5), after(now, 30)];
    const app = await participant([...timers]);
    await control("POST", "/participants", { url: app.url });
    await control("POST", "/clock", { advance: "6h" });
    expect(app.fired.map(({ due }) => due)).toEqual(timers.slice(0, 2));
    for (const { due, at } of app.fired) {
      expect(Date.parse(at) - Date.parse(due)).toBeLessThan(5_000);
    }
  });

  test("two moves at once happen one after the other", async () => {
    const { control } = await withSandbox();
    const { now } = await control("GET", "/idle");
    await Promise.all([
      control("POST", "/clock", { advance: "1h" }),
      control("POST", "/clock", { advance: "1h" }),
    ]);
    const moved = Date.parse((await control("GET", "/idle")).now) - Date.parse(now);
    expect(moved).toBeGreaterThanOrEqual(2 * hourMs);
    expect(moved).toBeLessThan(2 * hourMs + 10_000);
  });

  test("an app that keeps waiting for an instant that has passed is an error, not a hang", async () => {
    const time = new SandboxTime(new SandboxClock(), new Activity(), {
      setClock: stuck,
      idle: stuck,
      sweep: stuck,
    });
    await expect(time.advance((now) => now + hourMs)).rejects.toThrow(
      "keeps waiting for 2020-01-01",
    );
  });

  test("an app that needs many rounds for one instant gets them", async () => {
    const due = Date.now() + 1_000;
    let left = 900;
    const settle = async () => (left > 0 ? due : undefined);
    const round = async () => {
      left -= 1;
      return settle();
    };
    const time = new SandboxTime(new SandboxClock(), new Activity(), {
      setClock: round,
      idle: settle,
      sweep: settle,
    });
    await time.advance((now) => now + hourMs);
    expect(left).toBeLessThanOrEqual(0);
  });
});

describe("participants", () => {
  test("sweep when asked", async () => {
    const { control } = await withSandbox();
    const app = await participant([]);
    await control("POST", "/participants", { url: `${app.url}/secret` });
    await control("POST", "/sweep");
    expect(app.asked).toContain("POST /secret/sweep");
  });

  test("that are gone are forgotten", async () => {
    const { control } = await withSandbox();
    const app = await participant([]);
    await control("POST", "/participants", { url: app.url });
    await app.close();
    await expect(control("GET", "/idle")).resolves.toHaveProperty("now");
  });

  test("started again at the same address take their own place", async () => {
    const { control } = await withSandbox();
    const app = await participant([]);
    await control("POST", "/participants", { url: `${app.url}/first` });
    await control("POST", "/participants", { url: `${app.url}/second` });
    await control("GET", "/idle");
    expect(app.asked).toEqual(["GET /second/idle"]);
  });

  test("that answer an error make the control request fail", async () => {
    const { control } = await withSandbox();
    const { url } = await startReceiver(() => ({ status: 500 }));
    await control("POST", "/participants", { url });
    await expect(control("GET", "/idle")).rejects.toThrow(
      "the participant answered GET /idle with 500",
    );
  });

  test("elsewhere than on this machine are refused", async () => {
    const { control } = await withSandbox();
    await expect(control("POST", "/participants", { url: "http://example.org/" })).rejects.toThrow(
      "422",
    );
  });

  test("being busy keeps the sandbox from being idle", async () => {
    const { control, as } = await withSandbox();
    let asked = 0;
    const { url } = await startReceiver(async () => {
      asked += 1;
      // The first time it is asked it still has something to ask of GitHub.
      if (asked === 1) await as("ada")("GET", "/user");
      return { body: { next: null } };
    });
    await control("POST", "/participants", { url });
    await control("GET", "/idle");
    expect(asked).toBe(2);
  });
});
