import { describe, expect, test } from "vitest";
import type { CaseEvent } from "../../../../src/domain/case/case-event.ts";
import { codesOwed } from "../../../../src/domain/chapters/corresponding/codes-owed.ts";
import { NodeId, Sha256 } from "../../../../src/domain/values/ids.ts";
import { PartyRef } from "../../../../src/domain/values/party.ts";
import { at, given, recorded, report } from "../../given.ts";

const code = Sha256.parse("c".repeat(64));
const address = "somebody@example.org";

/** Somebody is named by an address, and a question to them is mailed. */
function mailedTo(role: string, ...more: readonly CaseEvent[]) {
  const party = PartyRef.parse(`${role}-1`);
  const held = recorded(at("22 16:10"), {
    type: "LetterHeld",
    letter: "question",
    party,
    text: "Where was it?",
    way: "mail",
  });
  const asked = recorded(at("22 16:21"), {
    type: "QuestionAsked",
    party,
    question: "Where was it?",
    letter: held.cause,
  });
  const named = recorded(at("22 16:01"), { type: "PartyNamed", party, address });
  const { state } = given([report, named, held, asked, ...more]);
  return { party, owed: codesOwed(state()), written: held.cause };
}

describe("a private code of their own", () => {
  test.each(["reported", "affected", "mediator"])("is owed once a letter reached: %s", (role) => {
    const { party, owed, written } = mailedTo(role);
    expect(owed).toMatchObject([{ party, first: { written, address } }]);
  });

  test.each(["reporter", "witness"])("is owed to nobody else: %s", (role) => {
    expect(mailedTo(role).owed).toEqual([]);
  });

  test("is not owed to whoever has one, wants to be left alone, or is a minor", () => {
    const party = PartyRef.parse("reported-1");
    const has = recorded(at("22 16:30"), { type: "CodeGiven", party, code });
    const alone = recorded(at("22 16:30"), {
      type: "MessageReceived",
      party,
      what: "leave-alone",
      comment: NodeId.parse("IC_m"),
      words: code,
    });
    const minor = recorded(at("22 16:05"), { type: "AgeNoted", party, isMinor: true });
    for (const one of [has, alone, minor]) expect(mailedTo("reported", one).owed).toEqual([]);
  });

  test("is not owed for a letter that went to an address they do not have any more", () => {
    const party = PartyRef.parse("reported-1");
    const renamed = recorded(at("22 16:30"), {
      type: "PartyRenamed",
      party,
      address: "another@example.org",
      reason: "a slip",
    });
    expect(mailedTo("reported", renamed).owed).toEqual([]);
  });

  test("is not owed before the letter has left", () => {
    const party = PartyRef.parse("reported-1");
    const named = recorded(at("22 16:01"), { type: "PartyNamed", party, address });
    const held = recorded(at("22 16:10"), {
      type: "LetterHeld",
      letter: "question",
      party,
      text: "Where?",
      way: "mail",
    });
    expect(codesOwed(given([report, named, held]).state())).toEqual([]);
  });
});
