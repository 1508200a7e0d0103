import { expect, test } from "vitest";
import { nextCallAt } from "../../../../src/domain/chapters/keeping-apart/old-issue.ts";
import { at } from "../../given.ts";

test.each([
  [1, "23 16:00"],
  [2, "25 16:00"],
  [3, "29 16:00"],
])("after %i calls owners are called again when it is %s", (calls, due) => {
  expect(nextCallAt({ calls, lastAt: at("22 16:00") })).toBe(at(due));
});

test("calls go on once in 30 days, however many there were", () => {
  const lastAt = at("22 16:00");
  expect([5, 6, 100].map((calls) => nextCallAt({ calls, lastAt }).slice(0, 10))).toEqual(
    Array(3).fill("2026-12-22"),
  );
});
