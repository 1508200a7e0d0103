import { describe, expect, test } from "vitest";
import { readMarkdown } from "../../../src/adapters/markdown/read-markdown.ts";
import { alikeCommandIn } from "../../../src/domain/kernel/alike-command-in.ts";
import { commandsIn } from "../../../src/domain/kernel/commands-in.ts";

const verbs = ["note", "acknowledge"];
const alikeIn = (comment: string) =>
  alikeCommandIn(comment, verbs, readMarkdown, commandsIn(comment, verbs, readMarkdown)[0]);

describe("what looks like a command and is none", () => {
  test.for([
    ["a\n# /note\n**/note**\n/xyzzy", "note", 2],
    ["**/acknowledge**\n# /note", "acknowledge", 1],
    ["/xyzzy\n# /note", "xyzzy", 1],
  ] as const)("is the first of a comment that holds no command: %j", ([comment, verb, place]) => {
    expect(alikeIn(comment)).toMatchObject({ verb, place });
  });

  test("is the first above a command, counted on from all lines", () => {
    expect(alikeIn("a\n# /note\n/note so\n# /acknowledge")).toMatchObject({
      verb: "note",
      text: "# /note",
      place: 6,
    });
  });

  test("is not what belongs to a command above it", () => {
    expect(alikeIn("/note so\n# /acknowledge")).toBeUndefined();
    expect(alikeIn("so\n/note so\n/xyzzy")).toBeUndefined();
  });

  test("is not looked for in a comment that takes too long to read", () => {
    expect(alikeIn(`${"> he\n\n".repeat(3_000)}/note`)).toBeUndefined();
  });
});
