import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { commandsIn } from "../../../src/domain/speech/commands-in.ts";

const verbsIn = (comment: string) => commandsIn(comment).map((command) => command.verb);

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
    { title: "nothing in nothing", comment: "", verbs: [] },
  ])("$title", ({ comment, verbs }) => {
    expect(verbsIn(comment)).toEqual(verbs);
  });

  test("own the text up to the next command, code included", () => {
    expect(commandsIn("/note: by phone\n\n```\n/not a command\n```\nmore\n/next")).toEqual([
      {
        verb: "note",
        words: "by phone\n\n```\n/not a command\n```\nmore",
        text: "/note: by phone\n\n```\n/not a command\n```\nmore",
      },
      { verb: "next", words: "", text: "/next" },
    ]);
  });

  test("are found in whatever people write without ever failing", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 400 }), (comment) => {
        for (const { verb } of commandsIn(comment)) expect(verb).toMatch(/^[a-z][a-z-]*$/);
      }),
    );
  });

  test("quoted as a whole are none", () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom("/next", "/recuse x", "text", "")), (lines) => {
        expect(commandsIn(lines.map((line) => `> ${line}`).join("\n"))).toEqual([]);
      }),
    );
  });
});
