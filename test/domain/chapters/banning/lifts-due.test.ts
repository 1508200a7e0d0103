import { describe, expect, test } from "vitest";
import type { Action } from "../../../../src/domain/chapters/enacting/action.ts";
import type { ListedBan } from "../../../../src/domain/chapters/banning/listed-ban.ts";
import { liftsDue } from "../../../../src/domain/chapters/banning/lifts-due.ts";
import { at, pat } from "../../given.ts";
import {
  ban,
  caseWith,
  type Change,
  ended,
  inForce,
  listed,
  nothingHad,
  order,
} from "../enacting/some-action.ts";

const now = at("23 17:01");
const due = (
  actions: readonly Action[],
  others: readonly ListedBan[] = [],
  recordedAt: typeof now = now,
) =>
  liftsDue(caseWith(actions), { listed: others, now, recordedAt }).map(
    ({ action, does, ...rest }) => [action.number, does, ...Object.values(rest)],
  );

const second = (change: Change) => ban({ number: 2, order: order("c"), ...change });
const gone = { at: at("23 16:00"), what: "account-gone" as const };
const over = { at: at("23 17:00"), because: "time" as const };

describe("what a ban has imposed is taken back", () => {
  test.each<[string, readonly Action[], readonly ListedBan[], readonly unknown[]]>([
    ["after its end", [ban(ended)], [], [[1, "release"]]],
    [
      "where a look died after blocking",
      [ban({ had: nothingHad, ended: over })],
      [],
      [[1, "release"]],
    ],
    ["where people had carried it out", [ban({ ...ended, had: undefined })], [], [[1, "release"]]],
    [
      "by people where they had put out somebody without a known account",
      [ban({ ...ended, had: undefined, person: undefined })],
      [],
      [[1, "hand-over", "no-account-known"]],
    ],
    [
      "nowhere where nobody had put out somebody without a known account",
      [ban({ ended: over, person: undefined })],
      [],
      [[1, "settle", "never-carried-out"]],
    ],
    ["not before its end", [ban(inForce)], [], []],
    ["not twice", [ban({ ...ended, lifted: { at: over.at, kept: undefined } })], [], []],
    [
      "not while that waits for people",
      [ban({ ...ended, waitsFor: "permission-missing" })],
      [],
      [],
    ],
    ["by people in a space they look after", [ban({ ...ended, organisation: undefined })], [], []],
    ["nowhere if it failed", [ban({ ...ended, standing: "failed" })], [], []],
    ["nowhere if it never began", [ban({ ended: over })], [], [[1, "settle", "never-carried-out"]]],
    [
      "nowhere if somebody else had",
      [ban({ ...ended, drift: { at: over.at, what: "lifted" } })],
      [],
      [[1, "settle", "undone-by-hand"]],
    ],
    [
      "though the account was not shown any more: what nobody sees may hold",
      [ban({ ...ended, drift: gone })],
      [],
      [[1, "release"]],
    ],
    [
      "but not what another ban of this case's may hold on an account that is not shown",
      [ban({ ...ended, drift: gone }), second({ ...inForce, drift: gone })],
      [],
      [[1, "keep", "other-order"]],
    ],
    [
      "but not somebody else's block",
      [ban({ ...ended, had: { ...nothingHad, before: "removed" } })],
      [],
      [[1, "keep", "restricted-before"]],
    ],
    [
      "but not what this case's next ban holds",
      [ban(ended), second(inForce)],
      [],
      [[1, "keep", "other-order"]],
    ],
    ["not before this case's next ban has begun", [ban(ended), second({})], [], [[1, "postpone"]]],
    [
      "though this case's next ban waits for people",
      [ban(ended), second({ waitsFor: "permission-missing" })],
      [],
      [[1, "release"]],
    ],
    [
      "though this case's next ban waits until somebody is told",
      [ban(ended), { ...ban({}, "before"), number: 2, order: order("c") }],
      [],
      [[1, "release"]],
    ],
    [
      "though this case's next ban, of somebody else, is still to begin",
      [ban(ended), second({ person: pat })],
      [],
      [[1, "release"]],
    ],
    [
      "though this case's next ban was undone by hand",
      [ban(ended), second({ ...inForce, drift: { at: over.at, what: "lifted" } })],
      [],
      [[1, "release"]],
    ],
    [
      "though a ban of somebody else holds",
      [ban(ended), second({ ...inForce, person: pat })],
      [],
      [[1, "release"]],
    ],
    [
      "though a ban holds elsewhere",
      [ban(ended), second({ ...inForce, organisation: "other-org" })],
      [],
      [[1, "release"]],
    ],
    [
      "but not what another case's ban counts on, which found it there",
      [ban(ended)],
      [listed("restricted-before")],
      [[1, "keep", "other-order"]],
    ],
    [
      "but not what another case's ban holds",
      [ban(ended)],
      [listed("held")],
      [[1, "keep", "other-order"]],
    ],
    [
      "but not what another case's ban may hold on an account that is not shown",
      [ban(ended)],
      [listed("account-gone")],
      [[1, "keep", "other-order"]],
    ],
    [
      "though another case's ban of an account that is not shown has ended, too",
      [ban(ended)],
      [listed("account-gone", { ended: over })],
      [[1, "release"]],
    ],
    [
      "not before another case's ban has begun",
      [ban(ended)],
      [listed("ordered")],
      [[1, "postpone"]],
    ],
    [
      "though another case's ban ended before it began",
      [ban(ended)],
      [listed("ordered", { ended: over })],
      [[1, "release"]],
    ],
    [
      "though another case's ban has ended too",
      [ban(ended)],
      [listed("held", { ended: over })],
      [[1, "release"]],
    ],
    [
      "though the register lists it itself",
      [ban(ended)],
      [listed("held", { order: order("a") })],
      [[1, "release"]],
    ],
  ])("%s", (_, actions, others, expected) => {
    expect(due(actions, others)).toEqual(expected);
  });

  test("though another case's ban does not begin within an hour", () => {
    expect(due([ban(ended)], [listed("ordered")], at("23 16:01"))).toEqual([[1, "release"]]);
  });

  test("of two bans that end together", () => {
    expect(due([ban(ended), second(ended)])).toEqual([
      [1, "release"],
      [2, "release"],
    ]);
  });
});
