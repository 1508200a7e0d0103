import { test } from "vitest";
import { reading as configs } from "../fakes/spaces.ts";
import { readConfig } from "../../src/domain/committee/read-config.ts";
import { configProblems } from "../../src/messages/config-problems.ts";
import { judgeConfig, type ConfigJudgement } from "../../src/reconcile/set-up/judge-config.ts";
import { ada, bo, cy, pat } from "../domain/given.ts";
import { oidOf } from "../reconcile/set-up/fake-repository.ts";
import { matchesPage, type Entry } from "./page.ts";

const committee = "committee: { chair: ada, members: [ada, bo, cy], email: conduct@example.org }\n";
const many = (count: number, one: (i: number) => string) =>
  Array.from({ length: count }, (_, i) => one(i)).join(", ");

/** Texts of `.github/comity.yml` that cannot be adopted. */
const texts: Readonly<Record<string, string | null>> = {
  "no text": null,
  "too long": "#".repeat(70_000),
  empty: "",
  "no YAML": "committee: [ada",
  "an anchor": "committee: &x { chair: ada }",
  "two documents": `${committee}---\n${committee}`,
  "a list": "- ada",
  "no number": `${committee}consensus: { minimum: 0 }`,
  "shapes that are wrong": `committee: { chair: 7, deputies: ada, members: [], email: here }
council: { members: [eve], email: council@example.org, decides: consent }
consensus: { minimum: two }
clocks: { acknowledgement: soon, deadlock: 900d, acknowledgment: 24h }
away: [{ who: bo, from: today, until: 2026-12-01 }]
spaces: [{ kind: githb, name: x }, { kind: github, name: "@", organisations: [] }, chat]
seal: never
extra: 1
`,
  "too much of everything": `committee:
  chair: "@ada"
  members: [${many(51, (i) => `m${i}`)}]
  deputies: [${many(11, (i) => `m${i}`)}]
  email: ${"x".repeat(250)}@example.org
consensus: { minimum: 51 }
away: [${many(51, () => "{ who: m1, from: 2026-12-01, until: 2026-12-02 }")}]
spaces: [${many(31, (i) => `{ kind: manual, name: s${i}, steward: s@example.org }`)}]
`,
  "too many organisations": `${committee}spaces:
  - { kind: github, name: github, organisations: [${many(21, (i) => `o${i}`)}] }
`,
  "a vote for nobody, and two thirds as late as the council": `committee: { chair: ada, members: [ada, bo, cy], without_vote: [mal, cy, bo], email: conduct@example.org }
consensus: { rule: consensus-then-two-thirds, two_thirds_after: 7d }
`,
  "people and names that do not fit": `committee: { chair: dee, deputies: [cy, eve], members: [ada, bo, cy, bo], email: conduct@example.org }
consensus: { minimum: 5 }
away: [{ who: gus, from: 2026-12-02, until: 2026-12-01 }]
spaces:
  - { kind: manual, name: chat, steward: s@example.org }
  - { kind: manual, name: chat, steward: s@example.org }
`,
  "events with codes that do not do": `${committee}events:
  - { name: "", code: camp, from: 2026-12-01, until: 2026-12-02 }
  - { name: ${"x".repeat(101)}, code: ${"x".repeat(101)}, from: 2026-12-01, until: 2026-12-02 }
  - { name: "a\`b", code: blue lantern, from: soon, until: 2026-12-02 }
`,
  "an event that ends before it begins": `${committee}events:
  - { name: Camp, code: blue lantern, from: 2026-12-02, until: 2026-12-01 }
`,
  "more events than anybody has": `${committee}events: [${many(51, (i) => `{ name: e${i}, code: blue lantern, from: 2026-12-01, until: 2026-12-02 }`)}]
`,
  "two spaces with one key": `${committee}spaces:
  - { kind: zulip, name: our chat, origin: "https://chat.example.org" }
  - { kind: discourse, name: Our-Chat, origin: "https://forum.example.org" }
`,
  "places that are none": `${committee}spaces:
  - { kind: matrix, name: rooms, origin: "https://matrix.example.org", rooms: ["#lobby:example.org"] }
  - { kind: matrix, name: more rooms, origin: "https://matrix.example.org", rooms: ["!a:x.org", "!a:x.org"] }
  - { kind: discord, name: voice, origin: "https://discord.com", guild: "our server" }
  - { kind: mailman3, name: lists, origin: "https://lists.example.org", lists: [Dev] }
  - { kind: mailman3, name: more lists, origin: "https://lists.example.org", lists: [x.org, x.org] }
`,
  "more addresses than people": `${committee}emails: { ${many(101, (i) => `m${i}: m${i}@example.org`)} }
`,
  "cases kept too short and too long": `${committee}retention: { case_months: 200, no_violation_months: 1 }
`,
  "cases kept by halves": `${committee}retention: { case_months: 6.5 }
`,
  "one member, who is deputy too":
    "committee: { chair: ada, deputies: [ada], members: [ada], email: conduct@example.org }\n",
  "forty mistakes": many(40, (i) => `key${i}: 1`).replaceAll(", ", "\n"),
};

function entry(heading: string, judged: ConfigJudgement | ReturnType<typeof readConfig>): Entry {
  if (!("problems" in judged)) throw new Error(`nothing is wrong with ${heading}`);
  return [heading, configProblems(judged.problems)];
}

test("what is wrong with a config is said as it was", async () => {
  const file = { blob: oidOf(committee), bytes: committee.length, text: committee };
  const find = (...people: readonly (typeof ada)[]) => {
    return () => Promise.resolve(new Map(people.map((one) => [one.login, one])));
  };
  const another = { ...pat, login: bo.login };
  await matchesPage("config-problems", [
    ...Object.entries(texts).map(([heading, text]) =>
      entry(heading, readConfig({ text, bytes: text?.length ?? 0 }, configs)),
    ),
    entry("no file", await judgeConfig(undefined, configs, find())),
    entry("a login of nobody", await judgeConfig(file, configs, find(ada, cy))),
    entry(
      "a login of somebody else",
      await judgeConfig(file, configs, find(ada, another, cy), [ada, bo, cy]),
    ),
  ]);
});
