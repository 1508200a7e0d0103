import { expect, test } from "vitest";
import { excerpt, longestText, Text } from "../../../src/domain/kernel/happening.ts";

test("a text is kept up to two thousand characters", () => {
  expect(excerpt("x".repeat(longestText))).toHaveLength(longestText);
  expect(excerpt("x".repeat(longestText + 1))).toHaveLength(longestText);
});

test("and never half of one", () => {
  const cut = excerpt(`${"x".repeat(longestText - 1)}😀 and more`);
  expect(cut).toBe("x".repeat(longestText - 1));
  const whole = `${"x".repeat(longestText - 2)}😀`;
  expect(excerpt(`${whole} and more`)).toBe(whole);
  expect(Text.safeParse(excerpt("😀".repeat(2_000))).success).toBe(true);
});
