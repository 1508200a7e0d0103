import { describe, expect, test } from "vitest";
import type { CaseEvent } from "../../../../src/domain/case/case-event.ts";
import type { Input, MessageInput } from "../../../../src/domain/case/input.ts";
import { returnedNotice } from "../../../../src/domain/chapters/intake/intake-text.ts";
import { returnedOfOurs } from "../../../../src/domain/chapters/intake/mail-reference.ts";
import { Cause, NodeId, Sha256 } from "../../../../src/domain/values/ids.ts";
import { PartyRef } from "../../../../src/domain/values/party.ts";
import type { Instant } from "../../../../src/domain/values/time.ts";
import { ada, at, bo, given, mal, recorded, report, reporter1 } from "../../given.ts";

type Happened = readonly (Input | CaseEvent)[];

const reported1 = PartyRef.parse("reported-1");
const written = Cause.parse("IC_letter#1");
const comment = NodeId.parse("IC_back");
const begun: Happened = [
  report,
  recorded(at("22 16:00"), { type: "PartyNamed", party: reporter1, address: "rin@example.org" }),
  recorded(at("22 16:00"), {
    type: "PartyNamed",
    party: reported1,
    person: mal,
    address: "mal@example.org",
  }),
];

function comesBack(
  when: Instant,
  message: Omit<Extract<MessageInput["message"], { what: "returned" }>, "what">,
): MessageInput {
  const words = Sha256.parse("c".repeat(64));
  const cause = Cause.parse(comment);
  const returned = { what: "returned" as const, ...message };
  return { kind: "message", at: when, cause, order: [1], comment, words, message: returned };
}

function held(letter: "receipt" | "question", way: "mail" | "page-and-notice" = "mail"): CaseEvent {
  const body = { type: "LetterHeld", letter, party: reporter1, text: "Hello.", way } as const;
  return { ...recorded(at("22 16:10"), body), cause: written };
}

const toldReceipt = recorded(at("22 16:21"), {
  type: "PartyTold",
  party: reporter1,
  what: "receipt",
  letter: written,
});
const back = comesBack(at("23 09:00"), { party: reporter1, of: "letter", letter: written });

describe("a letter that comes back (M25)", () => {
  const mailed = [...begun, held("receipt"), toldReceipt];

  test("was not told, so that the reply is owed again", () => {
    expect(given(mailed).state().tellings).toHaveLength(1);
    given(mailed).when(back).records({
      type: "LetterReturned",
      party: reporter1,
      what: "letter",
      letter: written,
      comment,
    });
    const after = given([...mailed, back]).state();
    expect([after.tellings, after.letters]).toEqual([[], []]);
  });

  test("leaves alone what was told in another way", () => {
    const byCall = recorded(at("22 17:00"), {
      type: "PartyTold",
      party: reporter1,
      what: "receipt",
    });
    expect(given([...mailed, byCall, back]).state().tellings).toMatchObject([
      { at: at("22 17:00") },
    ]);
  });

  test("comes back once, whoever says so again", () => {
    given([...mailed, back])
      .when(back)
      .changesNothing();
    const letter = Cause.parse("IC_x#1");
    given(mailed)
      .when(comesBack(at("23 09:00"), { party: reporter1, of: "letter", letter }))
      .changesNothing();
  });

  test("asked nothing", () => {
    const asked = recorded(at("22 16:21"), {
      type: "QuestionAsked",
      party: reporter1,
      question: "Where?",
      letter: written,
    });
    const later = recorded(at("22 16:30"), {
      type: "QuestionAsked",
      party: reported1,
      question: "What happened?",
    });
    const said = recorded(at("22 17:00"), { type: "PartyHeard", party: reporter1, words: "Ok." });
    const after = given([...begun, held("question"), asked, later, said, back]).state();
    expect(after.questions).toMatchObject([{ party: reported1 }]);
    expect(after.hearings).toMatchObject([{ party: reporter1, tellingsBefore: 0 }]);
  });

  test("leaves what was said since with as many tellings before it as arrived", () => {
    const first = recorded(at("22 16:05"), {
      type: "PartyTold",
      party: reporter1,
      what: "timeline",
    });
    const early = recorded(at("22 16:06"), { type: "PartyHeard", party: reporter1, words: "Ok." });
    const late = recorded(at("22 17:00"), { type: "PartyHeard", party: reporter1, words: "Ok." });
    const after = given([...begun, first, early, held("receipt"), toldReceipt, late, back]).state();
    expect(after.hearings.map(({ tellingsBefore }) => tellingsBefore)).toEqual([1, 1]);
  });
});

describe("what else comes back", () => {
  test("opens nothing: word of a letter that can be read, and an automatic answer", () => {
    const page = held("receipt", "page-and-notice");
    const notice = comesBack(at("23 09:00"), { party: reporter1, of: "notice" });
    const answer = comesBack(at("23 09:10"), { party: reporter1, of: "answer" });
    const told = [...begun, page, toldReceipt];
    for (const one of [notice, answer]) {
      const after = given([...told, one]).state();
      expect([after.tellings.length, after.letters.length]).toEqual([1, 1]);
    }
    given(told).when(answer).records({
      type: "LetterReturned",
      party: reporter1,
      what: "answer",
      comment,
    });
  });

  test("is told to those who decide, and shows no address", () => {
    for (const what of ["letter", "notice", "answer"] as const) {
      const text = returnedNotice([ada, bo], reporter1, what);
      expect(text).toContain("@ada and @bo: ");
      expect(text).toContain("reporter-1 ");
      expect(text).toContain("`/told`");
    }
  });
});

test("a mail of ours that came back is known by its Message-ID and by nothing else", () => {
  const id = `<t${"a".repeat(28)}.letter-${"b".repeat(16)}@comity>`;
  const returned = (messageIds: readonly string[]) =>
    returnedOfOurs({ returned: { messageIds, recipients: [] } });
  expect(returned(["<other@example.org>", id])).toMatchObject([
    { messageId: id, reference: { to: "letter" }, name: `letter-${"b".repeat(16)}` },
  ]);
  expect(returned([`<t${"a".repeat(30)}.letter@comity>`])).toEqual([]);
  expect(returnedOfOurs({ returned: undefined })).toEqual([]);
});
