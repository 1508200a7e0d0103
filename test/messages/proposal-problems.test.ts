import { test } from "vitest";
import { surroundingsOf } from "../../src/domain/chapters/deciding/surroundings.ts";
import { readResolution } from "../../src/domain/chapters/deciding/read-resolution.ts";
import { readProposal } from "../../src/domain/chapters/deciding/written-proposal.ts";
import { configProblems } from "../../src/messages/config-problems.ts";
import { PartyRef } from "../../src/domain/values/party.ts";
import { at } from "../domain/given.ts";
import { findingIn } from "../../src/domain/chapters/reviewing/finding-in.ts";
import { fenced } from "../../src/domain/kernel/formatting/fenced.ts";
import { writing } from "../fakes/writing.ts";
import { matchesPage, type Entry } from "./page.ts";
import { after } from "./part-of.ts";
import { found, wide } from "./typical-cases.ts";

const { readYaml } = writing;
const now = at("23 10:00");
const surroundings = {
  ...surroundingsOf(after(found, now), wide, now),
  minors: [PartyRef.parse("reported-1")],
};

/** Measures that cannot be proposed, a line each. */
const measures: Readonly<Record<string, readonly string[]>> = {
  none: [],
  "keys and days that are wrong": [
    "{ kind: ban, of: reported-1, spaces: all, until: tomorrow }",
    "{ kind: private-reprimand, too: reported-1 }",
    "{ kind: flogging, of: reported-1 }",
    "{ kind: hiatus, of: reported-1, until: 2027-01-31, if_declined: perhaps }",
  ],
  "keys of another kind, none at all, and an account": [
    "{ kind: ban, of: @mal }",
    "{ kind: ban, of: @nobody, spaces: all, for: 2h }",
    "{ kind: ban, of: reported-1, spaces: all, for: 3d, until: 2027-05-22 18:00 }",
    "{ kind: temporary-ban, of: reported-1, for: 3d }",
    "{ kind: private-reprimand, to: reported-1, words: shame }",
    "{ of: reported-1 }",
    "ban reported-1 for a week",
  ],
  "an end that is too far off": [
    "{ kind: ban, of: reported-1, spaces: all, until: 2037-05-22 }",
    "{ kind: hiatus, of: reported-1, until: 2037-05-22, if_declined: decide-again }",
  ],
  "no violation where one was found": ["{ kind: no-action, ground: no-violation }"],
  "what does not fit the case": [
    "{ kind: ban, of: reported-2, spaces: [forum], until: 2026-11-01 }",
    "{ kind: ban, of: reported-1, spaces: all }",
    "{ kind: ban, of: reported-1, spaces: all, until: 2027-01-01, permanent: true }",
    "{ kind: no-action, ground: no-violation }",
  ],
  "an end of two kinds, and what is on file without a word": [
    "{ kind: ban, of: reported-1, spaces: all, condition: a talk, until: 2027-01-01 }",
    "{ kind: no-action, ground: handled-elsewhere }",
  ],
  "a reprimand of a minor in public": [
    "{ kind: public-reprimand, to: reported-1, venue: the chat }",
  ],
  "mediation that was not": ["{ kind: no-action, ground: mediated }"],
  "too many": Array.from({ length: 21 }, () => "{ kind: private-reprimand, to: reported-1 }"),
};

/** Whole files that cannot be proposed, or not be approved. */
const written = (frontMatter: string) => `---\n${frontMatter}\n---\n\n# Why\n`;
const finding =
  "finding: { happened: x, violation: yes, responsible: [reported-1], ongoing: no, danger: no }";
const ordered = "measures: [{ kind: no-action, ground: withdrawn }]";
const files: Readonly<Record<string, string>> = {
  "no front matter": "We decided something.\n",
  "no YAML": written("case: [amber"),
  "another case's": written(`case: birch-otter\n${finding}\n${ordered}\npeople: {}`),
  "measures as only a comment may have them": written(
    `case: amber-heron\n${finding}\nmeasures: [{ kind: ban, of: reported-1, spaces: github, for: 3d }]\npeople: {}`,
  ),
  "bans that never end": written(
    `case: amber-heron\n${finding}\nmeasures:\n- { kind: ban, of: reported-1, spaces: all, until: 2037-05-22 }\n- { kind: ban, of: reported-1, spaces: all, tell: before }\npeople: {}`,
  ),
  "a hash changed by hand": written(
    `case: amber-heron\n${finding}\n${ordered}\npeople: { reported-1: nobody }\nfindings: {}`,
  ),
};

/** Answers that are none. */
const findings = [
  "it was bad",
  "violation: yes\nviolaton: no",
  "happened:\nviolation: maybe\nresponsible: @mal\nongoing: perhaps",
];

function entry(
  heading: string,
  read: ReturnType<typeof readProposal> | ReturnType<typeof readResolution>,
): Entry {
  if (!("problems" in read)) throw new Error(`nothing is wrong with ${heading}`);
  return [heading, configProblems(read.problems)];
}

test("what is wrong with a proposal or a resolution is said as it was", async () => {
  const lines = (all: readonly string[]) =>
    all.length === 0 ? "[]\n" : all.map((one) => `- ${one}\n`).join("");
  const asMeasures = (all: readonly string[], within = surroundings) =>
    readProposal({ form: "measures", text: lines(all) }, within, readYaml);
  await matchesPage("proposal-problems", [
    ...Object.entries(measures).map(([heading, all]) => {
      return entry(`measures: ${heading}`, asMeasures(all));
    }),
    entry(
      "measures: a ban where the config names no space",
      asMeasures(["{ kind: ban, of: reported-1, spaces: all, permanent: true }"], {
        ...surroundings,
        spaces: [],
      }),
    ),
    entry(
      "measures: mediation where it was offered before",
      asMeasures(["{ kind: mediation, between: [reporter-1, reported-1] }"], {
        ...surroundings,
        mediation: "offered",
      }),
    ),
    entry(
      "measures: copied as they were shown",
      asMeasures([
        "{ kind: ban, of: reported-1, spaces: all, until: the last day }",
        "{ kind: other, of: reported-1, words: what follows }",
      ]),
    ),
    entry(
      "measures: with a reason that was copied",
      readProposal(
        {
          form: "measures",
          text: `heard: { reported-1: why they were not heard }\n${ordered}\n`,
        },
        surroundings,
        readYaml,
      ),
    ),
    ...findings.map((text): Entry => {
      const read = findingIn(text);
      if (!read || !("refused" in read)) throw new Error(`nothing is wrong with ${text}`);
      return [`a finding: ${text.replaceAll("\n", ", ")}`, fenced(read.detail ?? "")];
    }),
    entry(
      "measures: in plain words",
      readProposal({ form: "measures", text: "ban @mal for 3 days" }, surroundings, readYaml),
    ),
    entry(
      "measures: in two blocks",
      readProposal({ form: "several-blocks", text: "" }, surroundings, readYaml),
    ),
    ...Object.entries(files)
      .slice(0, 3)
      .map(([heading, text]) => {
        const read = readProposal({ form: "file", text }, surroundings, readYaml);
        return entry(`a proposed file: ${heading}`, read);
      }),
    ...Object.entries(files).map(([heading, text]) => {
      return entry(`a resolution: ${heading}`, readResolution(text, surroundings, readYaml));
    }),
  ]);
});
