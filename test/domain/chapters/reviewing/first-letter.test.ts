import { describe, expect, test } from "vitest";
import type { CaseCommand } from "../../../../src/domain/case/case-command.ts";
import type { Input } from "../../../../src/domain/case/input.ts";
import { hearingFirst } from "../../../../src/domain/chapters/reviewing/safety-of-reporters.ts";
import { Addressee, PartyRef } from "../../../../src/domain/values/party.ts";
import { named, reported1, safeToWrite } from "../deciding/deliberating.ts";
import { ada, asks, at, bo, given, handle, reporter1 } from "../../given.ts";

const told = (whom: string): CaseCommand => {
  return { ...receipt, whom: Addressee.parse(whom) };
};
const receipt = { type: "TellParty", what: "receipt", until: undefined, words: undefined } as const;
const question: CaseCommand = { type: "AskParty", whom: reported1, question: "your side?" };
const letter = (command: CaseCommand, before: readonly Input[] = named) =>
  given(before).when(asks(bo, at("22 17:00"), command));

const names = (when: string, role: "reporter" | "reported", login: string) =>
  asks(ada, at(when), { type: "NameParty", role, identity: { handle: handle(login) } });
const anonymous = (whom: PartyRef) =>
  asks(ada, at("22 16:30"), {
    type: "RuleOutContact",
    for: "ask",
    whom,
    ground: "anonymous",
    reason: "the form left no address",
  });
const reporter2 = PartyRef.parse("reporter-2");

describe("the first letter to a reported person", () => {
  test.for([
    ["told something", told("reported-1")],
    ["asked something", question],
  ] as const)("waits until the reporter said whether it is safe: %s", ([, command]) => {
    const outcome = letter(command);
    outcome.isRefused("safety-not-asked");
    expect(outcome.added).toMatchObject([{ detail: "reporter-1 reported-1" }]);
    expect(letter(command, [...named, ...safeToWrite]).recordsOf("CommandRefused")).toEqual([]);
  });

  test("waits for the answer too", () => {
    letter(question, [...named, ...safeToWrite.slice(0, 1)]).isRefused("safety-not-asked");
  });

  test.for(["objects", "declines"] as const)(
    "is not written where they say it is not safe: %s",
    (no) => {
      const says = (when: string, answer: "objects" | "declines" | undefined) =>
        asks(ada, at(when), { type: "HearParty", whom: reporter1, answer, words: "their words" });
      const [asked] = safeToWrite;
      const unsafe = [...named, asked, says("22 16:40", no)];
      const outcome = letter(question, unsafe);
      outcome.isRefused("not-safe-to-write");
      expect(outcome.added).toMatchObject([{ detail: "reporter-1 reported-1" }]);
      const later = asks(ada, at("22 16:50"), {
        type: "AskForSafety",
        whom: reporter1,
        words: undefined,
      });
      letter(question, [...unsafe, later]).isRefused("safety-not-asked");
      const safe = [...unsafe, later, says("22 16:55", undefined)];
      expect(letter(question, safe).recordsOf("CommandRefused")).toEqual([]);
    },
  );

  test("waits though the reporter was asked something else", () => {
    const other = asks(bo, at("22 16:20"), {
      type: "AskParty",
      whom: reporter1,
      question: "where was it?",
    });
    letter(question, [...named, other, ...safeToWrite.slice(1)]).isRefused("safety-not-asked");
  });

  test("waits for each reporter, and says for whom", () => {
    const more = [names("22 16:14", "reporter", "rin"), names("22 16:15", "reporter", "pat")];
    const outcome = letter(question, [...named, ...more, ...safeToWrite]);
    expect(outcome.added).toMatchObject([{ detail: "reporter-2 reported-1" }]);
    const known = [...named, ...more, ...safeToWrite, anonymous(reporter2)];
    expect(letter(question, known).recordsOf("CommandRefused")).toEqual([]);
  });

  test("goes out where it is on record why the reporter cannot be asked", () => {
    expect(letter(question, [...named, anonymous(reporter1)]).recordsOf("QuestionAsked")).toEqual([
      expect.objectContaining({ party: reported1 }),
    ]);
  });

  test("asks nobody where the committee itself reports", () => {
    const ours = asks(ada, at("22 16:20"), {
      type: "NameParty",
      role: "reporter",
      identity: { group: "committee" },
    });
    expect(letter(question, [...named, ours]).recordsOf("CommandRefused")).toEqual([]);
  });

  test("is the first of each of them, and no letter after it waits", () => {
    const before = [
      ...named,
      names("22 16:20", "reported", "pat"),
      ...safeToWrite,
      asks(bo, at("22 16:40"), question),
      names("22 16:50", "reporter", "rin"),
      names("22 16:51", "reporter", "gus"),
    ];
    expect(letter(told("reported-1"), before).recordsOf("PartyTold")).toHaveLength(1);
    letter(told("reported-2"), before).isRefused("safety-not-asked");
  });

  test.for(["reporter-1", "council"])("is none to %s", (whom) => {
    expect(letter(told(whom)).recordsOf("PartyTold")).toHaveLength(1);
  });
});

