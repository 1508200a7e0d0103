import { describe, expect, test } from "vitest";
import { isHeldAlready } from "../../../../src/domain/chapters/banning/is-held-already.ts";
import { actionsOfBan } from "../../../../src/domain/chapters/urgent-action/actions-of-ban-alone.ts";
import type { SpaceInUse } from "../../../../src/domain/values/adopted-config.ts";
import type { Action } from "../../../../src/domain/chapters/enacting/action.ts";
import { Cause } from "../../../../src/domain/values/ids.ts";
import { placed } from "../../../../src/domain/values/planned-action.ts";
import { lookedAfter } from "../../../fakes/spaces.ts";
import { writing } from "../../../fakes/writing.ts";
import { ban as someBan, type Change } from "../enacting/some-action.ts";
import { at, config, mal, pat } from "../../given.ts";
import { reported1 } from "../urgent-action/said-alone.ts";

const until = at("25 17:00");
const { spaces } = config;
const ban = { of: reported1, person: mal, until };
const planned = actionsOfBan(ban, spaces, 1, Cause.parse("IC_1#1"), writing).map(placed);
const some = (change: Change) => someBan({ organisation: undefined, ...change, act: 1 });
const held: readonly Action[] = planned.map(some);
const first = (change: Change): readonly Action[] =>
  planned.map((action) => some(action.number === 1 ? { ...action, ...change } : action));
const told = (tell: "before" | "after") => ({
  kind: "ban" as const,
  of: reported1,
  spaces: ["github"],
  tell,
});
const more: SpaceInUse = lookedAfter("forum", "steward@example.org");

interface Row {
  readonly title: string;
  readonly actions: readonly Action[];
  readonly person?: typeof mal;
  readonly spaces?: readonly SpaceInUse[];
  readonly until?: typeof until;
  readonly isHeld: boolean;
}

const rows: readonly Row[] = [
  { title: "by a ban from everywhere that lasts as long", actions: held, isHeld: true },
  { title: "not by one that ends before", actions: held, until: at("25 17:01"), isHeld: false },
  { title: "not by somebody else's", actions: held, person: pat, isHeld: false },
  { title: "not by one that leaves out a space", actions: held.slice(1), isHeld: false },
  {
    title: "not in a space that came later",
    actions: held,
    spaces: [...spaces, more],
    isHeld: false,
  },
  {
    title: "not by one that has ended",
    actions: first({ ended: { at: until, because: "lifted" } }),
    isHeld: false,
  },
  { title: "not by one that failed", actions: first({ standing: "failed" }), isHeld: false },
  {
    title: "not by one that was undone by hand",
    actions: first({ standing: "done", drift: { at: until, what: "lifted" } }),
    isHeld: false,
  },
  {
    title: "not by one that the app could not carry out",
    actions: first({ waitsFor: "permission-missing" }),
    isHeld: false,
  },
  {
    title: "not by one that waits for somebody to be told",
    actions: first({ measure: told("before") }),
    isHeld: false,
  },
  {
    title: "by one that was carried out after that",
    actions: first({ measure: told("after"), standing: "done" }),
    isHeld: true,
  },
];

describe("whether somebody is kept out already", () => {
  test.for(rows)("$title", ({ actions, person = mal, isHeld, ...row }) => {
    expect(isHeldAlready({ person }, row.until ?? until, { actions }, row.spaces ?? spaces)).toBe(
      isHeld,
    );
  });

  test("by a permanent ban, however long", () => {
    const permanent = held.map(({ until: _until, ...action }) => action);
    expect(isHeldAlready({ person: mal }, at("29 17:00"), { actions: permanent }, spaces)).toBe(
      true,
    );
  });
});
