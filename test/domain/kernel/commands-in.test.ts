import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { commandsIn } from "../../../src/domain/kernel/commands-in.ts";
import { readMarkdown } from "../../../src/adapters/markdown/read-markdown.ts";
import { processorTime } from "../../processor-time.ts";

const verbs = ["acknowledge", "help", "next", "note", "recuse", "to-council"];
const spokenIn = (comment: string) => commandsIn(comment, verbs, readMarkdown);
const verbsIn = (comment: string) => spokenIn(comment).map((command) => command.verb);

describe("commands in a comment", () => {
  test.for([
    { title: "a line of its own", comment: "/recuse", verbs: ["recuse"] },
    { title: "capitals", comment: "/Recuse", verbs: ["recuse"] },
    {
      title: "several, in order",
      comment: "/note x\n/acknowledge\n/note y",
      verbs: ["note", "acknowledge", "note"],
    },
    { title: "words around it", comment: "Hello,\n/next\nthanks", verbs: ["next"] },
    { title: "up to three spaces before it", comment: "   /next", verbs: ["next"] },
    {
      title: "a dash that a keyboard lengthened",
      comment: "/to–council: stuck",
      verbs: ["to-council"],
    },
    { title: "Windows line ends", comment: "/next\r\n/help\r\n", verbs: ["next", "help"] },
    { title: "not in the middle of a line", comment: "please /recuse", verbs: [] },
    { title: "not in a quotation", comment: "> /recuse", verbs: [] },
    { title: "not in a fenced block", comment: "```\n/recuse\n```", verbs: [] },
    { title: "not in a fence of tildes", comment: "~~~~\n/recuse\n~~~\n/recuse\n~~~~", verbs: [] },
    { title: "not in a fence never closed", comment: "```\n/recuse", verbs: [] },
    { title: "not in an indented block", comment: "\n    /recuse", verbs: [] },
    {
      title: "not in HTML nobody sees",
      comment: "Hi <!--\n/recuse\n--> there\n/next",
      verbs: ["next"],
    },
    { title: "not in HTML never closed", comment: "<!--\n/recuse", verbs: [] },
    { title: "again after HTML in one line", comment: "<!-- a -->\n/next", verbs: ["next"] },
    {
      title: "not in code written as HTML",
      comment: "<PRE>\n/recuse\n</pre>\n/next",
      verbs: ["next"],
    },
    { title: "a fence within HTML is none", comment: "<!--\n```\n-->\n/next", verbs: ["next"] },
    { title: "HTML within a fence is none", comment: "```\n<!--\n```\n/next", verbs: ["next"] },
    { title: "again after a fence", comment: "```\n/recuse\n```\n/next", verbs: ["next"] },
    { title: "no paths", comment: "/usr/bin/env", verbs: [] },
    { title: "no dates", comment: "/2026", verbs: [] },
    {
      title: "a number right behind it",
      comment: "/next2\n/note12: x",
      verbs: ["next2", "note12"],
    },
    { title: "no number within a name", comment: "/note2self\n/no2", verbs: [] },
    { title: "nothing in nothing", comment: "", verbs: [] },
  ])("$title", ({ comment, verbs: found }) => {
    expect(verbsIn(comment)).toEqual(found);
  });

  test("own the text up to the next command, code included", () => {
    expect(spokenIn("/note: by phone\n\n```\n/not a command\n```\nmore\n/next")).toEqual([
      {
        verb: "note",
        meant: "note",
        place: 1,
        line: 0,
        words: "by phone\n\n```\n/not a command\n```\nmore",
        text: "/note: by phone\n\n```\n/not a command\n```\nmore",
      },
      { verb: "next", meant: "next", line: 6, place: 2, words: "", text: "/next" },
    ]);
  });

  test.for(["/s", "/shrug", "/usr/bin/env", "/5", "/12/24: we spoke", "/ by the way", "//"])(
    "own a line %s, which resembles none",
    (line) => {
      const body = `/note he wrote\n${line}\nand left\n/next`;
      expect(spokenIn(body).map(({ verb, words }) => [verb, words])).toEqual([
        ["note", `he wrote\n${line}\nand left`],
        ["next", ""],
      ]);
    },
  );

  test("end where the next is mistyped, which tells what was meant", () => {
    const spoken = spokenIn("/note he left\n/akcnowledge");
    expect(spoken.map(({ verb, meant, words }) => [verb, meant, words])).toEqual([
      ["note", "note", "he left"],
      ["akcnowledge", "acknowledge", ""],
    ]);
  });

  test("keep their place when a verb becomes known that was none before", () => {
    const body = "/shrug\n/note he left\n/shrug\n/next";
    const places = (known: readonly string[]) =>
      new Map(
        commandsIn(body, known, readMarkdown).map(({ verb, place }) => [`${verb} ${place}`, place]),
      );
    expect([...places(verbs).keys()]).toEqual(["note 2", "next 4"]);
    expect([...places([...verbs, "shrug"]).keys()]).toEqual([
      "shrug 1",
      "note 2",
      "shrug 3",
      "next 4",
    ]);
  });

  test("are found in 65,000 characters of slashes at once", () => {
    const spent = processorTime();
    for (const line of ["/", "/s\n", "/acknowlexyz\n", `/${"a".repeat(39)}\n`])
      spokenIn(line.repeat(65_000 / line.length));
    expect(spent()).toBeLessThan(5_000);
  });

  test("are found in whatever people write without ever failing", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 400 }), (comment) => {
        for (const { verb } of spokenIn(comment)) expect(verb).toMatch(/^[a-z][a-z-]*$/);
      }),
    );
  });

  test("quoted as a whole are none", () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom("/next", "/recuse x", "text", "")), (lines) => {
        expect(spokenIn(lines.map((line) => `> ${line}`).join("\n"))).toEqual([]);
      }),
    );
  });
});
