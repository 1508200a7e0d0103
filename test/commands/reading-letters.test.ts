import { describe, expect, test } from "vitest";
import delegate from "../../src/domain/chapters/corresponding/commands/delegate.ts";
import giveCode from "../../src/domain/chapters/corresponding/commands/give-code.ts";
import send from "../../src/domain/chapters/corresponding/commands/send.ts";
import unsend from "../../src/domain/chapters/corresponding/commands/unsend.ts";
import write from "../../src/domain/chapters/corresponding/commands/write.ts";
import { at } from "../domain/given.ts";

const now = at("22 17:00");
const sent = (words: string) => send.read(words, now);

describe("/send", () => {
  test.each([
    ["receipt to reporter-1: Thank you.", { letter: "receipt", text: "Thank you.", naming: [] }],
    ["Confirmation to reporter-1\nThank you.", { letter: "receipt", text: "Thank you." }],
    [
      "plan to reporter-1: checked",
      { letter: "resolution", text: "checked", isListChecked: false },
    ],
    ["outcome to reporter-1 naming reported-1: Mal.", { naming: ["reported-1"], text: "Mal." }],
    [
      "outcome to reporter-1 naming reported-1, affected-1 and witness-2: and so on",
      { naming: ["reported-1", "affected-1", "witness-2"], text: "and so on" },
    ],
    ["outcome to reporter-1: naming reported-1", { naming: [], text: "naming reported-1" }],
    ["outcome to reporter-1 naming reported-1: witness-1 saw it", { text: "witness-1 saw it" }],
    ["report to council checked: naming nobody", { isListChecked: true, text: "naming nobody" }],
    ["report to council checked naming reported-1: Mal.", { isListChecked: true, text: "Mal." }],
    ["timeline to reporter-1 until 2026-12-01: Soon.", { letter: "timeline", text: "Soon." }],
  ])("is read: %s", (words, read) => {
    expect(sent(words)).toMatchObject({ type: "SendLetter", ...read });
  });

  test.each([
    "receipt",
    "receipt reporter-1: Thank you.",
    "greeting to reporter-1: Hello.",
    "receipt to reporter-1",
    "timeline to reporter-1: Soon.",
    "timeline to reporter-1 until 2026-12-01",
  ])("is not: %s", (words) => {
    expect(sent(words)).toMatchObject({ refused: "arguments-not-understood" });
  });

  test("is not sent while something in it is to be filled in", () => {
    const left = { refused: "placeholder-left", detail: "[[a day]]" };
    expect(sent("question to reporter-1: Please answer by [[a day]].")).toEqual(left);
    expect(sent("timeline to reporter-1 until Febtember: Soon.")).toHaveProperty("refused");
  });
});

describe("/write, /delegate and /unsend", () => {
  test.each([
    ["confirmation to reporter-1", { draft: "receipt", whom: "reporter-1" }],
    ["report to core-team", { draft: "report", whom: "core-team" }],
    ["reminder", { draft: "reminder", whom: undefined }],
    ["order action 3", { draft: "order", line: 3 }],
  ])("a draft is asked for: %s", (words, read) => {
    expect(write.read(words, now)).toMatchObject({ type: "WriteDraft", ...read });
  });

  test.each(["", "greeting", "order", "receipt for reporter-1", "receipt to rin"])(
    "none is: %s",
    (words) => {
      expect(write.read(words, now)).toMatchObject({ refused: "arguments-not-understood" });
    },
  );

  test("a letter is left to another", () => {
    const read = { type: "DelegateLetter", to: "cy", letter: "ban", whom: "reported-1" };
    expect(delegate.read("@cy ban-begun to reported-1", now)).toEqual(read);
    for (const words of ["", "@cy", "@cy ban", "@cy ban for reported-1", "@cy ban to rin"])
      expect(delegate.read(words, now)).toMatchObject({ refused: "arguments-not-understood" });
  });

  test("a code is asked for, to hand over", () => {
    expect(giveCode.read("Reporter-2", now)).toEqual({ type: "GiveCode", whom: "reporter-2" });
    for (const words of ["", "rin", "reporter-2 please"])
      expect(giveCode.read(words, now)).toMatchObject({ refused: "arguments-not-understood" });
  });

  test("letters to one, or all, are taken back", () => {
    expect(unsend.read("council", now)).toEqual({ type: "TakeLetterBack", whom: "council" });
    expect(unsend.read("", now)).toEqual({ type: "TakeLetterBack", whom: undefined });
    expect(unsend.read("rin", now)).toMatchObject({ refused: "arguments-not-understood" });
  });
});
