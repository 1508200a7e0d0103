import { describe, expect, test } from "vitest";
import { kindsOfMeasure } from "../../../../src/domain/chapters/deciding/kinds-of-measure.ts";
import { lineThatWorks } from "../../../../src/domain/chapters/deciding/measure-line.ts";
import { proposalIn } from "../../../../src/domain/chapters/deciding/proposal-in.ts";
import { readResolution } from "../../../../src/domain/chapters/deciding/read-resolution.ts";
import { readProposal } from "../../../../src/domain/chapters/deciding/written-proposal.ts";
import { Measure } from "../../../../src/domain/values/measure.ts";
import { writing } from "../../../fakes/writing.ts";
import { within, read, measuresOf, problemsOf, reprimand, ban } from "./proposed-in-words.ts";

describe("what stands after /propose", () => {
  test.for([
    ["- { kind: private-reprimand, to: reported-1 }", reprimand],
    ["- { kind: “private-reprimand”, to: ‘reported-1’ }", reprimand],
    ["– { kind: private–reprimand, to: reported–1 }", reprimand],
    ["```yml\nmeasures:\n  - { kind: private-reprimand, to: reported-1 }\n```", reprimand],
    [
      "as we said:\n\n```yaml\nmeasures:\n  - { kind: private-reprimand, to: reported-1 }\n```\nWhat do you think?",
      reprimand,
    ],
    ["- { kind: private-reprimand, to: reported-1 }\n\nSent from my telephone", reprimand],
    [
      "- { kind: ban, of: reported-1, spaces: github, until: in 30 days }",
      { ...ban, spaces: ["github"], until: "2026-12-22" },
    ],
    [
      "- { kind: ban, of: reported-1, spaces: all, for: 3d }",
      { ...ban, spaces: "all", until: "2026-11-25" },
    ],
  ] as const)("is read as it is meant: %s", ([words, measure]) => {
    expect(measuresOf(words)).toEqual([measure]);
  });

  test.for([
    [
      "- { kind: ban, of: @mal, spaces: all, for: 3d }",
      "write reported-1",
      "- { kind: ban, of: reported-1, spaces: all, for: 3d }",
    ],
    [
      "- { kind: ban, of: reported-1 }",
      "ban needs the keys spaces and until (or for, or permanent: true)",
      "- { kind: ban, of: reported-1, spaces: all, until: 2026-12-22 }",
    ],
    [
      "- { kind: temporary-ban, of: reported-1, for: 3d }",
      "there is no kind temporary-ban; write ban",
      "- { kind: ban, of: reported-1, for: 3d, spaces: all }",
    ],
    [
      "ban @mal for 3 days",
      "measures are written as a list",
      "- { kind: ban, of: reported-1, spaces: all, for: 3 days }",
    ],
    [
      "- { kind: reprimand, to: reported-1 }",
      "private-reprimand or public-reprimand",
      "- { kind: private-reprimand, to: reported-1 }",
    ],
    [
      "- { kind: private-reprimand, to: reported-1, words: shame }",
      "words is no key of private-reprimand; it takes to, tell",
      "- { kind: private-reprimand, to: reported-1 }",
    ],
  ] as const)("is refused with a line that works: %s", ([words, says, line]) => {
    expect(problemsOf(words)).toEqual([expect.stringContaining(says)]);
    expect(problemsOf(words)[0]).toMatch(/This works: - \{.*\}$/);
    expect(problemsOf(words)[0]).toContain(line);
    expect(measuresOf(line)).toHaveLength(1);
  });

  test("is refused where two blocks could be meant", () => {
    expect(problemsOf("```yaml\na\n```\nor\n```yaml\nb\n```")).toEqual([
      expect.stringContaining("two blocks: which one?"),
    ]);
  });
});

