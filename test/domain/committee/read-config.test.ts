import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { reading as configs } from "../../fakes/spaces.ts";
import { CommitteeConfig } from "../../../src/domain/committee/committee-config.ts";
import { readConfig } from "../../../src/domain/committee/read-config.ts";

const read = (text: string) => readConfig({ text, bytes: Buffer.byteLength(text) }, configs);

function configOf(text: string): CommitteeConfig {
  const reading = read(text);
  if ("problems" in reading) throw new Error(JSON.stringify(reading.problems));
  return reading.config;
}

function problemsOf(text: string): string[] {
  const reading = read(text);
  if ("config" in reading) return [];
  return reading.problems.map(({ path, line, sentence }) => `${line ?? "-"} ${path}: ${sentence}`);
}

const committee = "committee: { chair: ada, members: [ada, bo, cy], email: conduct@example.org }\n";

describe("reading a config", () => {
  test("the documented example is valid", () => {
    const example = readFileSync(new URL("../../../config/comity.example.yml", import.meta.url));
    expect(configOf(example.toString())).toMatchObject({
      committee: { chair: "ada", deputies: ["bo"] },
      council: { members: ["eve", "fay", "gus"], decides: "majority" },
      away: [{ who: "dee", from: "2026-12-20", until: "2027-01-06" }],
      spaces: [
        { kind: "github", organisations: ["example-org"] },
        { kind: "discourse", name: "forum" },
        { kind: "zulip", name: "chat" },
        { kind: "matrix", rooms: ["!community:example.org"] },
        { kind: "discord", guild: "41771983423143937" },
        { kind: "mailman3", lists: ["dev@lists.example.org"] },
        { kind: "manual" },
      ],
    });
  });

  test("a committee alone is enough; the rest has defaults", () => {
    expect(configOf(committee)).toEqual({
      committee: {
        chair: "ada",
        deputies: [],
        members: ["ada", "bo", "cy"],
        email: "conduct@example.org",
      },
      away: [],
      consensus: { minimum: 2 },
      clocks: {
        acknowledgement: "24h",
        resolution: "7d",
        deadlock: "7d",
        unilateral_action: "24h",
        mediation: "14d",
        appeal: "14d",
        feedback: "72h",
      },
      seal: "parties",
      spaces: [],
    });
  });

  test("two thirds may be enough before the council takes over", () => {
    const rule = "consensus: { rule: consensus-then-two-thirds }\n";
    expect(problemsOf(`${committee}${rule}`)).toEqual([]);
  });

  test("of those without a vote is one of the members, and enough have one", () => {
    const without = (logins: string) =>
      problemsOf(committee.replace("email", `without_vote: [${logins}], email`));
    expect(without("cy")).toEqual([]);
    expect(without("mal")).toEqual(["1 committee.without_vote[0]: must be one of the members"]);
    expect(without("bo, cy")).toEqual([
      "- consensus.minimum: is 2, and the committee has only 1 member with a vote",
    ]);
  });

  test("what was read once reads the same again", () => {
    const config = configOf(`${committee}clocks: { feedback: 2w }\n`);
    expect(CommitteeConfig.parse(config)).toEqual(config);
  });

  test("committee and council may overlap", () => {
    expect(
      problemsOf(`${committee}council: { members: [ada, eve], email: council@example.org }\n`),
    ).toEqual([]);
  });
});

