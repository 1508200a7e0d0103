import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { startWorld, type World } from "../world/start-world.ts";
import type { WorldCase } from "../world/world-case.ts";

let world: World;
let it: WorldCase;

beforeAll(async () => {
  world = await startWorld();
  it = await world.report();
  // What happened in the second in which it is heard is looked at again later.
  await world.advance("1m");
});

afterAll(() => world[Symbol.asyncDispose]());

/** What the app asks GitHub for while this goes on and until all is idle. */
async function asked(act: () => Promise<unknown>): Promise<readonly string[]> {
  await world.forgetRequests();
  await act();
  await world.idle();
  const requests = await world.requests();
  return requests.map(({ method, path, operation }) => operation ?? `${method} ${path}`);
}

describe("counted by GitHub, the app needs", () => {
  test("one request for a comment that says nothing to it", async () => {
    expect(await asked(() => it.comment("bo", "I am looking into it."))).toEqual(["ObserveCase"]);
  });

  test("three for a command, and none for the echo of what it wrote", async () => {
    expect(await asked(() => it.comment("bo", "/acknowledge by phone"))).toEqual([
      "ObserveCase",
      "Record",
      "Show",
    ]);
  });

  test("three for a refusal", async () => {
    expect(await asked(() => it.comment("bo", "/second"))).toEqual([
      "ObserveCase",
      "Record",
      "Show",
    ]);
  });

  test("four for a command that names an account", async () => {
    const requests = await asked(() => it.comment("bo", "/name reported @mal"));
    expect(requests).toHaveLength(4);
  });

  test("one for each command of several people who speak at once, or fewer", async () => {
    const say = (login: string) => it.comment(login, "/note we spoke");
    const requests = await asked(() => Promise.all(["ada", "bo", "cy", "dee"].map(say)));
    expect(requests.filter((request) => request === "Record").length).toBeLessThanOrEqual(4);
    expect(requests.length).toBeLessThanOrEqual(12);
  });

  test("no write, and no more than three requests, for a sweep over cases where nothing is due", async () => {
    for (let i = 0; i < 5; i += 1) {
      // oxlint-disable-next-line no-await-in-loop
      await world.report();
    }
    await world.advance("10m");
    await world.sweep();
    const requests = await asked(() => world.sweep());
    expect(requests[0]).toBe("SweepPage");
    expect(requests.length).toBeLessThanOrEqual(3);
    expect(requests.join()).not.toMatch(/Record|Show|Open|POST|PATCH|PUT|DELETE|Case/);
  });

  test("at most two writes for a case that is newly overdue", async () => {
    const late = await world.report();
    await world.advance("23h");
    await world.forgetRequests();
    await world.advance("65m");
    const writes = (await world.requests()).filter(({ operation }) =>
      /^(Record|Show)/.test(operation ?? ""),
    );
    const overdue = await world.as("ada").issues.listForRepo({
      ...world.here,
      labels: "overdue: acknowledgement",
    });
    expect(await late.labels()).toContain("overdue: acknowledgement");
    expect(writes.length).toBeLessThanOrEqual(2 * overdue.data.length);
  });
});
