import { describe, expect, test } from "vitest";
import { areSamePeople, declaredAgain } from "../../../src/domain/committee/declared-again.ts";
import { bo, mal, pat } from "../given.ts";

describe("whoever joined and is let in", () => {
  test("adds to whom they named, each once", () => {
    expect(declaredAgain([mal], [[pat, mal], [bo]], true)).toEqual([mal, pat, bo]);
  });

  test("takes nobody back", () => {
    expect(declaredAgain([mal], [[]], true)).toEqual([mal]);
  });
});

describe("whoever joined and is not let in yet", () => {
  test("takes back what they named by mistake, with their newest word", () => {
    expect(declaredAgain([mal], [[mal, bo], [pat]], false)).toEqual([pat]);
    expect(declaredAgain([mal], [[]], false)).toEqual([]);
  });

  test("has said what they said where there is no other word", () => {
    expect(declaredAgain([mal], [], false)).toEqual([mal]);
  });
});

test("the same people are the same in whatever order", () => {
  expect(areSamePeople([mal, pat], [pat, mal])).toBe(true);
  expect(areSamePeople([mal, pat], [mal])).toBe(false);
  expect(areSamePeople([mal, pat], [mal, bo])).toBe(false);
});
