import { describe, expect, test } from "vitest";
import type { CaseCommand } from "../../../../src/domain/case/case-command.ts";
import { replay } from "../../../../src/domain/case/replay.ts";
import type { Input } from "../../../../src/domain/case/input.ts";
import { clocksOf } from "../../../../src/domain/case/clocks-of.ts";
import { shownFields } from "../../../../src/domain/case/shown-fields.ts";
import { agreed, reprimand } from "../deciding/deliberating.ts";
import { acknowledge, asks, at, bo, config, given, report, reporter1 } from "../../given.ts";

type Of<Type extends CaseCommand["type"]> = Extract<CaseCommand, { type: Type }>;
const opened: Input[] = [report];
const stateAfter = (...inputs: Input[]) => {
  const state = replay([...given([]).when(report).added, ...given(opened).when(...inputs).added]);
  if (!state) throw new Error("no case");
  return state;
};
const clock = (name: string, ...inputs: Input[]) =>
  clocksOf(stateAfter(...inputs), config.clocks).find((one) => one.name === name);

describe("telling everyone a timeline (M40)", () => {
  const timeline = (until: string): Of<"TellParty"> => ({
    ...acknowledge,
    what: "timeline",
    until: at(until),
  });

  test("moves the deadline of the resolution", () => {
    expect(clock("resolution", asks(bo, at("28 16:00"), timeline("30 12:00")))).toMatchObject({
      startedAt: at("28 16:00"),
      dueAt: at("30 12:00"),
    });
  });

  test("moves nothing while one reporter has not been told", () => {
    const second = asks(bo, at("22 16:10"), {
      type: "NameParty",
      role: "reporter",
      identity: { address: "a@example.org" },
    });
    const third = asks(bo, at("22 16:11"), {
      type: "NameParty",
      role: "reporter",
      identity: { address: "b@example.org" },
    });
    const toOne = asks(bo, at("28 16:00"), { ...timeline("30 12:00"), whom: reporter1 });
    expect(clock("resolution", second, third, toOne)?.dueAt).toBe(at("29 16:00"));
  });

  test("still counts when a reporter cannot be told any more afterwards", () => {
    const told = asks(bo, at("24 16:00"), timeline("30 12:00"));
    const cannot = asks(bo, at("25 16:00"), {
      type: "RuleOutContact",
      for: "tell",
      whom: reporter1,
      ground: "unreachable",
      reason: "mails return",
    });
    expect(clock("resolution", told, cannot)?.dueAt).toBe(at("30 12:00"));
  });

  test("to a date gone by is refused", () => {
    given(opened)
      .when(asks(bo, at("22 17:00"), timeline("22 16:30")))
      .isRefused("date-has-passed");
  });
});

describe("not being able to tell a reporter", () => {
  const cannot: CaseCommand = {
    type: "RuleOutContact",
    for: "tell",
    whom: reporter1,
    ground: "anonymous",
    reason: "no address",
  };

  test("meets the acknowledgement", () => {
    expect(clock("acknowledgement", asks(bo, at("22 17:00"), cannot))?.metAt).toBe(at("22 17:00"));
  });

  test("to ask them something meets nothing", () => {
    const outcome = clock("acknowledgement", asks(bo, at("22 17:00"), { ...cannot, for: "ask" }));
    expect(outcome?.metAt).toBeUndefined();
  });
});

describe("a question (M27)", () => {
  const asked = asks(bo, at("22 17:00"), { type: "AskParty", whom: reporter1, question: "where?" });
  const heard: CaseCommand = {
    type: "HearParty",
    whom: reporter1,
    answer: undefined,
    words: "there",
  };
  const labels = (...inputs: Input[]) => shownFields(stateAfter(...inputs), config).labels;

  test("is shown by a label until it is heard", () => {
    expect(labels(asked)).toContain("needs information");
    expect(labels(asked, asks(bo, at("22 18:00"), heard))).not.toContain("needs information");
  });

  test("ends too when they cannot be asked", () => {
    const cannot = asks(bo, at("22 18:00"), {
      type: "RuleOutContact",
      for: "ask",
      whom: reporter1,
      ground: "unreachable",
      reason: "mails return",
    });
    expect(labels(asked, cannot)).not.toContain("needs information");
  });

  test("to somebody unknown is refused", () => {
    given(opened)
      .when(
        asks(bo, at("22 17:00"), { type: "AskParty", whom: "witness-1" as never, question: "?" }),
      )
      .isRefused("no-such-party");
  });
});

