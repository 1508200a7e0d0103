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

describe("what GitHub allows", () => {
  test("eighty comments in a minute, and the next one a minute after the first", () => {
    const budget = new RequestBudget(fixedClock(start));
    for (let i = 0; i < 80; i += 1) budget.spend("Show", "graphql", 1);
    expect(retryAt(() => budget.spend("Show", "graphql", 1))).toBe("2026-11-22T16:01:00Z");
    expect(retryAt(() => budget.spend("Show", "graphql", 0))).toBe("allowed");
  });

  test("a refused request is not counted", () => {
    const clock = fixedClock(start);
    const budget = new RequestBudget(clock);
    budget.spend("Show", "graphql", 79);
    expect(retryAt(() => budget.spend("Show", "graphql", 2))).toBe("2026-11-22T16:01:00Z");
    expect(retryAt(() => budget.spend("Show", "graphql", 1))).toBe("allowed");
  });

  test("five hundred in an hour", () => {
    const clock = fixedClock(start);
    const budget = new RequestBudget(clock);
    for (let i = 0; i < 10; i += 1) {
      budget.spend("Show", "graphql", 50);
      clock.advanceSeconds(60);
    }
    expect(retryAt(() => budget.spend("Show", "graphql", 1))).toBe("2026-11-22T17:00:00Z");
    clock.advanceSeconds(50 * 60);
    expect(retryAt(() => budget.spend("Show", "graphql", 1))).toBe("allowed");
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
    expect(retryAt(() => budget.spend("Show", "graphql", 0))).toBe("2026-11-22T16:30:00Z");
    expect(retryAt(() => budget.spend("GET /x", "core", 0))).toBe("allowed");
    clock.advanceSeconds(30 * 60);
    expect(retryAt(() => budget.spend("Show", "graphql", 0))).toBe("allowed");
  });

  test("nothing at all while GitHub asked for rest", () => {
    const budget = new RequestBudget(fixedClock(start));
    budget.rest("2026-11-22T16:02:00Z" as Instant);
    budget.rest("2026-11-22T16:01:00Z" as Instant);
    expect(retryAt(() => budget.spend("GET /x", "core", 0))).toBe("2026-11-22T16:02:00Z");
  });
});