describe("a measure may be written in other ways", () => {
  test.for([
    ["kind: private-reprimand\nto: reported-1", reprimand],
    ["measures:\n  kind: private-reprimand\n  to: reported-1", reprimand],
    ["- kind: Private Reprimand\n  To: Reported-1\n-- \nBo", reprimand],
    ["we agreed:\n- { kind: private-reprimand,\n    to: reported-1 }\nBo", reprimand],
    ["-\u00a0{ kind: private-reprimand,\u00a0to: reported-1 }", reprimand],
    [
      "- { kind: ban, of: reported-1, spaces: “GitHub, conference chat”, permanent: yes }",
      { ...ban, spaces: ["github", "conference chat"], permanent: true },
    ],
    [
      "- { kind: ban, of: reported-1, spaces: [All], until: 22 May 2027 }",
      { ...ban, spaces: "all", until: "2027-05-22" },
    ],
    [
      "- { kind: ban, of: reported-1, spaces: conference chat, until: ‘2027–05–22’ }",
      { ...ban, spaces: ["conference chat"], until: "2027-05-22" },
    ],
    [
      "- { kind: mediation, between: reporter-1 and reported-1 }",
      { kind: "mediation", between: ["reporter-1", "reported-1"] },
    ],
    [
      "- { kind: hiatus, of: reported-1, for: two months, if declined: cooling-off until in 3 months }",
      {
        kind: "hiatus",
        of: "reported-1",
        until: "2027-01-22",
        if_declined: { "cooling-off": "2027-02-22" },
        tell: "with",
      },
    ],
    [
      "- { kind: hiatus, of: reported-1, until: in 2 months, if_declined: { cooling-off: 2027-02-22 } }",
      {
        kind: "hiatus",
        of: "reported-1",
        until: "2027-01-22",
        if_declined: { "cooling-off": "2027-02-22" },
        tell: "with",
      },
    ],
    [
      "- { kind: apology-request, from: reported-1, to: reporter-1, manner: Private, strings: { what: “a talk”, due: in 30 days } }",
      {
        kind: "apology-request",
        from: "reported-1",
        to: "reporter-1",
        manner: "private",
        strings: [{ what: "a talk", due: "2026-12-22" }],
        tell: "with",
      },
    ],
    [
      "- { kind: lift, order: 12345678, words: “over, and well” }",
      { kind: "lift", order: "12345678", words: "over, and well" },
    ],
  ] as const)("%s", ([words, measure]) => {
    expect(measuresOf(words)).toEqual([measure]);
  });

  test("whom the committee heard is read beside them", () => {
    expect(
      read("heard: { Reported–1: by phone }\nmeasures:\n- { kind: no-action, ground: withdrawn }"),
    ).toMatchObject({
      heard: { "reported-1": "by phone" },
    });
  });

  test.for([...kindsOfMeasure.keys()])("the line that is shown for %s works", (kind) => {
    expect(measuresOf(lineThatWorks(kind))).toMatchObject([{ kind }]);
  });

  test("each kind has such a line, and no other", () => {
    const kinds = Measure.options.map(({ shape }) => shape.kind.value);
    expect([...kindsOfMeasure.keys()].toSorted()).toEqual(kinds.toSorted());
  });
});

