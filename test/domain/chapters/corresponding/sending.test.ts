import { describe, expect, test } from "vitest";
import type { CaseCommand } from "../../../../src/domain/case/case-command.ts";
import type { CaseEvent } from "../../../../src/domain/case/case-event.ts";
import type { Input } from "../../../../src/domain/case/input.ts";
import { corresponding } from "../../../../src/domain/chapters/corresponding/corresponding.ts";
import { privatePageOf } from "../../../../src/domain/chapters/corresponding/private-page.ts";
import { Cause, NodeId, Salt, Sha256 } from "../../../../src/domain/values/ids.ts";
import { PartyRef } from "../../../../src/domain/values/party.ts";
import {
  ada,
  asks,
  at,
  config,
  given,
  handle,
  mal,
  pat,
  recorded,
  report,
  reporter1,
} from "../../given.ts";

const code = recorded(at("22 16:00"), {
  type: "CodeGiven",
  party: reporter1,
  code: Sha256.parse("c".repeat(64)),
});
const begun: (Input | CaseEvent)[] = [report, code];
const reported1 = PartyRef.parse("reported-1");
const witness1 = PartyRef.parse("witness-1");
const saw = recorded(at("22 16:02"), { type: "PartyNamed", party: witness1, person: pat });
const named = asks(ada, at("22 16:01"), {
  type: "NameParty",
  role: "reported",
  identity: { handle: handle(mal.login) },
});

function letter(
  text: string,
  more: Partial<Extract<CaseCommand, { type: "SendLetter" }>> = {},
): CaseCommand {
  return {
    type: "SendLetter",
    letter: "receipt",
    whom: reporter1,
    until: undefined,
    text,
    ...more,
  };
}
const thanks = asks(ada, at("22 16:10"), letter("Thank you.\nWe read it."));
const unsend = (when: string, whom?: PartyRef) =>
  asks(ada, at(when), { type: "TakeLetterBack", whom });
const said = (what: "words" | "accepts" | "leave-alone", when: string) =>
  recorded(at(when), {
    type: "MessageReceived",
    party: reporter1,
    what,
    comment: NodeId.parse("IC_m"),
    words: Sha256.parse("e".repeat(64)),
  });

describe("a letter to a private page", () => {
  test("waits for ten minutes, and is then what they were told", () => {
    const sent = given([...begun, thanks]);
    expect(sent.state().tellings).toEqual([]);
    expect(sent.until(at("22 16:19:59")).added).toEqual([]);
    sent.until(at("22 16:20")).records({
      type: "PartyTold",
      party: reporter1,
      what: "receipt",
      words: "Thank you.\nWe read it.",
      letter: thanks.cause,
    });
    expect(sent.until(at("22 16:30")).state().letters).toMatchObject([{ leftAt: at("22 16:20") }]);
  });

  test("that asks something is a question that is waited for", () => {
    const question = asks(ada, at("22 16:10"), letter("Where?", { letter: "question" }));
    const asked = given([...begun, question]).until(at("22 16:20"));
    expect(asked.added).toMatchObject([{ type: "QuestionAsked", question: "Where?" }]);
    expect(asked.state().questions).toHaveLength(1);
  });

  test("is taken back while it waits, and not afterwards", () => {
    given([...begun, thanks])
      .when(unsend("22 16:15"))
      .records({ type: "LetterTakenBack", written: thanks.cause });
    const gone = given([...begun, thanks, unsend("22 16:15", reporter1)]);
    expect(gone.until(at("22 17:00")).added).toEqual([]);
    const left = given([...begun, thanks]).until(at("22 16:20"));
    given([...begun, thanks, ...left.added])
      .when(unsend("22 16:21"))
      .isRefused("no-letter-waits");
    given([...begun, thanks])
      .when(unsend("22 16:15", reported1))
      .isRefused("no-letter-waits");
  });

  test("stays where it is once they ask to be left alone, and can still be taken back", () => {
    const alone = given([...begun, thanks, said("leave-alone", "22 16:15")]);
    expect(alone.until(at("22 17:00")).added).toEqual([]);
    expect(alone.when(unsend("22 17:00")).added).toMatchObject([{ type: "LetterTakenBack" }]);
  });

  test.each([
    ["to nobody", letter("Hello.", { whom: PartyRef.parse("witness-2") }), "no-such-party"],
    ["of another role", letter("Hello.", { whom: reported1 }), "letter-not-for-them"],
    [
      "where no way is known",
      letter("Hello.", { letter: "question", whom: witness1 }),
      "no-private-page",
    ],
    ["about a day that is over", letter("Hello.", { until: at("22 16:00") }), "date-has-passed"],
    ["that names somebody else", letter("Hello,\nwe wrote to Mal."), "letter-names-somebody"],
  ] as const)("%s is refused", (_, command, reason) => {
    given([...begun, named, saw])
      .when(asks(ada, at("22 16:10"), command))
      .isRefused(reason);
  });

  test("to somebody who asked to be left alone is refused, until they write again", () => {
    const alone = [...begun, said("leave-alone", "22 16:05")];
    given(alone).when(thanks).isRefused("wants-to-be-left-alone");
    const again = [...alone, said("words", "22 16:06")];
    expect(given(again).when(thanks).added).toMatchObject([{ type: "LetterHeld" }]);
  });

  test("says which line names somebody, and not whom it calls how", () => {
    const refused = given([...begun, named]).when(
      asks(ada, at("22 16:10"), letter("Hello,\nwe wrote to Mal.")),
    );
    expect(refused.added).toMatchObject([{ detail: "line 2: reported-1" }]);
  });
});

