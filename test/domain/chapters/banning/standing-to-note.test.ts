import { describe, expect, test } from "vitest";
import { isAppAction, type AppAction } from "../../../../src/domain/chapters/banning/app-action.ts";
import type { Had } from "../../../../src/domain/chapters/enacting/action-life.ts";
import type { Action } from "../../../../src/domain/chapters/enacting/action.ts";
import type { ListedBan } from "../../../../src/domain/chapters/banning/listed-ban.ts";
import {
  isUndecided,
  standingToNote,
} from "../../../../src/domain/chapters/banning/standing-to-note.ts";
import { at } from "../../given.ts";
import {
  ban,
  type Change,
  ended,
  inForce,
  listed,
  nothingHad,
  order,
} from "../enacting/some-action.ts";

function app(change: Change = {}): AppAction {
  const action = ban(change);
  if (!isAppAction(action)) throw new Error("not the app's");
  return action;
}

const { evidence } = nothingHad;
const free = { standing: "free", evidence } as const;
const out = { standing: "removed", evidence } as const;
const blocked: Had = { ...nothingHad, before: "removed" };
const over = { at: at("23 17:00"), because: "time" as const };
const second = (change: Change) => ban({ number: 2, order: order("c"), ...change });

describe("how somebody stands, and what they have", () => {
  const member = { ...evidence, membership: "member" };

  test("is noted before anything is taken", () => {
    const noted = { before: "free", evidence: member };
    expect(standingToNote(app(), { ...free, evidence: member }, [], [])).toEqual(noted);
  });

  test("is not noted twice", () => {
    const had: Had = { before: "free", evidence: member };
    expect(standingToNote(app({ had }), { ...free, evidence: member }, [], [])).toBeUndefined();
  });

  test("stays noted where an earlier look has taken it", () => {
    const had: Had = { before: "free", evidence: member };
    expect(standingToNote(app({ had }), { ...out, evidence: member }, [], [])).toBeUndefined();
  });

  test("is noted again where there is more by now", () => {
    const noted = { before: "free", evidence: member };
    const action = app({ had: nothingHad });
    expect(standingToNote(action, { ...free, evidence: member }, [], [])).toEqual(noted);
  });

  test.each(["muted", "unknown"] as const)("is noted as it is where it is %s", (standing) => {
    const noted = { before: standing, evidence };
    const own = [second(inForce)];
    expect(standingToNote(app(), { standing, evidence }, own, [listed("held")])).toEqual(noted);
  });
});

describe("a block that is there already", () => {
  test.each<[string, readonly Action[], readonly ListedBan[], boolean]>([
    ["is somebody else's", [], [], true],
    ["is the app's where another ban of this case holds", [second(inForce)], [], false],
    [
      "is the app's where another ban of this case held it while the account was not shown",
      [second({ ...inForce, drift: { at: over.at, what: "account-gone" } })],
      [],
      false,
    ],
    [
      "is somebody else's where another ban of this case was undone by hand",
      [second({ ...inForce, drift: { at: over.at, what: "lifted" } })],
      [],
      true,
    ],
    [
      "is the app's where another case's held it while the account was not shown",
      [],
      [listed("account-gone")],
      false,
    ],
    ["is the app's where that has just ended", [second(ended)], [], false],
    [
      "is somebody else's where that was lifted",
      [second({ ...ended, lifted: { at: over.at, kept: undefined } })],
      [],
      true,
    ],
    [
      "is somebody else's where it was so for the other ban",
      [second({ ...inForce, had: blocked })],
      [],
      true,
    ],
    ["is the app's where another case's ban holds", [], [listed("held")], false],
    [
      "is somebody else's where the register still lists this case's own ban, which was lifted",
      [second({ ...ended, order: order("b"), lifted: { at: over.at, kept: undefined } })],
      [listed("held")],
      true,
    ],
    [
      "is the app's where beside this case's ban another's holds",
      [second({})],
      [listed("held")],
      false,
    ],
    ["is the app's where that has just ended", [], [listed("held", { ended: over })], false],
    ["is somebody else's where another case's ban is only ordered", [], [listed("ordered")], true],
    [
      "is the app's where a run may have carried out another ban of this case",
      [second({ had: nothingHad })],
      [],
      false,
    ],
    ["is somebody else's where another ban of this case waits", [second({})], [], true],
    ["is somebody else's where that is over", [], [listed("over", { ended: over })], true],
    ["is somebody else's where it was so for another case", [], [listed("blocked-before")], true],
  ])("%s", (_, actions, others, isOfOthers) => {
    const before = isOfOthers ? "removed" : "free";
    expect(standingToNote(app(), out, actions, others)).toEqual({ ...nothingHad, before });
  });
});

describe("whose a block is that is there already", () => {
  const now = at("22 18:00");
  const soon = { now, recordedAt: at("22 17:30") };
  const waits = (standing: "removed" | "free", others: readonly ListedBan[], change: Change = {}) =>
    isUndecided(app(change), standing, [], { ...soon, listed: others });

  test("waits while another case's ban is ordered, which may have put it there just now", () => {
    expect(waits("removed", [listed("ordered")])).toBe(true);
  });

  test("waits an hour at most, since that may never be carried out", () => {
    const listedNow = { now, recordedAt: at("22 17:00"), listed: [listed("ordered")] };
    expect(isUndecided(app(), "removed", [], listedNow)).toBe(false);
  });

  test.for<[string, Parameters<typeof waits>]>([
    ["nobody is put out", ["free", [listed("ordered")]]],
    ["another ban holds", ["removed", [listed("ordered"), listed("held", { order: order("d") })]]],
    ["that was somebody else's before too", ["removed", [listed("restricted-before")]]],
    ["nothing else is ordered", ["removed", []]],
    ["that has ended", ["removed", [listed("ordered", { ended: over })]]],
    ["it was noted before", ["removed", [listed("ordered")], { had: nothingHad }]],
  ])("does not wait where %s", ([, asked]) => {
    expect(waits(...asked)).toBe(false);
  });
});
