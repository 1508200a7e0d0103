import { describe, expect, test } from "vitest";
import { RequestBudget } from "../../../src/adapters/github/connection/request-budget.ts";
import { Transient } from "../../../src/ports/errors.ts";
import type { Instant } from "../../../src/domain/values/time.ts";
import { fixedClock } from "./fixed-clock.ts";

const start = "2026-11-22T16:00:00Z";

function retryAt(spend: () => void): string | undefined {
  try {
    spend();
    return "allowed";
  } catch (error) {
    return error instanceof Transient ? error.edge.retryAt : "not Transient";
  }
}

const show = (creations: number) => {
  return { route: "Show", resource: "graphql", changes: true, creations } as const;
};
const look = { route: "GET /x", resource: "core", changes: false } as const;

describe("what GitHub allows", () => {
  test("eighty comments in a minute, and the next one a minute after the first", () => {
    const budget = new RequestBudget(fixedClock(start));
    for (let i = 0; i < 80; i += 1) budget.spend(show(1));
    expect(retryAt(() => budget.spend(show(1)))).toBe("2026-11-22T16:01:00Z");
    expect(retryAt(() => budget.spend(show(0)))).toBe("allowed");
  });

  test("a refused request is not counted", () => {
    const clock = fixedClock(start);
    const budget = new RequestBudget(clock);
    budget.spend(show(79));
    expect(retryAt(() => budget.spend(show(2)))).toBe("2026-11-22T16:01:00Z");
    expect(retryAt(() => budget.spend(show(1)))).toBe("allowed");
  });

  test("five hundred in an hour", () => {
    const clock = fixedClock(start);
    const budget = new RequestBudget(clock);
    for (let i = 0; i < 10; i += 1) {
      budget.spend(show(50));
      clock.advanceSeconds(60);
    }
    expect(retryAt(() => budget.spend(show(1)))).toBe("2026-11-22T17:00:00Z");
    clock.advanceSeconds(50 * 60);
    expect(retryAt(() => budget.spend(show(1)))).toBe("allowed");
  });

  test("nothing of a resource once its headers say that none remains, until it is filled up again", () => {
    const clock = fixedClock(start);
    const budget = new RequestBudget(clock);
    const headers: Record<string, string> = {
      "x-ratelimit-resource": "graphql",
      "x-ratelimit-remaining": "0",
      "x-ratelimit-reset": String(Date.parse("2026-11-22T16:30:00Z") / 1000),
    };
    budget.learn((name) => headers[name]);
    expect(retryAt(() => budget.spend(show(0)))).toBe("2026-11-22T16:30:00Z");
    expect(retryAt(() => budget.spend(look))).toBe("allowed");
    clock.advanceSeconds(30 * 60);
    expect(retryAt(() => budget.spend(show(0)))).toBe("allowed");
  });

  test("two thousand points a minute of GraphQL, of which a change takes five", () => {
    const clock = fixedClock(start);
    const budget = new RequestBudget(clock);
    for (let i = 0; i < 399; i += 1) budget.spend(show(0));
    clock.advanceSeconds(20);
    budget.spend({ ...show(0), changes: false });
    expect(retryAt(() => budget.spend(show(0)))).toBe("2026-11-22T16:01:00Z");
    expect(retryAt(() => budget.spend(look))).toBe("allowed");
    clock.advanceSeconds(40);
    expect(retryAt(() => budget.spend(show(0)))).toBe("allowed");
  });

  test("a tenth of it only for what people did", () => {
    let isForPeople = false;
    const budget = new RequestBudget(fixedClock(start), () => isForPeople);
    const headers: Record<string, string> = {
      "x-ratelimit-resource": "graphql",
      "x-ratelimit-limit": "5000",
      "x-ratelimit-remaining": "501",
      "x-ratelimit-reset": String(Date.parse("2026-11-22T16:30:00Z") / 1000),
    };
    budget.learn((name) => headers[name]);
    budget.spend(show(72));
    expect(retryAt(() => budget.spend(show(1)))).toBe("2026-11-22T16:01:00Z");
    expect(budget.roomAt()).toBeUndefined();
    headers["x-ratelimit-remaining"] = "500";
    budget.learn((name) => headers[name]);
    expect(retryAt(() => budget.spend(show(0)))).toBe("2026-11-22T16:30:00Z");
    expect(budget.roomAt()).toBe("2026-11-22T16:30:00Z");
    isForPeople = true;
    expect(retryAt(() => budget.spend(show(8)))).toBe("allowed");
    expect(retryAt(() => budget.spend(show(1)))).toBe("2026-11-22T16:01:00Z");
  });

  test("to each who has to wait for a comment an instant at which there is room", () => {
    const clock = fixedClock(start);
    const budget = new RequestBudget(clock, () => false);
    for (let minute = 0; minute < 6; minute += 1) {
      budget.spend(show(70));
      clock.advanceSeconds(60);
    }
    budget.spend(show(30));
    const told = Array.from({ length: 100 }, () => retryAt(() => budget.spend(show(1))));
    const counts = new Map(told.map((at) => [at, told.filter((one) => one === at)]));
    expect([...counts].map(([at, those]) => [at, those.length])).toEqual([
      ["2026-11-22T17:00:00Z", 70],
      ["2026-11-22T17:01:00Z", 30],
    ]);
    clock.advanceSeconds(54 * 60);
    for (let i = 0; i < 70; i += 1) expect(retryAt(() => budget.spend(show(1)))).toBe("allowed");
    expect(retryAt(() => budget.spend(show(1)))).toBe("2026-11-22T17:01:00Z");
  });

  test("looks that nobody waits for no more changes than one a second", () => {
    const clock = fixedClock(start);
    const budget = new RequestBudget(clock, () => false);
    for (let i = 0; i < 30; i += 1) budget.spend(show(0));
    clock.advanceSeconds(10);
    for (let i = 0; i < 29; i += 1) budget.spend(show(0));
    expect(budget.roomAt()).toBeUndefined();
    budget.spend(show(0));
    expect(budget.roomAt()).toBe("2026-11-22T16:01:00Z");
    expect(retryAt(() => budget.spend(show(0)))).toBe("allowed");
  });

  test("nothing at all while GitHub asked for rest", () => {
    const budget = new RequestBudget(fixedClock(start));
    budget.rest("2026-11-22T16:02:00Z" as Instant);
    budget.rest("2026-11-22T16:01:00Z" as Instant);
    expect(retryAt(() => budget.spend(look))).toBe("2026-11-22T16:02:00Z");
  });
});