describe("closing", () => {
  const spam: CaseCommand = { type: "CloseCase", closing: { as: "not-ours", to: "the venue" } };
  const moved = asks(bo, at("22 17:00"), spam);
  const seconded = asks({ id: 1003, login: "cy" }, at("22 18:00"), {
    type: "SecondAct",
    number: 1,
  });

  test("as not this committee's needs a second and stops the clocks", () => {
    expect(stateAfter(moved).closed).toBeUndefined();
    const state = stateAfter(moved, seconded);
    expect(state).toMatchObject({ closed: { at: at("22 18:00") }, closedAs: { as: "not-ours" } });
    expect(clocksOf(state, config.clocks).filter((one) => !one.metAt)).toEqual([]);
    expect(given([...opened, moved, seconded]).until(at("29 18:00")).added).toEqual([]);
  });

  test("as done is refused before there is a resolution", () => {
    given(opened)
      .when(asks(bo, at("22 17:00"), { type: "CloseCase", closing: { as: "resolved" } }))
      .isRefused("no-resolution-yet");
  });

  test("can be taken back, with the reason", () => {
    const reopened = asks(bo, at("23 10:00"), { type: "ReopenCase", reason: "a witness" });
    expect(stateAfter(moved, seconded, reopened).closed).toBeUndefined();
    given([...opened, moved, seconded, reopened])
      .when(asks(bo, at("23 11:00"), { type: "ReopenCase", reason: "again" }))
      .isRefused("case-is-open");
  });
});

describe("a text longer than an event keeps", () => {
  test("is kept as a note, cut, and known by its hash (M38)", () => {
    const long = {
      ...asks(bo, at("22 17:00"), { type: "TakeNote", text: "x".repeat(5_000) }),
      text: "x".repeat(5_006),
    };
    const { added } = given(opened).when(long);
    expect(added).toMatchObject([
      { type: "NoteTaken", text: "x".repeat(2_000), whole: long.textSha256 },
    ]);
  });
});

test("opening an issue by hand needs a committee member", () => {
  const opening = { ...report, openedBy: bo, by: bo };
  expect(given([]).when(opening).added).toMatchObject([{ type: "ReportReceived", by: bo }]);
  const outsider = { id: 1011, login: "mal" };
  expect(given([]).when({ ...opening, openedBy: outsider, by: outsider }).added).toEqual([]);
});

describe("telling everyone", () => {
  const people: Input[] = (
    [
      ["affected", { address: "a@example.org" }],
      ["affected", { group: "committee" }],
      ["reported", { address: "b@example.org" }],
      ["witness", { address: "c@example.org" }],
    ] as const
  ).map(([role, identity], i) =>
    asks(bo, at(`22 16:1${i}`), { type: "NameParty", role, identity }),
  );
  const known: Input[] = [
    ...people,
    asks(bo, at("22 16:20"), { type: "AskForSafety", whom: reporter1, words: undefined }),
    asks(bo, at("22 16:30"), {
      type: "HearParty",
      whom: reporter1,
      answer: undefined,
      words: "it is safe",
    }),
  ];
  const toldOf = (what: Of<"TellParty">["what"]) =>
    given([report, ...known, agreed(at("22 17:00"), reprimand)])
      .when(asks(bo, at("22 18:00"), { ...acknowledge, what }))
      .recordsOf("PartyTold")
      .map((event) => "party" in event && event.party);

  test("a receipt or a timeline tells the reporters", () => {
    expect(toldOf("receipt")).toEqual([reporter1]);
    expect(toldOf("timeline")).toEqual([reporter1]);
  });

  test("the resolution tells affected people too, and the outcome those reported besides (M68)", () => {
    expect(toldOf("resolution")).toEqual([reporter1, "affected-1"]);
    expect(toldOf("outcome")).toEqual([reporter1, "affected-1", "reported-1"]);
  });

  test("the outcome waits for the reporters' safety as any first letter does", () => {
    given([report, ...people])
      .when(asks(bo, at("22 17:00"), { ...acknowledge, what: "outcome" }))
      .isRefused("safety-not-asked");
  });
});
