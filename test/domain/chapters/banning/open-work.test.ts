import { describe, expect, test } from "vitest";
import type { Line } from "../../../../src/domain/chapters/enacting/line.ts";
import { isOrdered } from "../../../../src/domain/chapters/enacting/line-standing.ts";
import { hasOpenWork } from "../../../../src/domain/chapters/banning/open-work.ts";
import { Measure } from "../../../../src/domain/values/measure.ts";
import { config } from "../../given.ts";
import { ban, caseWith, type Change, ended, inForce, order } from "../enacting/some-line.ts";

const lift: Change = {
  measure: Measure.parse({ kind: "lift", order: order("b"), words: "it was a mistake" }),
  order: undefined,
  organisation: undefined,
  person: undefined,
};

describe("the app's own work in a case", () => {
  test.for<{ title: string; lines: readonly Line[]; isOpen: boolean }>([
    { title: "is none where nothing was ordered", lines: [], isOpen: false },
    { title: "is a ban to carry out", lines: [ban()], isOpen: true },
    { title: "is a ban to hand to people", lines: [ban({ person: undefined })], isOpen: true },
    {
      title: "is none that waits for people already",
      lines: [ban({ waitsFor: "is-owner" })],
      isOpen: false,
    },
    { title: "is none about a ban in force", lines: [ban(inForce)], isOpen: false },
    { title: "is a ban to lift", lines: [ban(ended)], isOpen: true },
    { title: "is the end of another case's ban to ask for", lines: [ban(lift)], isOpen: true },
    {
      title: "is none where nobody knows that ban",
      lines: [ban({ ...lift, waitsFor: "order-not-listed" })],
      isOpen: false,
    },
  ])("$title", ({ lines, isOpen }) => {
    expect(hasOpenWork(caseWith(lines), config)).toBe(isOpen);
  });
});

describe("a ban", () => {
  test.for<{ title: string; line: Line; counts: boolean }>([
    { title: "counts from its order on", line: ban(), counts: true },
    { title: "counts while it is in force", line: ban(inForce), counts: true },
    { title: "counts no longer once it ended, lifted or not", line: ban(ended), counts: false },
    { title: "is nothing else that was ordered", line: ban({ order: undefined }), counts: false },
  ])("$title", ({ line, counts }) => {
    expect(isOrdered(line)).toBe(counts);
  });
});
