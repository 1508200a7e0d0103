import { describe, expect, test } from "vitest";
import { createLog } from "../../src/app/logging/log.ts";
import { failureFields } from "../../src/app/logging/failure-fields.ts";
import { Transient } from "../../src/ports/errors.ts";

describe("the log", () => {
  test("writes one JSON object a line, in real time", () => {
    const lines: string[] = [];
    const log = createLog(
      "info",
      (line) => lines.push(line),
      () => 1_795_363_451_000,
    );
    log.info("swept", { count: 3, key: "sweep" });
    expect(lines.map((line) => JSON.parse(line) as unknown)).toEqual([
      {
        time: "2026-11-22T16:04:11.000Z",
        level: "info",
        message: "swept",
        count: 3,
        key: "sweep",
      },
    ]);
    expect(lines[0]).not.toContain("\n");
  });

  test("goes on where nothing can be written", () => {
    const full = () => {
      throw Object.assign(new Error("ENOSPC: no space left on device"), { code: "ENOSPC" });
    };
    const log = createLog("info", full, Date.now);
    expect(() => log.error("swept")).not.toThrow();
  });

  test("leaves out what is below its level", () => {
    const lines: string[] = [];
    const log = createLog("warn", (line) => lines.push(line), Date.now);
    log.info("swept");
    log.warn("late");
    expect(lines).toHaveLength(1);
  });

  test("leaves out every field it does not know, whatever object it is given", () => {
    const lines: string[] = [];
    const log = createLog("trace", (line) => lines.push(line), Date.now);
    const fields = { key: "case:I_1", login: "ada", title: "about bo" };
    log.trace("looked", fields);
    expect(lines.join("")).not.toMatch(/ada|about/);
  });
});

describe("what a log may say of an error", () => {
  test("is its class, and of one made at an edge the status and the route", () => {
    const message = "ada was not found";
    const edge = { route: "GET /users/{username}", status: 502 };
    expect(failureFields(new Transient(message, edge))).toEqual({ error: "Transient", ...edge });
    expect(failureFields(new RangeError(message))).toEqual({ error: "RangeError" });
    expect(failureFields("ada")).toEqual({ error: "string" });
  });
});
