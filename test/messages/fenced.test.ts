import * as fc from "fast-check";
import { expect, test } from "vitest";
import { fenced } from "../../src/domain/kernel/formatting/fenced.ts";

test("no outside text ends its own fence", () => {
  const text = fc.string({ unit: fc.constantFrom("`", "~", "\n", " ", "@", "a") });
  fc.assert(
    fc.property(text, (outside) => {
      const [first = "", ...lines] = fenced(outside).split("\n");
      const fence = /^`+/.exec(first)?.[0] ?? "";
      const closing = lines.filter((line) => line.trim().startsWith(fence));
      expect(fence.length).toBeGreaterThanOrEqual(3);
      expect(closing).toEqual([fence]);
      expect(lines.at(-1)).toBe(fence);
    }),
  );
});
