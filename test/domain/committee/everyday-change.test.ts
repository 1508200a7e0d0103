import { describe, expect, test } from "vitest";
import { reading as configs } from "../../fakes/spaces.ts";
import { isEverydayChange } from "../../../src/domain/committee/everyday-change.ts";
import { readConfig } from "../../../src/domain/committee/read-config.ts";
import { rosterChange } from "../../../src/domain/committee/roster-change.ts";
import type { Person } from "../../../src/domain/values/person.ts";
import { ada, bo, config, cy, dee, eve, fay, gus, mal } from "../given.ts";

const text = `committee: { chair: ada, deputies: [bo], members: [ada, bo, cy], email: conduct@example.org }
council: { members: [eve, fay], email: council@example.org, decides: majority }
core_team: { email: core@example.org }
consensus: { minimum: 2 }
clocks: { acknowledgement: 24h }
seal: parties
spaces: [{ kind: manual, name: chat, steward: steward@example.org }]
`;
const everybody = [ada, bo, cy, dee, eve, fay, gus, mal];

function peopled(yaml: string, people: readonly Person[] = everybody) {
  const reading = readConfig({ text: yaml, bytes: yaml.length }, configs);
  if ("problems" in reading) throw new Error(JSON.stringify(reading.problems));
  return { config: reading.config, people };
}

const before = peopled(text);

describe("a change is everyday", () => {
  test.each<[string, (yaml: string) => string]>([
    ["who is away", (yaml) => `${yaml}away: [{ who: bo, from: 2026-12-20, until: 2026-12-21 }]\n`],
    [
      "the addresses",
      (yaml) => yaml.replace("conduct@", "a@").replace("council@", "b@").replace("core@", "c@"),
    ],
    [
      "a default written out",
      (yaml) => yaml.replace("{ acknowledgement: 24h }", "{ acknowledgement: 24h, appeal: 14d }"),
    ],
    [
      "the usual rule written out",
      (yaml) => yaml.replace("minimum: 2", "minimum: 2, rule: consensus, two_thirds_after: 4d"),
    ],
    ["the usual time of a case written out", (yaml) => `${yaml}retention: { case_months: 24 }\n`],
    ["where one of them is written to alone", (yaml) => `${yaml}emails: { eve: e@example.org }\n`],
    ["the order of keys", (yaml) => yaml.split("\n").toReversed().join("\n")],
    ["how a login is written", (yaml) => yaml.replace("chair: ada", "chair: Ada")],
    ["nothing but a remark", (yaml) => `# Ours\n${yaml}`],
  ])("where it is %s", (_, change) => {
    expect(isEverydayChange(before, peopled(change(text)))).toBe(true);
  });

  test.each<[string, (yaml: string) => string]>([
    ["chair", (yaml) => yaml.replace("chair: ada", "chair: cy")],
    ["deputies", (yaml) => yaml.replace("deputies: [bo]", "deputies: []")],
    ["members", (yaml) => yaml.replace("ada, bo, cy]", "ada, bo, cy, mal]")],
    ["council", (yaml) => yaml.replace("[eve, fay]", "[eve, gus]")],
    ["time of a case", (yaml) => `${yaml}retention: { case_months: 12 }\n`],
    [
      "time of a case without a violation",
      (yaml) => `${yaml}retention: { no_violation_months: 24 }\n`,
    ],
    ["council's rule", (yaml) => yaml.replace("majority", "consensus")],
    ["existence of a council", (yaml) => yaml.replace(/^council.*\n/m, "")],
    [
      "existence of somebody outside",
      (yaml) => `${yaml}outside_contact: { email: o@example.org }\n`,
    ],
    [
      "event whose organisers act for the committee",
      (yaml) =>
        `${yaml}events: [{ name: Camp, code: blue lantern, from: 2026-12-01, until: 2026-12-02 }]\n`,
    ],
    ["existence of a core team", (yaml) => yaml.replace(/^core_team.*\n/m, "")],
    ["minimum", (yaml) => yaml.replace("minimum: 2", "minimum: 1")],
    ["rule", (yaml) => yaml.replace("minimum: 2", "minimum: 2, rule: consensus-then-two-thirds")],
    ["votes", (yaml) => yaml.replace("cy], email", "cy], without_vote: [cy], email")],
    ["clocks", (yaml) => yaml.replace("24h", "48h")],
    ["seal", (yaml) => yaml.replace("parties", "recusals")],
    ["spaces", (yaml) => yaml.replace("name: chat", "name: forum")],
    ["steward of a space", (yaml) => yaml.replace("steward@", "mal@")],
  ])("but not where it is the %s", (_, change) => {
    expect(isEverydayChange(before, peopled(change(text)))).toBe(false);
  });

  test("where a member is written with the name they have now", () => {
    const renamed = everybody.map((one) => (one === cy ? { ...cy, login: "cyril" } : one));
    const after = peopled(text.replace("bo, cy]", "bo, cyril]"), renamed);
    expect(isEverydayChange(before, after)).toBe(true);
  });

  test("but not where a name stands for another account by now", () => {
    const taken = everybody.map((one) => (one === cy ? { ...mal, login: "cy" } : one));
    expect(isEverydayChange(before, peopled(text, taken))).toBe(false);
  });
});

test("who comes and who goes is told by account, once each", () => {
  const renamed = { ...bo, login: "robert" };
  const people = [ada, renamed, eve, mal, mal];
  expect(rosterChange(config, { ...before, people })).toEqual({
    joining: [mal],
    leaving: [cy, dee],
  });
});

test("a council that comes into being joins, and one that is given up leaves", () => {
  const people = [ada, bo, cy, dee, eve];
  const none = { ...config, council: undefined };
  expect(rosterChange(none, { ...before, people })).toEqual({ joining: [eve], leaving: [] });
  expect(rosterChange(config, { ...before, people: people.slice(0, 4) })).toEqual({
    joining: [],
    leaving: [eve],
  });
});
