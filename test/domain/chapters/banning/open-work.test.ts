import { describe, expect, test } from "vitest";
import type { Action } from "../../../../src/domain/chapters/enacting/action.ts";
import { isOrdered } from "../../../../src/domain/chapters/enacting/action-standing.ts";
import { hasOpenWork } from "../../../../src/domain/chapters/banning/open-work.ts";
import { Measure } from "../../../../src/domain/values/measure.ts";
import { config } from "../../given.ts";
import { ban, caseWith, type Change, ended, inForce, order } from "../enacting/some-action.ts";

const lift: Change = {
  measure: Measure.parse({ kind: "lift", order: order("b"), words: "it was a mistake" }),
  order: undefined,
  organisation: undefined,
  person: undefined,
};

describe("the app's own work in a case", () => {
  test.for<{ title: string; actions: readonly Action[]; isOpen: boolean }>([
    { title: "is none where nothing was ordered", actions: [], isOpen: false },
    { title: "is a ban to carry out", actions: [ban()], isOpen: true },
    { title: "is a ban to hand to people", actions: [ban({ person: undefined })], isOpen: true },
    {
      title: "is none that waits for people already",
      actions: [ban({ waitsFor: "is-owner" })],
      isOpen: false,
    },
    { title: "is none about a ban in force", actions: [ban(inForce)], isOpen: false },
    { title: "is a ban to lift", actions: [ban(ended)], isOpen: true },
    { title: "is the end of another case's ban to ask for", actions: [ban(lift)], isOpen: true },
    {
      title: "is none where nobody knows that ban",
      actions: [ban({ ...lift, waitsFor: "order-not-listed" })],
      isOpen: false,
    },
  ])("$title", ({ actions, isOpen }) => {
    expect(hasOpenWork(caseWith(actions), config)).toBe(isOpen);
  });
});

describe("a ban", () => {
  test.for<{ title: string; action: Action; counts: boolean }>([
    { title: "counts from its order on", action: ban(), counts: true },
    { title: "counts while it is in force", action: ban(inForce), counts: true },
    { title: "counts no longer once it ended, lifted or not", action: ban(ended), counts: false },
    { title: "is nothing else that was ordered", action: ban({ order: undefined }), counts: false },
  ])("$title", ({ action, counts }) => {
    expect(isOrdered(action)).toBe(counts);
  });
});
