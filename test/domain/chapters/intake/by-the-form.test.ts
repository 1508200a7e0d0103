import { describe, expect, test } from "vitest";
import type { Input, MessageInput } from "../../../../src/domain/case/input.ts";
import type { MessageFacts } from "../../../../src/domain/chapters/intake/form-facts.ts";
import { withdrawalOf } from "../../../../src/domain/chapters/reporting/still-owed.ts";
import { maySay, waysBack } from "../../../../src/domain/chapters/intake/intake-state.ts";
import { belongsInRoom } from "../../../../src/domain/chapters/keeping-apart/room.ts";
import { Cause, NodeId, Salt, Sha256 } from "../../../../src/domain/values/ids.ts";
import { OutsideFile, outsideFilePath } from "../../../../src/domain/values/outside-file.ts";
import type { Instant } from "../../../../src/domain/values/time.ts";
import { PartyRef } from "../../../../src/domain/values/party.ts";
import {
  ada,
  asks,
  at,
  config,
  eve,
  given,
  handle,
  mal,
  recorded,
  report,
  reporter1,
} from "../../given.ts";

const code = Sha256.parse("c".repeat(64));
const words = Sha256.parse("e".repeat(64));
const form = {
  code,
  words,
  reach: "page" as const,
  reported: [],
  involved: [],
  mayConcernRoster: false,
  ongoing: false,
  danger: false,
  isInRoom: false,
};
const picture = OutsideFile.parse({
  type: "png",
  bytes: 1200,
  sha256: "a".repeat(64),
  blob: "b".repeat(40),
});
const byForm = { ...report, by: "comity" as const, form };

/** A message of theirs, as the app wrote it into the case. */
function says(when: Instant, message: MessageFacts): MessageInput {
  const comment = NodeId.parse(`IC_message_${when}`);
  const cause = Cause.parse(comment);
  return { kind: "message", at: when, cause, order: [1], comment, words, message };
}
const saysSo = (when: Instant, what: "words" | "leave-alone" | "takes-back" | "stands-by") =>
  says(when, { what, party: reporter1 });

describe("a report by the form", () => {
  test("gives its reporter a code, and stays with the other cases", () => {
    const { history, state } = given([byForm]);
    expect(history().map(({ type }) => type)).toEqual([
      "ReportReceived",
      "FormReceived",
      "CodeGiven",
    ]);
    expect(state().codes).toEqual([{ party: reporter1, code }]);
    expect(belongsInRoom(state(), config)).toBe(false);
  });

  test("gives no code where it came by mail, and is known by what leads back to it", () => {
    const { history, state } = given([{ ...byForm, form: { ...form, by: "mail" as const } }]);
    expect(history().map(({ type }) => type)).toEqual(["ReportReceived", "FormReceived"]);
    expect([state().codes, waysBack(state())]).toEqual([[], [code]]);
  });

  test("keeps an address where it names one, and says of whom nobody is to reach", () => {
    const mailed = {
      ...byForm,
      form: { ...form, reach: "mail" as const, address: "r@example.org" },
    };
    expect(given([mailed]).state().parties[0]?.address).toBe("r@example.org");
    const nobody = { ...byForm, form: { ...form, reach: "none" as const } };
    expect(given([nobody]).state().ruledOut).toMatchObject([
      { for: "tell", ground: "anonymous" },
      { for: "ask", ground: "anonymous" },
    ]);
  });

  test("keeps out whom of the roster it ticks, once, and nobody else", () => {
    const parties = [{ role: "reported" as const, identity: { handle: handle("ada") } }];
    const involved = [ada, eve, mal];
    const ticked = { ...byForm, parties, form: { ...form, isInRoom: true, involved } };
    const { state, history } = given([ticked]);
    expect(state().recusals.map(({ member }) => member)).toEqual([ada, eve]);
    const received = history().find(({ type }) => type === "FormReceived");
    expect(received).toMatchObject({ involved: [ada, eve] });
    expect(belongsInRoom(state(), config)).toBe(true);
    expect(state()).toMatchObject({ room: { since: report.at }, oldPlace: undefined });
  });

  test("lives in a room, with everybody in it, where somebody of the roster can be recognised", () => {
    const { state } = given([{ ...byForm, form: { ...form, mayConcernRoster: true } }]);
    expect(state()).toMatchObject({ isSealed: true, recusals: [] });
  });

  test("declares danger where it says so", () => {
    const { state } = given([{ ...byForm, form: { ...form, danger: true } }]);
    expect(state().dangerAt).toBe(report.at);
  });
});

describe("what belongs to a private code", () => {
  const passphrase = { salt: Salt.parse("1".repeat(32)), hash: words };
  const chooses = says(at("22 17:00"), { what: "passphrase", party: reporter1, passphrase });

  test("is a passphrase, if they choose one, until they take it away", () => {
    const chosen = given([byForm]).when(chooses);
    expect(chosen.added).toMatchObject([{ type: "PassphraseChosen", passphrase }]);
    expect(chosen.state().codes).toEqual([{ party: reporter1, code, passphrase }]);
    const none = says(at("22 18:00"), { what: "passphrase", party: reporter1 });
    const { state } = given([byForm, chooses]).when(none);
    expect(state().codes[0]?.passphrase).toBeUndefined();
  });

  test("and ends with it", () => {
    const another = says(at("22 18:00"), { what: "new-code", party: reporter1, code: words });
    const { state } = given([byForm, chooses]).when(another);
    expect(state().codes).toEqual([{ party: reporter1, code: words }]);
  });

  test("of nobody else", () => {
    const reported1 = PartyRef.parse("reported-1");
    const reported = { role: "reported" as const, identity: { handle: handle("mal") } };
    const other = recorded(at("22 16:30"), { type: "CodeGiven", party: reported1, code: words });
    const { state } = given([{ ...byForm, parties: [reported] }, other]).when(chooses);
    expect(state().codes.map((one) => one.passphrase)).toEqual([passphrase, undefined]);
  });
});

