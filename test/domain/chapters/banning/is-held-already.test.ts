import { describe, expect, test } from "vitest";
import { isHeldAlready } from "../../../../src/domain/chapters/banning/is-held-already.ts";
import { linesOfBan } from "../../../../src/domain/chapters/urgent-action/lines-of-ban-alone.ts";
import type { SpaceInUse } from "../../../../src/domain/values/adopted-config.ts";
import type { Line } from "../../../../src/domain/chapters/enacting/line.ts";
import { Cause } from "../../../../src/domain/values/ids.ts";
import { lookedAfter } from "../../../fakes/spaces.ts";
import { writing } from "../../../fakes/writing.ts";
import { ban as someBan, type Change } from "../enacting/some-line.ts";
import { at, config, mal, pat } from "../../given.ts";
import { reported1 } from "../urgent-action/said-alone.ts";

const until = at("25 17:00");
const { spaces } = config;
const ban = { of: reported1, person: mal, until };
const planned = linesOfBan(ban, spaces, 1, Cause.parse("IC_1#1"), writing);
const some = (change: Change) => someBan({ organisation: undefined, ...change, act: 1 });
const held: readonly Line[] = planned.map(some);
const first = (change: Change): readonly Line[] =>
  planned.map((line) => some(line.line === 1 ? { ...line, ...change } : line));
const told = (tell: "before" | "after") => ({
  kind: "ban" as const,
  of: reported1,
  spaces: ["github"],
  tell,
});
const more: SpaceInUse = lookedAfter("forum", "steward@example.org");

interface Row {
  readonly title: string;
  readonly lines: readonly Line[];
  readonly person?: typeof mal;
  readonly spaces?: readonly SpaceInUse[];
  readonly until?: typeof until;
  readonly isHeld: boolean;
}

const rows: readonly Row[] = [
  { title: "by a ban from everywhere that lasts as long", lines: held, isHeld: true },
  { title: "not by one that ends before", lines: held, until: at("25 17:01"), isHeld: false },
  { title: "not by somebody else's", lines: held, person: pat, isHeld: false },
  { title: "not by one that leaves out a space", lines: held.slice(1), isHeld: false },
  {
    title: "not in a space that came later",
    lines: held,
    spaces: [...spaces, more],
    isHeld: false,
  },
  {
    title: "not by one that has ended",
    lines: first({ ended: { at: until, because: "lifted" } }),
    isHeld: false,
  },
  { title: "not by one that failed", lines: first({ standing: "failed" }), isHeld: false },
  {
    title: "not by one that was undone by hand",
    lines: first({ standing: "done", drift: { at: until, what: "lifted" } }),
    isHeld: false,
  },
  {
    title: "not by one that the app could not carry out",
    lines: first({ waitsFor: "permission-missing" }),
    isHeld: false,
  },
  {
    title: "not by one that waits for somebody to be told",
    lines: first({ measure: told("before") }),
    isHeld: false,
  },
  {
    title: "by one that was carried out after that",
    lines: first({ measure: told("after"), standing: "done" }),
    isHeld: true,
  },
];

describe("whether somebody is kept out already", () => {
  test.for(rows)("$title", ({ lines, person = mal, isHeld, ...row }) => {
    expect(isHeldAlready(person, row.until ?? until, { lines }, row.spaces ?? spaces)).toBe(isHeld);
  });

  test("by a permanent ban, however long", () => {
    const permanent = held.map(({ until: _until, ...line }) => line);
    expect(isHeldAlready(mal, at("29 17:00"), { lines: permanent }, spaces)).toBe(true);
  });
});