describe("a config that cannot be adopted", () => {
  test.each([
    [
      "an unknown key, with the nearest known one",
      "clocks:\n  acknowlegement: 24h\n",
      "3 clocks.acknowlegement: unknown key; did you mean acknowledgement?",
    ],
    [
      "an unknown key unlike any",
      "consensus: { quorum: 3 }\n",
      "2 consensus.quorum: unknown key; consensus knows minimum, rule, two_thirds_after",
    ],
    [
      "a key that is no word, quoted",
      'clocks: { "my own": 24h }\n',
      '2 clocks."my own": unknown key; clocks knows acknowledgement, mediation_answers, mediation, resolution, deadlock, council, feedback, unilateral_action, appeals, appeal',
    ],
    [
      "a key without end, cut",
      `consensus: { ${"x".repeat(50)}: 3 }\n`,
      `2 consensus."${"x".repeat(40)}": unknown key; consensus knows minimum, rule, two_thirds_after`,
    ],
    [
      "a key called __proto__",
      "__proto__: { seal: recusals }\n",
      "2 __proto__: unknown key; this file knows committee, council, emails, core_team, outside_contact, events, away, consensus, clocks, weekly_mail, retention, seal, spaces",
    ],
    [
      "an unknown key within a list",
      "away: [{ who: bo, from: 2026-12-20, untill: 2026-12-21, until: 2026-12-21 }]\n",
      "2 away[0].untill: unknown key; did you mean until?",
    ],
    [
      "a malformed length",
      "clocks: { deadlock: 7 days }\n",
      '2 clocks.deadlock: a duration is written "24h", "7d" or "2w"',
    ],
    [
      "a day that does not exist",
      "away: [{ who: bo, from: 2026-02-30, until: 2026-03-01 }]\n",
      "2 away[0].from: a day is written 2026-12-20",
    ],
    [
      "an event that ends before it begins",
      "events: [{ name: Camp, code: blue lantern, from: 2026-12-02, until: 2026-12-01 }]\n",
      "2 events[0].until: is before the first day of the event",
    ],
    [
      "a code of an event that anybody guesses",
      "events: [{ name: Camp, code: camp, from: 2026-12-01, until: 2026-12-02 }]\n",
      "2 events[0].code: has at least 8 characters, so that nobody guesses it",
    ],
    [
      "an absence that ends before it begins",
      "away: [{ who: bo, from: 2027-01-06, until: 2026-12-20 }]\n",
      "2 away[0].until: is before the first day away",
    ],
    [
      "somebody away who is not on the roster",
      "away: [{ who: mal, from: 2026-12-20, until: 2026-12-20 }]\n",
      "2 away[0].who: is neither on the committee nor the council",
    ],
    [
      "an address of somebody who is not on the roster",
      "emails: { mal: mal@example.org }\n",
      "2 emails.mal: is neither on the committee nor the council",
    ],
    [
      "two addresses of one, in whatever case",
      "emails: { bo: bo@example.org, Bo: b@example.org }\n",
      "2 emails.Bo: Bo is there twice",
    ],
    [
      "an address that is none",
      "emails: { bo: example.org }\n",
      "2 emails.bo: must be an email address",
    ],
    [
      "a minimum nobody can reach",
      "consensus: { minimum: 4 }\n",
      "2 consensus.minimum: is 4, and the committee has only 3 members",
    ],
    [
      "two thirds that usually come no earlier than that council",
      "consensus: { rule: consensus-then-two-thirds }\nclocks: { deadlock: 3d }\n",
      "2 consensus.two_thirds_after: is 4d, and after 3d (clocks.deadlock) the council takes over: it has to be shorter",
    ],
    [
      "two thirds that come no earlier than the council",
      "consensus: { rule: consensus-then-two-thirds, two_thirds_after: 1w }\n",
      "2 consensus.two_thirds_after: is 1w, and after 7d (clocks.deadlock) the council takes over: it has to be shorter",
    ],
    ["a minimum of none", "consensus: { minimum: 0 }\n", "2 consensus.minimum: must be at least 1"],
    [
      "a councillor named twice, in whatever case",
      "council: { members: [eve, Eve], email: council@example.org }\n",
      "2 council.members[1]: Eve is there twice",
    ],
    ["another way to seal", "seal: never\n", "2 seal: must be parties or recusals or always"],
    [
      "a space of another kind",
      "spaces: [{ kind: slack, name: chat }]\n",
      "2 spaces[0].kind: must be github or discourse or zulip or matrix or discord or mailman3 or manual",
    ],
    [
      "a space of a mistyped kind",
      "spaces: [{ kind: githup, name: code }]\n",
      "2 spaces[0].kind: must be github or discourse or zulip or matrix or discord or mailman3 or manual; did you mean github?",
    ],
    [
      "a space without a kind",
      "spaces: [{ name: chat }]\n",
      "2 spaces[0].kind: must be github or discourse or zulip or matrix or discord or mailman3 or manual",
    ],
    [
      "a space that is only a name",
      "spaces: [chat]\n",
      "2 spaces[0]: must be a mapping of keys to values",
    ],
    [
      "two spaces of one name",
      "spaces:\n  - { kind: manual, name: chat, steward: s@example.org }\n  - { kind: manual, name: Chat, steward: s@example.org }\n",
      "4 spaces[1].name: Chat is there twice",
    ],
    ["a council without its list", "council: { members: [eve] }\n", "2 council.email: is missing"],
    ["a council of nothing", "council:\n", "2 council: is missing"],
  ])("has %s", (_, text, problem) => {
    expect(problemsOf(committee + text)).toEqual([problem]);
  });

  test.each([
    [
      "has a chair who is not a member",
      "chair: eve, members: [ada, bo]",
      "1 committee.chair: must be one of the members",
    ],
    [
      "has a deputy who is not a member",
      "chair: ada, deputies: [eve], members: [ada, bo]",
      "1 committee.deputies[0]: must be one of the members",
    ],
    [
      "has a chair who is also a deputy",
      "chair: ada, deputies: [Ada], members: [ada, bo]",
      "1 committee.deputies[0]: is the chair; a deputy is somebody else",
    ],
    [
      "names a member twice",
      "chair: ada, members: [ada, bo, ada]",
      "1 committee.members[2]: ada is there twice",
    ],
    [
      "writes logins with @",
      'chair: ada, members: [ada, "@bo"]',
      "1 committee.members[1]: must be a GitHub login, without @",
    ],
    [
      "writes a login of digits without quotes",
      "chair: ada, members: [ada, 123]",
      "1 committee.members[1]: must be text; put it in quotes",
    ],
    [
      "has one member only and the usual minimum",
      "chair: ada, members: [ada]",
      "- consensus.minimum: is 2, and the committee has only 1 member",
    ],
  ])("%s", (_, people, problem) => {
    expect(problemsOf(`committee: { ${people}, email: conduct@example.org }\n`)).toEqual([problem]);
  });

  test("shows all that is wrong at once", () => {
    expect(problemsOf("comittee: {}\nseal: none\n")).toEqual([
      "- committee: is missing",
      "2 seal: must be parties or recusals or always",
      "1 comittee: unknown key; did you mean committee?",
    ]);
  });

  test("shows thirty problems at most and how many more there are", () => {
    const away = Array.from(
      { length: 40 },
      () => "  - { who: mal, from: 2026-12-20, until: 2026-12-20 }",
    );
    const problems = problemsOf(`${committee}away:\n${away.join("\n")}\n`);
    expect(problems).toHaveLength(31);
    expect(problems.at(-1)).toBe("- : and 10 more");
  });

  test("is not parsed when it is longer than 64 kB", () => {
    expect(problemsOf(`${committee}#${"x".repeat(64_000)}`)).toEqual([
      "- : the file is longer than 64 kB",
    ]);
    const fewCharacters = { text: committee, bytes: 64_001 };
    const parsed = readConfig(fewCharacters, {
      ...configs,
      readYaml: () => {
        throw new Error("parsed");
      },
    });
    expect(parsed).toMatchObject({ problems: [{ path: "" }] });
  });

  test("is not plain text", () => {
    expect(readConfig({ text: null, bytes: 12 }, configs)).toEqual({
      problems: [{ path: "", sentence: "the file is not plain text" }],
    });
    expect(readConfig({ text: null, bytes: 64_001 }, configs)).toEqual({
      problems: [{ path: "", sentence: "the file is longer than 64 kB" }],
    });
  });

  test("is no YAML, on the line where it stops being any", () => {
    expect(problemsOf(`${committee}clocks: &all {}\n`)).toEqual([
      "2 : anchors, aliases and tags are not read here",
    ]);
    expect(problemsOf("")).toEqual(["- : the file is empty"]);
  });

  test("is no mapping", () => {
    expect(problemsOf("- ada\n")).toEqual(["- : must be a mapping of keys to values"]);
  });
});
