import { describe, expect, test } from "vitest";
import { partsDue } from "../../../../src/domain/chapters/banning/parts-due.ts";
import type { Growth } from "../../../../src/domain/chapters/enacting/action-life.ts";
import type { Action } from "../../../../src/domain/chapters/enacting/action.ts";
import { ban, type Change, ended, inForce, nothingHad, order } from "../enacting/some-action.ts";

const grown = new Set([order("a")]);

function standing(growth?: Growth, change: Change = inForce): Action {
  const action = ban(change);
  const { life } = action;
  return life.is === "carried-out" && growth ? { ...action, life: { ...life, growth } } : action;
}

describe("a ban in force where lists or rooms may have come in", () => {
  test("is looked into, and what was found before is covered", () => {
    const [due] = partsDue([standing()], grown);
    expect(due).toMatchObject({ had: nothingHad, found: undefined, asked: undefined });
    const found = { parts: ["b.lists.example.org"] };
    expect(partsDue([standing(found)], new Set())).toMatchObject([{ found }]);
  });

  test("is looked into again where people were asked, which is known then", () => {
    const left = { parts: [], waits: "is-owner" };
    expect(partsDue([standing(left)], grown)).toMatchObject([
      { found: undefined, asked: "is-owner" },
    ]);
    expect(partsDue([standing(left)], new Set())).toEqual([]);
  });

  test.each<[string, Change]>([
    ["is not carried out", { had: nothingHad }],
    ["people carried out", { ...inForce, had: undefined }],
    [
      "somebody else had put there before",
      { ...inForce, had: { ...nothingHad, before: "removed" } },
    ],
    ["has ended", ended],
    ["is of nobody the app knows", { ...inForce, person: undefined }],
  ])("is let be where it %s", (_, change) => {
    expect(partsDue([standing(undefined, change)], grown)).toEqual([]);
  });

  test("is let be where nothing came in", () => {
    expect(partsDue([standing()], new Set())).toEqual([]);
  });
});
