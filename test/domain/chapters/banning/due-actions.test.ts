import { describe, expect, test } from "vitest";
import type { CaseState } from "../../../../src/domain/case/case-state.ts";
import { dueActions } from "../../../../src/domain/chapters/banning/due-actions.ts";
import type { Action } from "../../../../src/domain/chapters/enacting/action.ts";
import type { ListedBan } from "../../../../src/domain/chapters/banning/listed-ban.ts";
import { firstReporter, PartyRef, type Addressee } from "../../../../src/domain/values/party.ts";
import { inOrganisation } from "../../../fakes/spaces.ts";
import { ada, at, bo, config, mal, pat, rin } from "../../given.ts";
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

const now = at("24 12:00");

function due(
  actions: readonly Action[],
  {
    change = {},
    others = [],
    recordedAt = now,
  }: {
    change?: Partial<CaseState>;
    others?: readonly ListedBan[];
    recordedAt?: typeof now;
  } = {},
) {
  const listedNow = { listed: others, now, recordedAt };
  const found = dueActions(caseWith(actions, change), { config, ...listedNow });
  return {
    impose: found.impose.map(({ number }) => number),
    handOver: found.handOver.map(({ action, reason }) => [action.number, reason]),
    postponed: found.postponed.map(({ number }) => number),
  };
}

const nothing = { impose: [], handOver: [], postponed: [] };
const one = { ...nothing, impose: [1] };
const reported = PartyRef.parse("reported-1");
const told = (party: Addressee, when: string): Partial<CaseState> => ({
  tellings: [{ party, what: "outcome", until: undefined, at: at(when), by: ada }],
});

describe("a ban is carried out", () => {
  test.each<[string, Action, Partial<CaseState>, object]>([
    ["once it is ordered", ban(), {}, one],
    ["again by a look after one that died in between", ban({ had: nothingHad }), {}, one],
    ["of a roster member by a resolution", ban({ person: bo }), {}, one],
    ["not once it is done", ban(inForce), {}, nothing],
    ["not once it failed", ban({ standing: "failed" }), {}, nothing],
    ["not while it waits for people", ban({ waitsFor: "is-owner" }), {}, nothing],
    ["not after its end", ban({ ended: { at: at("23 17:00"), because: "time" } }), {}, nothing],
    ["by people in a space they look after", ban({ organisation: undefined }), {}, nothing],
    ["before telling: not until they know", ban({}, "before"), {}, nothing],
    [
      "before telling: the reporter is not them",
      ban({}, "before"),
      told(firstReporter, "22 18:00"),
      nothing,
    ],
    ["before telling: once they know", ban({}, "before"), told(reported, "22 18:00"), one],
    [
      "before telling: an earlier outcome is another",
      ban({}, "before"),
      told(reported, "22 16:30"),
      nothing,
    ],
    [
      "before telling: or cannot be told",
      ban({}, "before"),
      { ruledOut: [{ party: reported, for: "tell", ground: "unsafe", at: at("22 18:00") }] },
      one,
    ],
    [
      "after the reporter: not until they know",
      ban({}, "after"),
      told(reported, "22 18:00"),
      nothing,
    ],
    ["after the reporter: once they know", ban({}, "after"), told(firstReporter, "22 18:00"), one],
    ["at once where a member acted alone", ban({ act: 1 }, "before"), {}, one],
  ])("%s", (_, action, change, expected) => {
    expect(due([action], { change })).toEqual(expected);
  });
});

describe("a ban is handed to people", () => {
  test.each<[string, Change, string]>([
    ["of somebody without a known account", { person: undefined }, "no-account-known"],
    ["of a program", { person: { id: 9, login: "helper[bot]" } }, "is-bot"],
    ["of a roster member by one member alone", { person: bo, act: 1 }, "is-on-roster"],
  ])("%s", (_, change, reason) => {
    expect(due([ban(change)])).toEqual({ ...nothing, handOver: [[1, reason]] });
  });
});

describe("many people's bans at once", () => {
  const people = [mal, pat, rin, { id: 1012, login: "sam" }];
  const actions = people.map((person, i) => ban({ number: i + 1, order: order(`${i}`), person }));

  test("of three people need no second, in however many organisations", () => {
    const three = actions.slice(0, 3);
    const elsewhere = three.map((action) => ({
      ...action,
      number: action.number + 3,
      place: inOrganisation("other"),
    }));
    expect(due([...three, ...elsewhere]).impose).toEqual([1, 2, 3, 4, 5, 6]);
  });

  test("of four people wait, all of them", () => {
    const handOver = [1, 2, 3, 4].map((number) => [number, "more-than-three-people"]);
    expect(due(actions)).toEqual({ ...nothing, handOver });
  });

  test("do not hold up whom a member banned alone, nor are those counted", () => {
    const alone = actions.map((action, i) => (i === 3 ? { ...action, act: 1 } : action));
    expect(due(alone)).toEqual({ ...nothing, impose: [1, 2, 3, 4] });
    const urgent = ban({
      number: 5,
      order: order("e"),
      act: 1,
      person: { id: 1013, login: "kim" },
    });
    expect(due([...actions, urgent])).toMatchObject({
      impose: [5],
      handOver: [1, 2, 3, 4].map((number) => [number, "more-than-three-people"]),
    });
  });

  test("go on once another member means them", () => {
    expect(due(actions.map((action) => ({ ...action, isSeconded: true }))).impose).toEqual([
      1, 2, 3, 4,
    ]);
  });
});

describe("a block of another case that is about to be lifted", () => {
  const endedAt = (when: string) => ({ ended: { at: at(when), because: "time" as const } });

  test("is waited for", () => {
    const others = [listed("held", endedAt("24 11:30"))];
    expect(due([ban()], { others })).toEqual({ ...nothing, postponed: [1] });
  });

  test.each<[string, ListedBan]>([
    ["one in force", listed("held")],
    ["one that is lifted", listed("over", endedAt("24 11:30"))],
    ["one of somebody else", listed("held", { person: pat, ...endedAt("24 11:30") })],
  ])("is not %s", (_, other) => {
    expect(due([ban()], { others: [other] })).toEqual(one);
  });

  test("is waited for no longer than a look under way may take: the next sees this order", () => {
    const others = [listed("held", endedAt("24 11:30"))];
    expect(due([ban()], { others, recordedAt: at("24 11:58") })).toEqual(one);
  });

  test("is not one of this very case, which begins the new one first", () => {
    const own = ban({ ...ended, number: 2, order: order("b") });
    const others = [listed("held", endedAt("24 11:30"))];
    expect(due([ban(), own], { others }).impose).toEqual([1]);
  });
});