describe("a measure is refused", () => {
  test.for([
    ["- { kind: ban, of: @nobody, spaces: all, for: 3d }", "nobody here has that account"],
    ["- { kind: ban, of: reported-1, spaces: all, until: 05/06/2027 }", "day or month first?"],
    ["- { kind: ban, of: reported-1, spaces: all, until: 2027-05-22 18:00 }", "leave the time"],
    ["- { kind: ban, of: reported-1, spaces: all, for: 2h }", "too short"],
    ["- { kind: ban, of: reported-1, spaces: all, for: ever }", "it is no length of time"],
    ["- { kind: ban, of: reported-1, spaces: all, for: 3d, until: 2027-05-22 }", "one of the two"],
    [
      "- { kind: ban, of: reported-1, spaces: all, until: 2037-05-22 }",
      "more than ten years ahead",
    ],
    ["- { kind: ban, of: reported-1, spaces: all, until: 27 }", "must be text"],
    ["- { kind: ban, of: reported-1, spaces: all, untill: 2027-05-22 }", "did you mean until?"],
    ["- { kind: private-reprimand, to: reported-1, until: 2027-05-22 }", "it takes to, tell"],
    [
      "- { kind: private-reprimand, to: reported-1, for: 3d }",
      "for is no key of private-reprimand",
    ],
    ["- { kind: private-reprimand, to: reported-1, ‘a b’: 3d }", "of that name is no key"],
    ["- { kind: private-reprimand, to: 1, tell: never }", "must be before or with or after"],
    ["- { kind: hiatus, of: reported-1, until: in 2 months }", "hiatus needs the key if_declined"],
    [
      "- { kind: hiatus, of: reported-1, until: in 2 months, if_declined: cooling-off until soon }",
      "it is no date",
    ],
    [
      "- { kind: apology-request, from: reported-1, to: reporter-1, manner: private, strings: [{ what: x, due: soon }] }",
      "it is no date",
    ],
    ["- { kind: mediation, between: [reporter-1, @nobody] }", "nobody here has that account"],
    ["- { kind: mediation, between: [reporter-1, 3] }", "kind"],
    ["- { of: reported-1 }", "its kind is missing"],
    ["- { kind: flogging, of: reported-1 }", "there is no such kind"],
    ["- { kind: bann, of: reported-1, spaces: all, for: 3d }", "there is no kind bann; write ban"],
    ["- ban reported-1 for a week", "- { kind: ban, of: reported-1, spaces: all, for: a week }"],
    ["- please be nice", "- { kind: ban, of: reported-1, spaces: all, until: in 30 days }"],
    ["- [ban]", "a measure is written as keys and values"],
    ["please be nice", "measures are written as a list"],
    ["ban: everybody", "measures are written as a list"],
    ["warn @mal for good", "- { kind: private-reprimand, to: reported-1 }"],
    [
      "block reported-1 for ages",
      "- { kind: ban, of: reported-1, spaces: all, until: in 30 days }",
    ],
    ["block @nobody for a week", "nobody here has that account"],
    ["measures: []", "needs at least one measure"],
    ["heard: nobody\nmeasures: [{ kind: no-action, ground: withdrawn }]", "must be"],
  ] as const)("%s", ([words, says]) => {
    expect(problemsOf(words).join("\n")).toContain(says);
  });

  test("and nobody else is offered for an account that is nobody's", () => {
    const said = problemsOf("- { kind: ban, of: @nobody, spaces: all, for: 3d }\n- block @nobody");
    expect(said.join()).not.toContain("This works");
  });

  test("on its line, whether it stands in a list, alone or below its key", () => {
    const lineOf = (words: string) => {
      const proposal = read(words);
      return "problems" in proposal ? proposal.problems.map(({ line }) => line) : [];
    };
    expect(lineOf("- kind: private-reprimand\n  too: reported-1")).toEqual([1, 2]);
    expect(lineOf("kind: private-reprimand\nto: reported-1\ntell: never")).toEqual([3]);
    expect(lineOf("measures:\n  kind: ban\n  of: reported-1\n  for: 3d\n  spaces: 1")).toEqual([5]);
    expect(lineOf("measures:\n- kind: flogging\n  of: reported-1")).toEqual([2]);
  });

  test.for([
    ["yes", ["take another ground"]],
    ["no", []],
    [undefined, []],
  ] as const)("for no violation where the finding says %s", ([violation, says]) => {
    const written = proposalIn("- { kind: no-action, ground: no-violation }");
    if (!written) throw new Error("nothing is written");
    const proposal = readProposal(written, { ...within, violation }, writing.readYaml);
    const problems = "problems" in proposal ? proposal.problems : [];
    expect(problems.map(({ sentence }) => sentence)).toEqual(
      says.map((one) => expect.stringContaining(one)),
    );
  });
});

describe("a resolution's file is carried out word for word", () => {
  const file = (measures: string) =>
    `---\ncase: amber-heron\nfinding: { happened: x, violation: yes, responsible: [], ongoing: no, danger: no }\n${measures}\npeople: {}\n---\n`;
  const problems = (measures: string) => {
    const reading = readResolution(file(measures), within, writing.readYaml);
    return "problems" in reading ? reading.problems.map(({ sentence }) => sentence) : [];
  };

  test.for([
    [
      "measures: [{ kind: ban, of: reported-1, spaces: github, for: 3d }]",
      "in the file it is written so: - { kind: ban, of: reported-1, spaces: [github], until: 2026-11-25, tell: with }",
    ],
    ["measures: [{ kind: ban, of: reported-1 }]", "ban needs the keys spaces and until"],
    ["measures: [{ kind: no-action, ground: no-violation }]", "take another ground"],
    [
      "measures: [{ kind: hiatus, of: reported-1, until: 2027-01-01, if_declined: { cooling-off: 2026-01-01 } }]",
      "has passed already",
    ],
    ["measures: none", "must be a list"],
  ] as const)("so measures in it have one form: %s", ([measures, says]) => {
    expect(problems(measures).join("\n")).toContain(says);
  });

  test("and one that is right beside another that is not is not told of", () => {
    const both =
      "measures: [{ kind: public-reminder, venue: the forum }, { kind: ban, of: reported-1 }]";
    expect(problems(both)).toHaveLength(1);
  });
});