describe("asking whether it is safe", () => {
  const safety = (whom: PartyRef, words?: string): CaseCommand => {
    return { type: "AskForSafety", whom, words };
  };

  test("keeps what was asked, in our words or theirs", () => {
    const ours =
      "Are you safe if we write to whom you reported? What may they learn or infer from it?";
    expect(letter(safety(reporter1)).added).toMatchObject([
      { type: "QuestionAsked", party: reporter1, about: "safety", question: ours },
    ]);
    expect(letter(safety(reporter1, "may we name the thread?")).added).toMatchObject([
      { question: "may we name the thread?" },
    ]);
  });

  test("is for reporters", () => {
    letter(safety(reported1)).isRefused("not-a-reporter");
    letter(safety(reporter2)).isRefused("no-such-party");
  });
});

describe("a reported person who was asked", () => {
  const asked = [...named, ...safeToWrite, asks(bo, at("22 17:00"), question)];

  test("is noted to be silent after seven days, once, and may still answer", () => {
    const silent = given(asked).until(at("30 17:00"));
    expect(silent.recordsOf("SilenceNoted")).toMatchObject([
      { at: at("29 17:00"), party: reported1 },
    ]);
    expect(silent.state().questions.at(-1)).toMatchObject({ closedAt: at("29 17:00") });
  });

  test("is waited for anew after each question", () => {
    const twice = [...asked, asks(bo, at("24 17:00"), question)];
    expect(given(twice).until(at("30 17:00")).recordsOf("SilenceNoted")).toHaveLength(1);
    expect(given(twice).until(at("30 17:00")).state().questions.at(-1)?.closedAt).toBeUndefined();
  });

  test("is not silent who answered, and nobody else ever is", () => {
    const heard = asks(bo, at("23 17:00"), {
      type: "HearParty",
      whom: reported1,
      answer: undefined,
      words: "a joke",
    });
    const reporter = asks(bo, at("22 17:10"), {
      type: "AskParty",
      whom: reporter1,
      question: "where?",
    });
    const until = given([...asked, heard, reporter]).until(at("30 18:00"));
    expect(until.recordsOf("SilenceNoted")).toEqual([]);
  });

  test("is not noted to be silent while the case is closed", () => {
    const closes = asks(ada, at("23 10:00"), {
      type: "CloseCase",
      closing: { as: "not-ours", to: "the venue" },
    });
    const seconds = asks(bo, at("23 10:01"), { type: "SecondAct", number: undefined });
    const reopens = asks(ada, at("30 20:00"), { type: "ReopenCase", reason: "it was none" });
    const closed = [...asked, closes, seconds];
    expect(given(closed).until(at("30 18:00")).recordsOf("SilenceNoted")).toEqual([]);
    expect(
      given([...closed, reopens])
        .history()
        .filter(({ type }) => type === "SilenceNoted"),
    ).toMatchObject([{ at: at("30 20:00") }]);
  });
});

describe("what is done first so that a reported person is heard", () => {
  const first = (happened: readonly Input[]) => hearingFirst(reported1, given(happened).state());
  const [asked, answered] = safeToWrite;

  test.for([
    ["asking the reporter whether they are safe", [], reporter1, "ask-safety"],
    ["keeping what the reporter says", [asked], reporter1, "hear-safety"],
    ["asking them", [asked, answered], reported1, "ask"],
    [
      "keeping what they say",
      [asked, answered, asks(bo, at("22 17:00"), question)],
      reported1,
      "hear",
    ],
  ] as const)("is %s", ([, before, party, does]) => {
    expect(first([...named, ...before])).toEqual({ party, does });
  });
});
