import { describe, expect, test } from "vitest";
import { Evidence } from "../../../src/domain/values/standing.ts";

describe("evidence of what somebody had", () => {
  test("is kept as its kind of space wrote it", () => {
    const evidence = { roles: ["editor"], muted: { until: null } };
    expect(Evidence.parse(evidence)).toEqual(evidence);
  });

  test("is no more than people read by eye", () => {
    expect(Evidence.safeParse({ roles: "x".repeat(20_000) }).success).toBe(false);
  });
});
