import { describe, expect, test } from "vitest";
import {
  calledTo,
  callSuffix,
  isStandingSuffix,
  joiningSuffix,
} from "../../../src/domain/committee/council-place.ts";
import { namedCouncillors, namedMembers } from "../../../src/domain/committee/named-roster.ts";
import { ada, at, bo, config, eve, pat, report, rin } from "../given.ts";

test("what follows the name of a place in which no case ever lies", () => {
  for (const suffix of ["council", "Council", joiningSuffix(rin), "call-amber-heron"])
    expect(isStandingSuffix(suffix)).toBe(true);
  for (const suffix of ["amber-heron", "councils", "joining-", "joining-rin", "call-amber"])
    expect(isStandingSuffix(suffix)).toBe(false);
});

test("the place of a call to the council names the case it is about", () => {
  expect(calledTo(callSuffix(report.codeName))).toBe(report.codeName);
  expect(calledTo("council")).toBeUndefined();
});

describe("whom a config names", () => {
  const members = { ...config.committee, members: [ada, bo] };
  const toDeclare = [
    { person: pat, since: at("22 10:00"), on: ["committee" as const] },
    { person: rin, since: at("22 10:00"), on: ["council" as const] },
  ];
  const council = { members: [eve], email: "council@example.org", decides: "majority" as const };

  test("is also who has not said yet whom they could not judge", () => {
    const named = { committee: members, council, toDeclare };
    expect([namedMembers(named), namedCouncillors(named)]).toEqual([
      [ada, bo, pat],
      [eve, rin],
    ]);
  });

  test("is nobody of a council where there is none", () => {
    const named = { committee: members, council: undefined };
    expect([namedMembers(named), namedCouncillors(named)]).toEqual([[ada, bo], []]);
  });
});
