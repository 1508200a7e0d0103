import { describe, expect, test } from "vitest";
import { readMarkdown } from "../../../src/adapters/markdown/read-markdown.ts";
import { declarationIn } from "../../../src/domain/committee/declaration.ts";

const read = (text: string) => declarationIn(text, readMarkdown);

describe("whom somebody who joins could not judge", () => {
  test.each([
    ["/conflicts: @mal, @ana", ["mal", "ana"]],
    ["/conflicts @mal and @ana.", ["mal", "ana"]],
    ["Hello.\n\n/conflicts: @mal;\n@MAL @ana", ["mal", "ana"]],
    ["/conflicts: none", []],
    ["/conflicts None.", []],
  ])("is read: %s", (text, people) => {
    expect(read(text)).toEqual(people);
  });

  test.each([
    "/conflicts",
    "/conflicts: mal",
    "/conflicts: @mal and his brother",
    "/conflicts: @mal, none",
    "/conflicts: @-mal",
    `/conflicts: ${Array.from({ length: 51 }, (_, i) => `@a${i}`).join(" ")}`,
  ])("is not guessed: %s", (text) => {
    expect(read(text)).toBe("unclear");
  });

  test.each(["none", "> /conflicts: none", "I know @mal."])("is not said by: %s", (text) => {
    expect(read(text)).toBeUndefined();
  });

  test("is unclear where a comment takes too long to read", () => {
    expect(declarationIn("/conflicts: none", () => undefined)).toBe("unclear");
  });
});
