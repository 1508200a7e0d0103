import { describe, expect, test } from "vitest";
import type { CaseCommand } from "../../../../src/domain/case/case-command.ts";
import type { Input } from "../../../../src/domain/case/input.ts";
import { replay } from "../../../../src/domain/case/replay.ts";
import type { AdoptedConfig } from "../../../../src/domain/values/adopted-config.ts";
import {
  belongsInRoom,
  readersOf,
  shutOutOf,
} from "../../../../src/domain/chapters/keeping-apart/room.ts";
import type { Person } from "../../../../src/domain/values/person.ts";
import {
  ada,
  asks,
  at,
  bo,
  config,
  cy,
  dee,
  eve,
  given,
  handle,
  recorded,
  recuse,
  report,
} from "../../given.ts";

const naming = (login: string): Input => ({
  ...report,
  parties: [{ role: "reported", identity: { handle: handle(login) } }],
});
const stepsBack = (who: Person) =>
  asks(who, at("22 16:05"), recuse, { allowedTo: "deciding-body" });
const boStepsBack = stepsBack(bo);
/** Who decide by consensus, so that one of them alone cannot; cy is of both. */
const twoCouncillors: AdoptedConfig = {
  ...config,
  council: { members: [cy, eve], email: "council@example.org", decides: "consensus" },
};
const second: CaseCommand = { type: "SecondAct", number: undefined };
const says = (who: typeof bo, time: string, command: CaseCommand) =>
  asks(who, at(`22 ${time}`), command);

function stateAfter(inputs: readonly Input[], under: AdoptedConfig = config) {
  const state = replay(given([], under).when(...inputs).added);
  if (!state) throw new Error("no case");
  return state;
}

describe("where a case lives", () => {
  test.for<{ title: string; inputs: Input[]; under?: AdoptedConfig; expected: boolean }>([
    { title: "in the case repository", inputs: [report], expected: false },
    { title: "there, when an outsider is reported", inputs: [naming("mal")], expected: false },
    { title: "in a room, when a member is reported", inputs: [naming("bo")], expected: true },
    { title: "in a room, when a councillor is reported", inputs: [naming("eve")], expected: true },
    { title: "there, when a member steps back", inputs: [report, boStepsBack], expected: false },
    {
      title: "in a room, when a member steps back and the config says so",
      inputs: [report, boStepsBack],
      under: { ...config, seal: "recusals" },
      expected: true,
    },
    {
      title: "in a room from the beginning, where the config says so",
      inputs: [report],
      under: { ...config, seal: "always" },
      expected: true,
    },
    {
      title: "in a room, when the council decides",
      inputs: [
        report,
        says(bo, "17:00", { type: "HandOver", reason: "too close" }),
        says(dee, "17:05", second),
      ],
      expected: true,
    },
    {
      title: "in a room, when it was sealed",
      inputs: [report, says(bo, "17:00", { type: "SealCase" })],
      expected: true,
    },
    {
      title: "in a room, when neither committee nor council can decide it alone",
      inputs: [report, ...[ada, bo, cy].map(stepsBack)],
      under: twoCouncillors,
      expected: true,
    },
    {
      title: "there, when the committee cannot decide it and there is no council",
      inputs: [report, ...[ada, bo, cy].map(stepsBack)],
      under: { ...config, council: undefined },
      expected: false,
    },
  ])("is $title", ({ inputs, under = config, expected }) => {
    expect(belongsInRoom(stateAfter(inputs, under), under)).toBe(expected);
  });

  test("is not sealed twice", () => {
    given([naming("bo")])
      .when(says(dee, "17:00", { type: "SealCase" }))
      .isRefused("already-sealed");
  });
});

describe("who reads a room", () => {
  const readers = (inputs: readonly Input[], under = config) =>
    readersOf(stateAfter(inputs, under), under).map(({ person, role }) => [person.login, role]);

  test("is the deciding body without the recused", () => {
    expect(readers([naming("bo")])).toEqual([
      ["ada", "triage"],
      ["cy", "triage"],
      ["dee", "triage"],
    ]);
  });

  test("is somebody away too, who otherwise could not come back", () => {
    const away = [{ who: dee, from: at("20 00:00"), until: at("30 00:00") }];
    expect(readers([naming("bo")], { ...config, away })).toContainEqual(["dee", "triage"]);
  });

  test("is not the committee once the council decides", () => {
    expect(
      readers([
        report,
        says(bo, "17:00", { type: "HandOver", reason: "too close" }),
        says(dee, "17:05", second),
      ]),
    ).toEqual([["eve", "triage"]]);
  });
});

describe("who could read a room and must not any more", () => {
  const out = (inputs: readonly Input[]) => {
    const state = stateAfter(inputs);
    return shutOutOf(state, config).map(({ login }) => login);
  };

  test("is whoever is out of the case, once", () => {
    expect(out([naming("bo"), says(dee, "17:00", recuse)])).toEqual(["bo", "dee"]);
  });

  test("is whose leave has ended, and nobody who reads", () => {
    const grant: CaseCommand = {
      type: "GrantReading",
      person: handle("eve"),
      until: at("24 00:00"),
      reason: "the yearly review",
    };
    const granted = [report, says(ada, "17:00", grant), says(dee, "17:05", second)];
    expect(out(granted)).toEqual([]);
    const ended = given(granted).until(at("24 00:00")).state();
    expect(shutOutOf(ended, config)).toEqual([eve]);
  });
});

describe("leave to read", () => {
  const grant: CaseCommand = {
    type: "GrantReading",
    person: handle("eve"),
    until: at("24 00:00"),
    reason: "the yearly review",
  };
  const granted = [report, says(ada, "17:00", grant), says(dee, "17:05", second)];

  test("is given for reading only, with a second", () => {
    const state = stateAfter(granted);
    expect(readersOf(state, config)).toContainEqual({ person: eve, role: "read" });
  });

  test("is asked by the chair", () => {
    given([report])
      .when(says(bo, "17:00", grant))
      .isRefused("only-the-chair");
  });

  test("ends by its date, by itself", () => {
    const { added } = given(granted).until(at("24 00:00"));
    expect(added).toContainEqual(
      expect.objectContaining({ type: "GrantEnded", person: eve, at: at("24 00:00") }),
    );
  });

  test("is none to somebody who is a party", () => {
    given([naming("eve")])
      .when(says(ada, "17:00", grant))
      .isRefused("is-a-party");
  });
});

test("that a move begins says nothing of the case, nor where it goes", () => {
  const before = given([report]).state();
  const after = given([report, recorded(report.at, { type: "MoveBegun" })]).state();
  expect(after).toEqual(before);
});
