import { describe, expect, test } from "vitest";
import { barredAt, withBarred } from "../../../src/domain/chapters/banning/with-barred.ts";
import type { ListedBan } from "../../../src/domain/chapters/banning/listed-ban.ts";
import { readersOf } from "../../../src/domain/chapters/keeping-apart/room.ts";
import { OrderId } from "../../../src/domain/values/planned-action.ts";
import { canDecide } from "../../../src/domain/who-decides/deciding-body.ts";
import { chairOf } from "../../../src/domain/who-decides/chair.ts";
import {
  appointers,
  electorate,
  entitlementOf,
} from "../../../src/domain/who-decides/electorate.ts";
import {
  acknowledge,
  ada,
  asks,
  assigned,
  at,
  bo,
  config,
  cy,
  dee,
  eve,
  given,
  recorded,
  report,
} from "../given.ts";

const ban = (details: Partial<ListedBan> = {}): ListedBan => ({
  order: OrderId.parse("3f9c2a1e"),
  person: ada,
  places: [],
  from: at("22 12:00"),
  permanent: true,
  ...details,
});

describe("a ban bars somebody", () => {
  test.each<[string, Partial<ListedBan>, string, boolean]>([
    ["from when it was ordered", {}, "22 12:00", true],
    ["not before", {}, "22 11:59", false],
    ["until it ends", { until: at("22 14:00") }, "22 13:59", true],
    ["no longer", { until: at("22 14:00") }, "22 14:00", false],
    ["until it is ended", { ended: { at: at("22 14:00"), because: "lifted" } }, "22 13:59", true],
    ["and not after", { ended: { at: at("22 14:00"), because: "lifted" } }, "22 14:00", false],
  ])("%s", (_, details, when, isBarred) => {
    expect(barredAt([ban(details)], at(when))).toEqual(isBarred ? [ada] : []);
  });

  test("whose account is known", () => {
    expect(barredAt([ban({ person: undefined })], at("22 16:00"))).toEqual([]);
    expect(withBarred(config, [ban({ person: undefined })], at("22 16:00"))).toBe(config);
  });
});

describe("whoever of the committee is under a ban", () => {
  const under = withBarred(config, [ban()], at("22 16:00"));
  const state = given([report], under).state();

  test("decides nothing, chairs nothing, and reads no room", () => {
    expect(electorate(state, under, at("22 16:00"))).toEqual([bo, cy, dee]);
    expect(chairOf(state, under, at("22 16:00"))).toEqual(bo);
    expect(readersOf(state, under).map(({ person }) => person)).toEqual([bo, cy, dee]);
  });

  test("is told that they are out where they ask for something", () => {
    expect(entitlementOf(ada, state, under)).toBe("recused");
    given([report], under)
      .when(asks(ada, at("22 16:05"), acknowledge))
      .isRefused("recused-from-case");
  });

  test("is not assigned", () => {
    given([report], under)
      .when(assigned(ada, at("22 16:05")))
      .records({ type: "AssignmentUndone", member: ada, assignedBy: dee });
  });

  test("does not count to how many are left", () => {
    const two = { ...config, committee: { ...config.committee, members: [ada, bo] } };
    expect(canDecide("Committee", state, two)).toBe(true);
    expect(canDecide("Committee", state, { ...two, barred: [ada] })).toBe(false);
  });

  test("brings in nobody from outside", () => {
    const decided = [ada, bo, cy, dee, eve].map((member) =>
      recorded(at("22 16:10"), { type: "MemberRecused", member, ground: "decided" }),
    );
    const appealed = given([report, ...decided]).state();
    expect(appointers(appealed, config)).toContainEqual(ada);
    expect(appointers(appealed, under)).not.toContainEqual(ada);
  });
});
