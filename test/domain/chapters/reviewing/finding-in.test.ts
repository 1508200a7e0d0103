import { describe, expect, test } from "vitest";
import { findingIn } from "../../../../src/domain/chapters/reviewing/finding-in.ts";

describe("a finding as it is written (M29, M30, M31, M32)", () => {
  test("answers the manual's questions, each on its line", () => {
    const text =
      "happened: insults\nviolation: Yes\nresponsible: reported-1, reported-2 and Reported-3\nongoing: no\ndanger: unknown";
    expect(findingIn(text)).toEqual({
      happened: "insults",
      violation: "yes",
      responsible: ["reported-1", "reported-2", "reported-3"],
      ongoing: "no",
      danger: "unknown",
    });
  });

  test("may leave questions out, and begin after a blank line", () => {
    expect(findingIn("\n\nviolation: unclear\n")).toEqual({ violation: "unclear" });
  });

  test("tells what happened over several lines, blank ones aside, up to the next question", () => {
    expect(findingIn("happened: in the call\nrin was insulted\n\ntwice\ndanger: no")).toEqual({
      happened: "in the call\nrin was insulted\ntwice",
      danger: "no",
    });
    expect(findingIn("happened:\nin the call")).toEqual({ happened: "in the call" });
  });

  test("is none where nothing is said", () => expect(findingIn("")).toBeUndefined());

  test.for([
    {
      title: "begins with words that answer no question",
      text: "it was mal\nviolation: yes",
      line: 1,
    },
    { title: "goes on after an answer of one word", text: "violation: yes\nsurely", line: 2 },
    { title: "answers otherwise than one can", text: "ongoing: no\nviolation: perhaps", line: 2 },
    { title: "names somebody who cannot be a party", text: "responsible: mal", line: 1 },
  ])("is not understood where it $title, which names the line", ({ text, line }) => {
    expect(findingIn(text)).toEqual({
      refused: "lines-not-understood",
      detail: expect.stringMatching(`^line ${line}: `) as string,
    });
  });
});
