import { describe, expect, test } from "vitest";
import {
  answerableSender,
  asksForCode,
  kindOfMail,
  mailedVerb,
} from "../../../../src/domain/chapters/intake/kind-of-mail.ts";
import {
  addressWith,
  caseReferences,
  letterReference,
  messageIdOf,
  readReference,
  referencesIn,
  refersTo,
} from "../../../../src/domain/chapters/intake/mail-reference.ts";
import type { ReceivedMail } from "../../../../src/domain/chapters/intake/received-mail.ts";
import {
  keptOfMessage,
  reportByMail,
} from "../../../../src/domain/chapters/intake/report-by-mail.ts";
import { CodeName } from "../../../../src/domain/values/ids.ts";
import { ourHash } from "../../../fakes/record-keys.ts";
import { reporter1 } from "../../given.ts";

const mail: ReceivedMail = {
  messageId: "<one@rin.example>",
  sha256: "0".repeat(64),
  from: "rin@rin.example",
  fromName: "Rin",
  to: ["conduct@example.org"],
  subject: "hello",
  text: "They shouted.",
  isCut: false,
  files: [],
  answers: [],
  returned: undefined,
  isAutomatic: false,
  isToMany: false,
};
const own = ["conduct@example.org"];
const returned = { messageIds: ["<t0.letter@comity>"], recipients: [] };

describe("a mail", () => {
  test.each([
    ["person", {}],
    ["person", { from: undefined, messageId: undefined }],
    ["person", { from: "noreply@example.org" }],
    ["aside", { returned }],
    ["aside", { isAutomatic: true }],
    ["aside", { isToMany: true }],
    ["aside", { from: "mailer-daemon@example.org" }],
    ["aside", { messageId: "<r0.report@comity>" }],
  ] as const)("is %s: %o", (kind, other) => {
    expect(kindOfMail({ ...mail, ...other })).toBe(kind);
  });

  test.each([
    ["rin@rin.example", {}],
    [undefined, { from: undefined }],
    [undefined, { from: "no-reply@example.org" }],
    [undefined, { from: "conduct@example.org" }],
    [undefined, { isToMany: true }],
  ])("is answered by itself to %s: %o", (to, other) => {
    expect(answerableSender({ ...mail, ...other }, own)).toBe(to);
  });

  test("asks for a code with these words alone, and is a command by its first line", () => {
    expect(asksForCode({ ...mail, text: "\n“Private code”\n> Hello" })).toBe(true);
    expect(asksForCode({ ...mail, text: "I need a private code" })).toBe(false);
    expect(mailedVerb({ ...mail, text: "/Recuse: why" })).toBe("recuse");
    expect(mailedVerb({ ...mail, text: "See /close" })).toBeUndefined();
    expect(mailedVerb({ ...mail, text: "" })).toBeUndefined();
  });
});

describe("what is kept of a mail", () => {
  test("is its subject and its words, and how its sender is reached", () => {
    expect(reportByMail(mail)).toMatchObject({
      what: "Subject: hello\n\nThey shouted.",
      reach: "mail",
      address: "rin@rin.example",
      ongoing: "unknown",
    });
    expect(reportByMail({ ...mail, from: undefined, subject: " ", text: "" })).toMatchObject({
      what: "(There are no words in this mail.)",
      reach: "none",
      address: "",
    });
    expect(reportByMail({ ...mail, from: "rin@localhost" })).toMatchObject({ reach: "none" });
  });

  test("says what is missing", () => {
    const file = { name: "a.png", bytes: 3, sha256: "f".repeat(64) };
    const one = keptOfMessage({ ...mail, files: [file] });
    expect(one.text).toContain("(A file came with this mail and was not kept:");
    expect(one.text).toContain(`- a.png, 3 bytes, SHA-256 ${file.sha256}`);
    expect(one).toMatchObject({ isCut: false, hadFiles: true });
    const many = keptOfMessage({ ...mail, files: Array.from({ length: 22 }, () => file) });
    expect(many.text).toContain("(22 files came");
    expect(many.text).toContain("- and 2 more");
    const long = keptOfMessage({ ...mail, text: "x".repeat(60_000) });
    expect(long).toMatchObject({ isCut: true, hadFiles: false });
    expect(long.text.length).toBeLessThan(20_000);
    expect(keptOfMessage({ ...mail, isCut: true }).text).toContain("Here words are missing");
  });
});

describe("what a letter is known by", () => {
  const reference = letterReference(CodeName.parse("amber-heron"), reporter1, ourHash);
  const report = { to: "report", once: "a".repeat(32) } as const;

  test("is found in what answers it, in the address first", () => {
    const id = messageIdOf(reference, "letter-0");
    const to = [addressWith(report, "conduct+TOKEN@example.org")];
    expect(referencesIn({ ...mail, answers: ["<other@rin.example>", id], to: [] })).toEqual([
      reference,
    ]);
    expect(referencesIn({ ...mail, answers: [id], to })).toEqual([report, reference]);
    expect(addressWith(reference, "conduct@example.org")).toBe("conduct@example.org");
  });

  test("is found in what comes back", () => {
    const id = messageIdOf(reference, "letter-0");
    const back = { messageIds: [id], recipients: [] };
    expect(referencesIn({ ...mail, to: [], returned: back })).toEqual([reference]);
  });

  test("is nothing else", () => {
    expect(readReference(`t${"a".repeat(30)}`)).toBeUndefined();
    expect(readReference(`r${"a".repeat(31)}`)).toBeUndefined();
    expect(
      referencesIn({ ...mail, answers: [`<t${"a".repeat(28)}.x@other>`], to: ["a@b"] }),
    ).toEqual([]);
    expect(referencesIn({ ...mail, answers: [`<t${"a".repeat(30)}.x@comity>`], to: [] })).toEqual(
      [],
    );
  });
});

test("a letter is known by its case and party, under former keys too, and by no other's", () => {
  const name = CodeName.parse("amber-heron");
  const keys = (...all: readonly string[]) => ({
    ofEach: (text: string) => all.map((key) => ourHash.of(`${key} ${text}`)),
  });
  const former = letterReference(name, reporter1, { of: (text) => ourHash.of(`old ${text}`) });
  expect(refersTo(former, name, reporter1, keys("new", "old"))).toBe(true);
  expect(refersTo(former, name, reporter1, keys("new"))).toBe(false);
  expect(refersTo(former, name, "council", keys("old"))).toBe(false);
  const report = { to: "report" as const, once: "0".repeat(32) };
  expect(refersTo(report, name, reporter1, keys("old"))).toBe(false);
  expect(caseReferences(name, keys("new", "old"))).toEqual([
    expect.not.stringContaining(former.to === "letter" ? former.ofCase : ""),
    former.to === "letter" ? former.ofCase : "",
  ]);
});
