import { expect, test } from "vitest";
import {
  addMonths,
  Duration,
  Instant,
  part,
  secondBefore,
} from "../../../src/domain/values/time.ts";
import { at } from "../given.ts";

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

test.each([
  ["2026-11-22T16:04:00Z", 3, "2027-02-22T16:04:00Z"],
  ["2027-01-31T10:00:00Z", 1, "2027-02-28T10:00:00Z"],
  ["2028-02-29T10:00:00Z", 12, "2029-02-28T10:00:00Z"],
  ["2027-03-31T10:00:00Z", -1, "2027-02-28T10:00:00Z"],
])("from %s %i months lead to %s", (from, months, to) => {
  expect(addMonths(Instant.parse(from), months)).toBe(to);
});
