import { describe, expect, test } from "vitest";
import { readMarkdown } from "../../../src/adapters/markdown/read-markdown.ts";
import { dressedCommandIn } from "../../../src/domain/kernel/dressed-command-in.ts";

const dressedIn = (comment: string) =>
  dressedCommandIn(comment, ["note", "acknowledge"], readMarkdown);

describe("a command that is not written plainly", () => {
  test.for([
    ["**/ban** @mal", "ban", "ban"],
    ["**/note so**", "note", "note"],
    ["so\n\n- *note*\n- _/Note_: he", "note", "note"],
    ["~~/note~~", "note", "note"],
    ["\uFF0Fban @mal", "ban", "ban"],
    ["\u2215acknowlege", "acknowledge", "acknowlege"],
    ["1. **\u2044xyzzy**", "xyzzy", "xyzzy"],
  ] as const)("is found: %s", ([comment, meant, verb]) => {
    expect(dressedIn(comment)).toMatchObject({ meant, verb, words: "", isDressed: true });
  });

  test("is named by its line and as it was written, so that writing it plainly is news", () => {
    expect(dressedIn("so\n**/note** he\n**/ban**")).toMatchObject({ place: 2, text: "**/note" });
  });

  test.for([
    "so it goes",
    "/note plainly",
    "> **/note**",
    "> quoted\n**/note** lazily",
    "`**/note**`",
    "```\n\uFF0Fnote\n```",
    "he said **/note**",
    "he\uFF0Fshe",
    "**/usr/bin**",
    "**/s**",
    "**/note.txt**",
    "\uFF0F\uFF0Fnote",
    "**\\/note**",
  ])("is not in: %s", (comment) => {
    expect(dressedIn(comment)).toBeUndefined();
  });

  test("is not known in a comment that takes too long to read", () => {
    expect(dressedCommandIn("**/note**", ["note"], () => undefined)).toBeUndefined();
  });
});