describe("a report", () => {
  test("is taken back by nobody but whoever made it", () => {
    const reported1 = PartyRef.parse("reported-1");
    const reported = { role: "reported" as const, identity: { handle: handle("mal") } };
    const opened = given([{ ...byForm, parties: [reported] }]);
    for (const what of ["takes-back", "stands-by"] as const)
      expect(opened.when(says(at("22 17:00"), { what, party: reported1 })).added).toEqual([]);
    expect(maySay("words", reported1)).toBe(true);
  });
});

describe("files that somebody outside sends", () => {
  const other = { ...picture, type: "text" as const, sha256: Sha256.parse("d".repeat(64)) };

  test("are known by their hashes, and lie beside the record without a name of their own", () => {
    const withFiles = { ...byForm, form: { ...form, files: [picture] } };
    const later = says(at("22 17:00"), { what: "words", party: reporter1, files: [other] });
    const before = given([withFiles]);
    const [received] = before.history().filter(({ type }) => type === "FormReceived");
    expect(received).toMatchObject({ files: [picture] });
    const { added, state } = before.when(later);
    expect(added[0]).toMatchObject({ type: "MessageReceived", files: [other] });
    expect(state().files).toEqual([picture, other]);
    expect(state().files.map(outsideFilePath)).toEqual([
      `files/${"a".repeat(32)}.png`,
      `files/${"d".repeat(32)}.txt`,
    ]);
  });

  test("are not there where none came", () => {
    expect(given([byForm, saysSo(at("22 17:00"), "words")]).state().files).toEqual([]);
  });
});

describe("a message from a private page", () => {
  const question = asks(ada, at("22 16:10"), {
    type: "AskParty",
    whom: reporter1,
    question: "where?",
  });
  const opened: Input[] = [byForm, question];

  test("meets the question that waits for it", () => {
    const said = saysSo(at("22 17:00"), "words");
    const outcome = given(opened).when(said);
    expect(outcome.added).toMatchObject([
      { type: "MessageReceived", what: "words", comment: said.comment, words, by: "comity" },
      { type: "PartyHeard", party: reporter1 },
    ]);
    expect(outcome.state().questions[0]?.closedAt).toBe(said.at);
  });

  test.each(["accepts", "objects"] as const)("says what they think of the plan: %s", (what) => {
    const message = says(at("22 17:00"), { what, party: reporter1 });
    const heard = given(opened).when(message).recordsOf("PartyHeard");
    expect(heard).toMatchObject([{ answer: what }]);
  });

  test("that asks to be left alone stops all that is owed to them, until they write again", () => {
    const alone = given([...opened, saysSo(at("22 17:00"), "leave-alone")]);
    expect(alone.state().ruledOut.map((one) => one.for)).toEqual(["tell", "ask"]);
    expect(alone.state().questions[0]?.closedAt).toBe(at("22 17:00"));
  });

  test("that takes a report back closes nothing and can be undone", () => {
    const takenBack = given([...opened, saysSo(at("22 17:00"), "takes-back")]);
    expect(takenBack.state().closed).toBeUndefined();
    expect(withdrawalOf(reporter1, takenBack.state())?.at).toBe(at("22 17:00"));
    const undone = takenBack.when(saysSo(at("22 18:00"), "stands-by"));
    expect(withdrawalOf(reporter1, undone.state())).toBeUndefined();
  });

  test("replaces their code, or ends it", () => {
    const other = Sha256.parse("d".repeat(64));
    const party = reporter1;
    const replaced = given([
      byForm,
      says(at("22 17:00"), { what: "new-code", party, code: other }),
    ]);
    expect(replaced.state().codes).toEqual([{ party, code: other }]);
    const ended = replaced.when(says(at("22 18:00"), { what: "ends-code", party }));
    expect(ended.state().codes).toEqual([]);
  });

  test("changes nothing from somebody the case does not know", () => {
    const party = reporter1.replace("1", "9");
    const facts = { what: "words", party } as MessageFacts;
    given(opened)
      .when(says(at("22 17:00"), facts))
      .changesNothing();
  });
});

describe("who turns out to be somebody else", () => {
  const rename = (address: string) =>
    asks(ada, at("22 18:00"), {
      type: "RenameParty",
      party: reporter1,
      identity: { address },
      reason: "mistaken",
    });
  const mailed = { ...byForm, form: { ...form, reach: "mail" as const, address: "r@example.org" } };

  test("loses the code of whom they were taken for", () => {
    expect(given([mailed]).when(rename("other@example.org")).state().codes).toEqual([]);
  });

  test("keeps it where it is only known now who they are", () => {
    expect(given([byForm]).when(rename("r@example.org")).state().codes).toHaveLength(1);
  });
});
