import { describe, expect, test } from "vitest";
import { writtenWith } from "../../../../src/domain/chapters/deciding/kinds-of-measure.ts";
import { ban, measuresOf, problemsOf } from "./proposed-in-words.ts";

describe("what is wrong in more places than one", () => {
  test("stands in the order of the text, what is beside the measures first", () => {
    const file = [
      "```markdown",
      "---",
      "case: birch-otter",
      "heard: { reported-1: why }",
      "measures:",
      "  - { kind: ban, of: reported-1, spaces: 5, until: 7 }",
      "  - { kind: hiatus, of: reported-1, until: 2027-05-22, if_declined: 5 }",
      "---",
      "```",
    ].join("\n");
    const problems = problemsOf(file);
    expect(problems[0]).toContain("case");
    expect(problems.length).toBeGreaterThan(2);
  });

  test("an end that is none is said, and an empty place in a list is nothing", () => {
    expect(
      problemsOf('- { kind: ban, of: reported-1, spaces: "github, , github", permanent: no }'),
    ).not.toEqual([]);
    expect(
      measuresOf('- { kind: ban, of: reported-1, spaces: "github, ,", permanent: yes }'),
    ).toEqual([{ ...ban, spaces: ["github"], permanent: true }]);
  });

  test("a kind nobody knows is written with nothing", () => {
    expect(writtenWith("exile")).toEqual({});
  });
});
