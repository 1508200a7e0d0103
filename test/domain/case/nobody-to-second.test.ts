import { describe, expect, test } from "vitest";
import type { CaseCommand } from "../../../src/domain/case/case-command.ts";
import { pendingActsText } from "../../../src/domain/case/seconds-text.ts";
import { waysInWords } from "../../../src/domain/case/ways-to-a-second-text.ts";
import { awaitedActs } from "../../../src/domain/case/awaited-acts.ts";
import type { AdoptedConfig } from "../../../src/domain/values/adopted-config.ts";
import { ada, asks, at, bo, config, cy, dee, given, handle, recuse, report } from "../given.ts";

const two: AdoptedConfig = {
  ...config,
  committee: { ...config.committee, members: [ada, bo] },
  council: undefined,
};
const boAway = [{ who: bo, from: at("20 00:00"), until: at("30 00:00") }];
const boIsAway = { ...two, away: boAway };
const withCouncil = { ...boIsAway, council: config.council };
const [from, until] = [at("20 00:00"), at("30 00:00")];
const alone = { ...config, away: [bo, cy, dee].map((who) => ({ who, from, until })) };
const boSteppedBack = asks(bo, at("22 16:05"), recuse, { allowedTo: "deciding-body" });
const spam: CaseCommand = { type: "CloseCase", closing: { as: "not-ours", to: "the venue" } };
const handOver: CaseCommand = { type: "HandOver", reason: "bo is away" };

const needsSecond: readonly CaseCommand[] = [
  spam,
  { type: "CloseCase", closing: { as: "not-ours", to: "the forum" } },
  { type: "GrantReading", person: handle("cy"), until: at("29 16:00"), reason: "a reason" },
];

describe("an act that needs a second", () => {
  test.each(needsSecond)("is refused where all others are away: $type", (command) => {
    given([report], boIsAway)
      .when(asks(ada, at("22 17:00"), command))
      .isRefused("nobody-to-second");
  });

  test.each(needsSecond)("waits where somebody is there to give it: $type", (command) => {
    const { added } = given([report], two).when(asks(ada, at("22 17:00"), command));
    expect(added.map(({ type }) => type)).toEqual(["SecondAwaited"]);
  });

  test("is refused where all others are out of the case, appointing too", () => {
    const appoint: CaseCommand = {
      type: "AppointPerson",
      person: handle("cy"),
      reason: "has no part",
    };
    for (const command of [spam, appoint])
      given([report, boSteppedBack], two)
        .when(asks(ada, at("22 17:00"), command))
        .isRefused("nobody-to-second");
  });

  test("waits once whoever was away is back", () => {
    const note: CaseCommand = { type: "TakeNote", text: "back" };
    const { added } = given([report, asks(bo, at("22 16:30"), note)], boIsAway).when(
      asks(ada, at("22 17:00"), spam),
    );
    expect(added.map(({ type }) => type)).toEqual(["SecondAwaited"]);
  });

  test.each([
    ["those who are away", boIsAway, "away members"],
    ["the council", withCouncil, "away council"],
    ["whoever joins", two, "members"],
  ] as const)("is refused with the way out: %s", (_, under, detail) => {
    const happened = under === two ? [report, boSteppedBack] : [report];
    const [refused] = given(happened, under).when(asks(ada, at("22 17:00"), spam)).added;
    expect(refused).toMatchObject({ type: "CommandRefused", detail });
  });

  test("lets no party go unnamed for want of one", () => {
    const name: CaseCommand = {
      type: "NameParty",
      role: "reported",
      identity: { handle: handle("bo") },
    };
    const { added } = given([report], alone).when(asks(ada, at("22 17:00"), name));
    expect(added.map(({ type }) => type)).toEqual(["PartyNamed", "MemberRecused", "SecondAwaited"]);
  });
});

describe("handing a case to the council", () => {
  test("needs no second where nobody else of the committee is there", () => {
    given([report], withCouncil)
      .when(asks(ada, at("22 17:00"), handOver))
      .records({ type: "CaseHandedOver", to: "council", ground: "asked", reason: "bo is away" });
  });

  test("waits for one where somebody is", () => {
    const { added } = given([report], { ...withCouncil, away: [] }).when(
      asks(ada, at("22 17:00"), handOver),
    );
    expect(added.map(({ type }) => type)).toEqual(["SecondAwaited"]);
  });

  test("is refused where there is no council", () => {
    given([report], boIsAway)
      .when(asks(ada, at("22 17:00"), handOver))
      .isRefused("no-council");
  });
});

describe("what waits for a second in the status comment", () => {
  const waiting = [report, asks(ada, at("22 16:01"), spam)];
  const saysOf = (happened: Parameters<typeof given>[0]) => {
    const state = given(happened, two).state();
    return pendingActsText(awaitedActs(state), state, two);
  };

  test("says how to go on once nobody is left to give it", () => {
    expect(saysOf([...waiting, boSteppedBack])).toContain(waysInWords("members"));
  });

  test("says nothing of that while somebody is", () => {
    expect(saysOf(waiting)).not.toContain(waysInWords("members"));
  });
});

test("a refusal of an older record that names no way says none", () => {
  expect(waysInWords()).toBe("");
});

test("cy, who is of no body, is nobody to give one", () => {
  const { added } = given([report], boIsAway).when(asks(cy, at("22 17:00"), spam));
  expect(added).toEqual([]);
});
