import { describe, expect, test } from "vitest";
import { readMarkdown } from "../../../src/adapters/markdown/read-markdown.ts";
import { unknownCommandIn } from "../../../src/domain/kernel/commands-in.ts";

describe("a command that is known nowhere", () => {
  test("is the first line of ordinary text that begins like one", () => {
    const comment = "> /quoted\n\n```\n/fenced\n```\n\nso\n/xyzzy it\n/shrug";
    expect(unknownCommandIn(comment, readMarkdown)).toEqual({
      verb: "xyzzy",
      meant: "xyzzy",
      line: 7,
      place: 8,
      words: "",
      text: "/xyzzy",
    });
  });

  test.for(["so it goes", "> /quoted", "/s", "/ok.", "/usr/bin/env", "/5 of them", "a /xyzzy"])(
    "is not in: %s",
    (comment) => {
      expect(unknownCommandIn(comment, readMarkdown)).toBeUndefined();
    },
  );

  test("is not known in a comment that takes too long to read", () => {
    expect(unknownCommandIn("/xyzzy", () => undefined)).toBeUndefined();
  });
});
