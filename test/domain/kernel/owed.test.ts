import * as fc from "fast-check";
import { expect, test } from "vitest";
import { parseOwed, printOwed, type Owed } from "../../../src/domain/kernel/owed.ts";
import { at, reporter1 } from "../given.ts";

const one: readonly Owed[] = [
  { owed: "resolution", to: reporter1 },
  { owed: "answer", from: reporter1, until: at("25 12:00") },
  { owed: "enactment" },
  { owed: "line", line: 3 },
  { owed: "line-of-the-app", line: 4 },
  { owed: "outcome", to: "core-team" },
  { owed: "review", of: 1 },
];

test("what is owed is read back as it was printed", () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...one)), (owed) => {
      expect(parseOwed(printOwed(owed))).toEqual(owed);
    }),
  );
});

test("a list that was cut ends with its last whole entry", () => {
  const printed = printOwed(one);
  expect(parseOwed(printed.slice(0, -1))).toEqual(one.slice(0, -1));
  expect(parseOwed("")).toEqual([]);
});
