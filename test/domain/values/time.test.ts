import { describe, expect, test } from "vitest";
import {
  deadlineFromText,
  Duration,
  Instant,
  instantFromText,
  part,
  secondBefore,
} from "../../../src/domain/values/time.ts";
import { at } from "../given.ts";

describe("an instant written by a person", () => {
  test.for([
    ["2026-11-22", "2026-11-22T00:00:00Z"],
    ["2026-11-22 16:04", "2026-11-22T16:04:00Z"],
    ["2026-11-22T16:04:11Z", "2026-11-22T16:04:11Z"],
    ["2026-11-22 16:04 +0100", "2026-11-22T15:04:00Z"],
    ["2026-11-22T16:04-05:30", "2026-11-22T21:34:00Z"],
    ["2026-11-22 16:04 UTC", "2026-11-22T16:04:00Z"],
    ["2026-02-31", undefined],
    ["2026-11-22 25:00", undefined],
    ["tomorrow", undefined],
    ["", undefined],
  ])("%s is %s", ([text, instant]) => {
    expect(instantFromText(text ?? "")).toBe(instant);
  });
});

describe("a deadline written by a person", () => {
  test.for([
    ["in 3 days", "2026-11-25T17:00:00Z"],
    ["In 1 hour", "2026-11-22T18:00:00Z"],
    ["in 2 weeks", "2026-12-06T17:00:00Z"],
    ["2026-12-01", "2026-12-01T23:59:59Z"],
    ["2026-12-01 12:00", "2026-12-01T12:00:00Z"],
    ["in 9999 weeks", undefined],
    ["in a while", undefined],
    ["2026-13-01", undefined],
  ])("%s is %s", ([text, instant]) => {
    expect(deadlineFromText(text ?? "", at("22 17:00"))).toBe(instant);
  });
});

test("an instant of a day that does not exist is none", () => {
  expect(Instant.safeParse("2026-02-31T00:00:00Z").success).toBe(false);
  expect(Instant.safeParse("2026-02-28T00:00:00Z").success).toBe(true);
});

test("a duration is at most a year", () => {
  expect(Duration.safeParse("52w").success).toBe(true);
  expect(Duration.safeParse("9999d").success).toBe(false);
  expect(Duration.safeParse("1m").success).toBe(false);
});

test("three quarters of a day are 18 hours", () => {
  expect(part(at("22 16:00"), at("23 16:00"), 3 / 4)).toBe(at("23 10:00"));
});

test("the second before midnight is of the day before", () => {
  expect(secondBefore(at("23 00:00"))).toBe(at("22 23:59:59"));
});