describe("a private page", () => {
  const leaves = (what: "timeline" | "resolution" | "outcome" | "question", when: string) =>
    recorded(at(when), {
      type: "LetterHeld",
      letter: what,
      party: reporter1,
      text: `The ${what}.`,
    });
  const page = (happened: readonly (Input | CaseEvent)[], now: string) =>
    privatePageOf(given(happened).until(at(now)).state(), reporter1, config, at(now));
  const whole = (happened: readonly (Input | CaseEvent)[], now: string) => {
    const before = given(happened);
    const { added } = before.until(at(now));
    const state = given([...before.history(), ...added]).state();
    return privatePageOf(state, reporter1, config, at(now));
  };

  test("shows that the report arrived, and a day to look again, before anybody wrote", () => {
    expect(page(begun, "22 16:30")).toEqual({
      arrivedAt: report.at,
      letters: [],
      isAsked: false,
      mayObject: false,
      isLeftAlone: false,
      isTakenBack: false,
      hasPassphrase: false,
      lookAgainAt: at("23 16:00"),
    });
  });

  test("tells nothing of a report to whoever did not report, and whether it asks for a passphrase", () => {
    const passphrase = { salt: Salt.parse("1".repeat(32)), hash: Sha256.parse("e".repeat(64)) };
    const theirs = [
      recorded(at("22 16:05"), {
        type: "CodeGiven",
        party: reported1,
        code: Sha256.parse("d".repeat(64)),
      }),
      recorded(at("22 16:06"), { type: "PassphraseChosen", party: reported1, passphrase }),
    ];
    const state = given([...begun, named, ...theirs]).state();
    const seen = privatePageOf(state, reported1, config, at("22 16:30"));
    expect(seen).toMatchObject({ arrivedAt: undefined, letters: [], hasPassphrase: true });
    expect(privatePageOf(state, reporter1, config, at("22 16:30")).hasPassphrase).toBe(false);
  });

  test("shows letters word for word, newest first, and none that wait", () => {
    const sent = [...begun, thanks, leaves("question", "22 16:30"), leaves("outcome", "22 16:45")];
    const { letters, isAsked } = whole(sent, "22 16:50");
    expect(letters.map(({ text }) => text)).toEqual(["The question.", "Thank you.\nWe read it."]);
    expect(isAsked).toBe(true);
    expect(whole([...sent, said("words", "22 16:49")], "22 16:50").isAsked).toBe(false);
  });

  test("lets them say what they think of the plan, once and until the outcome", () => {
    const planned = [...begun, leaves("resolution", "22 16:10")];
    expect(whole(planned, "22 16:30").mayObject).toBe(true);
    expect(whole([...planned, said("accepts", "22 16:25")], "22 16:30").mayObject).toBe(false);
    const over = [...planned, leaves("outcome", "22 16:30")];
    expect(whole(over, "22 16:50").mayObject).toBe(false);
  });

  test("names the day that a timeline promises, and else a day of the same weekday to come", () => {
    const until = at("28 12:00");
    const promised = asks(ada, at("22 16:10"), letter("Soon.", { letter: "timeline", until }));
    expect(whole([...begun, promised], "22 17:00").lookAgainAt).toBe(until);
    expect(whole([...begun, promised], "28 13:00").lookAgainAt).toBe(at("29 16:20"));
  });
});

test("a receipt that was given back by nobody is never a telling", () => {
  const other = recorded(at("22 16:05"), {
    type: "LetterTakenBack",
    written: Cause.parse("IC_other#1"),
  });
  const sent = given([...begun, thanks, other]).until(at("22 16:20"));
  expect(sent.recordsOf("PartyTold")).toHaveLength(1);
});

describe("a question about a reporter's safety", () => {
  const safe = letter("Are you safe if we write to them?", { letter: "question", about: "safety" });

  test("counts as asked for it once it has left", () => {
    given([...begun, named, asks(ada, at("22 16:10"), safe)])
      .until(at("22 16:20"))
      .records({
        type: "QuestionAsked",
        party: reporter1,
        question: "Are you safe if we write to them?",
        letter: expect.any(String) as Cause,
        about: "safety",
      });
  });

  test("goes to reporters alone", () => {
    given([...begun, named])
      .when(
        asks(
          ada,
          at("22 16:10"),
          letter("Safe?", { letter: "question", about: "safety", whom: reported1 }),
        ),
      )
      .isRefused("not-a-reporter");
  });
});

test("what waits may be taken back now, and nothing is written in a closed case", () => {
  const held = given([...begun, thanks]).state();
  const offered = { pressing: ["unsend"], besides: ["write", "send"] };
  expect(corresponding.now(held)).toEqual(offered);
  const left = given([...begun, thanks])
    .until(at("22 16:30"))
    .state();
  expect(corresponding.now(left)).toEqual({ ...offered, pressing: [] });
  const closed = { ...left, closed: { at: at("22 17:00"), because: "spam" as const } };
  expect(corresponding.now(closed as never)).toEqual({ pressing: [], besides: [] });
});
