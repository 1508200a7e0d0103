import { describe, expect, test } from "vitest";
import type { CaseCommand } from "../../../src/domain/case/case-command.ts";
import type { Input } from "../../../src/domain/case/input.ts";
import { replay } from "../../../src/domain/case/replay.ts";
import { chairOf } from "../../../src/domain/who-decides/chair.ts";
import { decidingBodyOf } from "../../../src/domain/who-decides/deciding-body.ts";
import type { AdoptedConfig } from "../../../src/domain/values/adopted-config.ts";
import { electorate } from "../../../src/domain/who-decides/electorate.ts";
import type { Person } from "../../../src/domain/values/person.ts";
import {
  acknowledge,
  ada,
  asks,
  at,
  bo,
  config as withEve,
  cy,
  dee,
  eve,
  fay,
  given,
  gus,
  handle,
  pat,
  recuse,
  report,
  rin,
} from "../given.ts";

const config = { ...withEve, council: { ...withEve.council!, members: [eve, fay, gus] } };
const noCouncil = { ...config, council: undefined };
const sameCouncil = { ...config, council: { ...config.council, members: [dee, cy, bo, ada] } };

const second: CaseCommand = { type: "SecondAct", number: undefined };
const handOver: CaseCommand = { type: "HandOver", reason: "too close" };
const recuseOf = (login: string): CaseCommand => ({
  type: "RecuseMember",
  member: handle(login),
  reason: "a reason",
});
const stepsBack = (who: Person) =>
  asks(who, at("22 16:05"), recuse, { allowedTo: "deciding-body" });
const says = (who: Person, time: string, command: CaseCommand) =>
  asks(who, at(`22 ${time}`), command);
const stateAfter = (inputs: Input[], under: AdoptedConfig = config) => {
  const state = replay(given([], under).when(...inputs).added);
  if (!state) throw new Error("no case");
  return state;
};
const deciding = (inputs: Input[], under: AdoptedConfig = config) => {
  const state = stateAfter(inputs, under);
  return [decidingBodyOf(state), electorate(state, under, state.asOf).map(({ login }) => login)];
};
const askedAndSeconded = (command: CaseCommand) => [
  says(bo, "17:00", command),
  says(dee, "17:05", second),
];

describe("handing a case to the council", () => {
  test("waits for a second", () => {
    given([report], config)
      .when(says(bo, "17:00", handOver))
      .records({
        type: "SecondAwaited",
        number: 1,
        act: { act: "hand-over", reason: "too close" },
      });
  });

  test("makes the council decide, and the committee no longer", () => {
    expect(deciding([report, ...askedAndSeconded(handOver)])).toEqual([
      "Executive Council",
      ["eve", "fay", "gus"],
    ]);
  });

  test("leaves the committee nothing to say", () => {
    given([report, ...askedAndSeconded(handOver)], config)
      .when(says(ada, "18:00", acknowledge))
      .isRefused("decided-by-council");
  });

  test.for([
    { title: "without a council", under: noCouncil, reason: "no-council" as const },
    {
      title: "to the same people",
      under: sameCouncil,
      reason: "council-is-the-committee" as const,
    },
  ])("is refused $title", ({ under, reason }) => {
    given([report], under)
      .when(says(bo, "17:00", handOver))
      .isRefused(reason);
  });

  test("is refused where the council has it already", () => {
    given([report, ...askedAndSeconded(handOver)], config)
      .when(says(gus, "18:00", handOver))
      .isRefused("already-with-council");
  });

  test("is refused to the second who agrees after the council has it", () => {
    const twice = [report, says(bo, "17:00", handOver), says(cy, "17:01", handOver)];
    const seconding = (number: number): CaseCommand => ({ type: "SecondAct", number });
    given([...twice, says(dee, "17:05", seconding(1))], config)
      .when(says(fay, "17:10", seconding(2)))
      .isRefused("already-with-council");
  });

  test("is refused where too few of the council could decide", () => {
    const parties = ["eve", "fay"].map((login) => ({
      role: "reported" as const,
      identity: { handle: handle(login) },
    }));
    given([{ ...report, by: rin, parties }], config)
      .when(says(bo, "17:00", handOver))
      .isRefused("council-cannot-either");
  });
});

