import { describe, expect, test } from "vitest";
import { fewest, shownParts, type Parts } from "../../../src/domain/numbers/hidden-numbers.ts";

/** Every way to make a total of so many parts. */
function tablesOf(total: number, parts: number): readonly (readonly number[])[] {
  if (parts === 1) return [[total]];
  return Array.from({ length: total + 1 }, (_, first) => first).flatMap((first) =>
    tablesOf(total - first, parts - 1).map((rest) => [first, ...rest]),
  );
}

const named = (counts: readonly number[]): Parts =>
  Object.fromEntries(counts.map((count, i) => [`p${i}`, count]));

describe("small numbers", () => {
  test("are shown nowhere, and a whole that is small is not taken apart", () => {
    expect(shownParts({ a: 0, b: 0 })).toEqual({ shown: "none" });
    expect(shownParts({ a: 1, b: 3 })).toEqual({ shown: "few" });
    expect(shownParts({ a: 1, b: 8 })).toEqual({ shown: "total", total: 9 });
    expect(shownParts({ a: 6, b: 7, c: 0 })).toEqual({
      shown: "parts",
      total: 13,
      parts: { a: 6, b: 7, c: 0 },
    });
  });

  test("take others with them so that no subtraction gives them", () => {
    expect(shownParts({ a: 20, b: 2, c: 9, d: 0 })).toEqual({
      shown: "parts",
      total: 31,
      parts: { a: undefined, b: undefined, c: 9, d: 0 },
    });
  });

  // Whoever knows the rule tries every table of that total and keeps those that are shown alike.
  test.for([
    [10, 2],
    [11, 2],
    [17, 2],
    [10, 3],
    [12, 3],
    [16, 3],
    [21, 3],
    [34, 3],
    [10, 4],
    [13, 4],
    [18, 4],
    [26, 4],
    [12, 5],
    [17, 5],
  ] as const)("of %i in %i parts can always be several", ([total, parts]) => {
    const alike = new Map<string, (readonly number[])[]>();
    for (const table of tablesOf(total, parts)) {
      const seen = JSON.stringify(shownParts(named(table)), (_, value) => value ?? "hidden");
      alike.set(seen, [...(alike.get(seen) ?? []), table]);
    }
    const told = [...alike.values()].filter((tables) =>
      Array.from({ length: parts }, (_, part) => new Set(tables.map((table) => table[part]))).some(
        (values) => values.size === 1 && [...values].some((one = 0) => one > 0 && one < fewest),
      ),
    );
    expect(told).toEqual([]);
  });
});
