import { describe, expect, test } from "vitest";
import { readYaml } from "../../../../src/adapters/yaml/read-yaml.ts";
import { PartyRef } from "../../../../src/domain/values/party.ts";
import { readResolution } from "../../../../src/domain/chapters/deciding/read-resolution.ts";
import { at } from "../../given.ts";

const surroundings = {
  codeName: "amber-heron",
  parties: ["reporter-1", "reported-1"].map((ref) => PartyRef.parse(ref)),
  spaces: ["github", "forum"],
  now: at("22 16:00"),
  mediation: "none" as const,
  accounts: [],
  violation: undefined,
};

const frame = (measures: string, people = "reported-1: 0123456789abcdef") => `---
case: amber-heron
finding: { happened: shouting, violation: yes, responsible: [reported-1], ongoing: no, danger: no }
heard: { reported-1: "said it was a bad day" }
measures:
${measures}
people: { ${people} }
---

# What we agree on
`;
const read = (measures: string) => readResolution(frame(measures), surroundings, readYaml);
const complaints = (measures: string) => {
  const reading = read(measures);
  return "problems" in reading ? reading.problems : [];
};

describe("a resolution's file", () => {
  test.for([
    "  - { kind: no-action, ground: insufficient }",
    "  - { kind: mediation, between: [reporter-1, reported-1] }",
    "  - { kind: public-reminder, venue: the forum }",
    "  - { kind: private-reprimand, to: reported-1 }",
    "  - { kind: public-reprimand, to: reported-1, venue: the mailing list }",
    "  - { kind: apology-request, from: reported-1, to: reporter-1, manner: private }",
    "  - { kind: hiatus, of: reported-1, until: 2027-05-22, if_declined: decide-again }",
    "  - { kind: hiatus, of: reported-1, until: 2027-05-22, if_declined: { cooling-off: 2027-05-22 } }",
    "  - { kind: ban, of: reported-1, spaces: [github, forum], until: 2027-05-22, tell: before }",
    "  - { kind: ban, of: reported-1, spaces: all, permanent: true }",
    "  - { kind: no-contact, of: reported-1, words: not with reporter-1 }",
    "  - { kind: role-removed, of: reported-1, words: as maintainer }",
    "  - { kind: content-removed, of: reported-1, words: the thread }",
    "  - { kind: other, of: reported-1, words: a course }",
    "  - { kind: lift, order: order-3, words: time served }",
  ])("may order %s", (measures) => {
    expect(complaints(measures)).toEqual([]);
  });

  test("tells the person concerned with the reporter, if nothing else is said", () => {
    expect(read("  - { kind: private-reprimand, to: reported-1 }")).toMatchObject({
      resolution: { measures: [{ kind: "private-reprimand", tell: "with" }] },
      prose: "# What we agree on",
    });
  });

  test.for([
    { title: "a kind there is not", measures: "  - { kind: flogging, of: reported-1 }", line: 6 },
    {
      title: "an unknown key",
      measures: "  - { kind: private-reprimand, whom: reported-1, to: reported-1 }",
      line: 6,
    },
    {
      title: "somebody who is no party",
      measures: "  - { kind: private-reprimand, to: reported-2 }",
      line: 6,
    },
    {
      title: "no action beside another measure",
      measures:
        "  - { kind: private-reprimand, to: reported-1 }\n  - { kind: no-action, ground: withdrawn }",
      line: 7,
    },
    {
      title: "a ban without an end",
      measures: "  - { kind: ban, of: reported-1, spaces: all }",
      line: 6,
    },
    {
      title: "a ban with two ends",
      measures:
        "  - { kind: ban, of: reported-1, spaces: all, until: 2027-05-22, permanent: true }",
      line: 6,
    },
    {
      title: "a ban that has ended",
      measures: "  - { kind: ban, of: reported-1, spaces: all, until: 2026-11-22 }",
      line: 6,
    },
    {
      title: "a space there is not",
      measures: "  - { kind: ban, of: reported-1, spaces: [irc], permanent: true }",
      line: 6,
    },
    {
      title: "a day that is none",
      measures: "  - { kind: ban, of: reported-1, spaces: all, until: 2027-02-31 }",
      line: 6,
    },
  ])("is refused for $title, on its line", ({ measures, line }) => {
    const problems = complaints(measures);
    expect(problems).toHaveLength(1);
    expect(problems[0]?.line).toBe(line);
  });

  test("is refused for another case's name", () => {
    const text = frame("  - { kind: no-action, ground: withdrawn }").replace(
      "amber-heron",
      "calm-lake",
    );
    expect(readResolution(text, surroundings, readYaml)).toMatchObject({
      problems: [{ path: "case", line: 2 }],
    });
  });

  test("may carry the name the case had before it moved", () => {
    const text = frame("  - { kind: no-action, ground: withdrawn }");
    const moved = { ...surroundings, codeName: "calm-lake", formerName: "amber-heron" };
    expect(readResolution(text, moved, readYaml)).toHaveProperty("resolution");
  });

  test("is refused where its front matter is no YAML, on the line of the file", () => {
    const problems = (text: string) => {
      const reading = readResolution(text, surroundings, readYaml);
      return "problems" in reading ? reading.problems : [];
    };
    expect(problems("---\ncase: &name amber-heron\n---\n")).toEqual([
      { path: "", line: 2, sentence: "anchors, aliases and tags are not read here" },
    ]);
    expect(problems("---\n\n---\n")).toEqual([
      { path: "", line: 1, sentence: "the file is empty" },
    ]);
  });

  test("is refused without front matter", () => {
    expect(readResolution("# just prose", surroundings, readYaml)).toMatchObject({
      problems: [{ line: 1 }],
    });
  });
});

test("a file whose front matter is no mapping, or has no list of measures, says so", () => {
  const problemsOf = (frontMatter: string) => {
    const reading = readResolution(`---\n${frontMatter}\n---\n`, surroundings, readYaml);
    return "problems" in reading ? reading.problems.length : 0;
  };
  expect(problemsOf("just words")).toBeGreaterThan(0);
  expect(problemsOf("case: amber-heron")).toBeGreaterThan(0);
  expect(problemsOf("measures: 5")).toBeGreaterThan(0);
});