describe("a committee that cannot decide", () => {
  test("hands the case over when too few are left, however they came to be out", () => {
    const parties = [ada, bo, cy, dee].map(({ login }) => ({
      role: "reported" as const,
      identity: { handle: handle(login) },
    }));
    expect(deciding([{ ...report, by: rin, parties }])).toEqual([
      "Executive Council",
      ["eve", "fay", "gus"],
    ]);
  });

  test("keeps the case while as many are left as consensus needs", () => {
    expect(deciding([report, stepsBack(ada), stepsBack(bo)])).toEqual(["Committee", ["cy", "dee"]]);
  });

  test("cannot be purged: bo recuses ada and then cy, and the council has the case", () => {
    const purge = [
      ...askedAndSeconded(recuseOf("ada")),
      says(bo, "17:10", recuseOf("cy")),
      says(dee, "17:15", second),
    ];
    given([report, ...purge.slice(0, 3)], config)
      .when(...purge.slice(3))
      .records(
        { type: "ActSeconded", number: 2 },
        { type: "CaseHandedOver", to: "council", ground: "too-few-would-remain" },
      );
    expect(deciding([report, ...purge])).toEqual(["Executive Council", ["eve", "fay", "gus"]]);
  });

  test.for<{ title: string; decides: "consensus" | "majority"; out: Person[]; who: unknown[] }>([
    {
      title: "hands it to a council by consensus of which two are left",
      decides: "consensus",
      out: [eve, fay],
      who: ["Executive Council", ["gus", "pat"]],
    },
    {
      title: "decides with the one who is left of a council by consensus",
      decides: "consensus",
      out: [eve, fay, gus],
      who: ["Committee", ["dee", "pat"]],
    },
    {
      title: "decides with the half that is left of a council by majority",
      decides: "majority",
      out: [eve, fay],
      who: ["Committee", ["dee", "gus", "pat"]],
    },
  ])("$title", ({ decides, out, who }) => {
    const council = { ...config.council, members: [eve, fay, gus, pat], decides };
    const parties = [ada, bo, cy, ...out].map(({ login }) => ({
      role: "reported" as const,
      identity: { handle: handle(login) },
    }));
    expect(deciding([{ ...report, by: rin, parties }], { ...config, council })).toEqual(who);
  });

  test("has its case again from a council that the config no longer names", () => {
    const handedOver = stateAfter([report, ...askedAndSeconded(handOver)]);
    expect(electorate(handedOver, noCouncil, handedOver.asOf)).toEqual([ada, bo, cy, dee]);
  });

  test("decides together with those left of the council when it cannot either", () => {
    const parties = [ada, bo, cy, eve, fay].map(({ login }) => ({
      role: "reported" as const,
      identity: { handle: handle(login) },
    }));
    expect(deciding([{ ...report, by: rin, parties }])).toEqual(["Committee", ["dee", "gus"]]);
  });
});

describe("appointing somebody from outside", () => {
  const parties = [ada, bo, cy, eve, fay].map(({ login }) => ({
    role: "reported" as const,
    identity: { handle: handle(login) },
  }));
  const stuck = { ...report, by: rin, parties };
  const appoint = (login: string): CaseCommand => ({
    type: "AppointPerson",
    person: handle(login),
    reason: "knows the field",
  });

  test("takes one of each who are left, and lets them decide", () => {
    expect(
      deciding([stuck, says(gus, "17:00", appoint("pat")), says(dee, "17:05", second)]),
    ).toEqual(["Committee", ["dee", "gus", "pat"]]);
  });

  test("lets the appointed person act", () => {
    const inputs = [stuck, says(gus, "17:00", appoint("pat")), says(dee, "17:05", second)];
    expect(
      given(inputs, config)
        .when(says(pat, "18:00", acknowledge))
        .recordsOf("PartyTold"),
    ).toHaveLength(1);
  });

  test("ends when they turn out to be a party", () => {
    const naming: CaseCommand = {
      type: "NameParty",
      role: "reported",
      identity: { handle: handle("pat") },
    };
    const inputs = [stuck, says(gus, "17:00", appoint("pat")), says(dee, "17:05", second)];
    expect(deciding([...inputs, says(pat, "17:10", naming)])).toEqual([
      "Committee",
      ["dee", "gus"],
    ]);
  });

  test("is refused for whoever decides already, and for a login that nobody has", () => {
    const before = given([stuck], config);
    before.when(says(gus, "17:00", appoint("dee"))).isRefused("decides-already");
    before.when(says(gus, "17:00", appoint("nobody"))).isRefused("no-such-account");
  });

  test("is refused for a party", () => {
    given([stuck], config)
      .when(says(gus, "17:00", appoint("eve")))
      .isRefused("is-a-party");
  });

  test("is refused while the committee can decide", () => {
    given([report], config)
      .when(says(bo, "17:00", appoint("pat")))
      .isRefused("body-can-decide");
  });
});

describe("who acts as chair", () => {
  const nameCy: CaseCommand = { type: "NameChair", member: handle("cy") };
  const chair = (inputs: Input[]) => {
    const state = stateAfter(inputs);
    return chairOf(state, config, state.asOf)?.login;
  };

  test.for([
    { title: "the chair", inputs: [report], expected: "ada" },
    { title: "a deputy", inputs: [report, stepsBack(ada)], expected: "bo" },
    { title: "nobody yet", inputs: [report, stepsBack(ada), stepsBack(bo)], expected: undefined },
    {
      title: "whom the electorate named",
      inputs: [
        report,
        stepsBack(ada),
        stepsBack(bo),
        says(cy, "17:00", nameCy),
        says(dee, "17:05", second),
      ],
      expected: "cy",
    },
  ])("is $title", ({ inputs, expected }) => {
    expect(chair(inputs)).toBe(expected);
  });

  test("is named among those who decide, by a login that somebody has", () => {
    const nameOf = (login: string): CaseCommand => ({ type: "NameChair", member: handle(login) });
    const nobody = given([report, stepsBack(ada), stepsBack(bo)], config);
    nobody.when(says(cy, "17:00", nameOf("bo"))).isRefused("not-in-the-electorate");
    nobody.when(says(cy, "17:00", nameOf("nobody"))).isRefused("no-such-account");
    nobody.when(says(cy, "17:00", nameOf("dee"))).records({
      type: "SecondAwaited",
      number: 1,
      act: { act: "name-chair", member: dee },
    });
  });

  test("is not named while the chair or a deputy is there", () => {
    given([report, stepsBack(ada)], config)
      .when(says(bo, "17:00", nameCy))
      .isRefused("chair-is-there");
  });
});
