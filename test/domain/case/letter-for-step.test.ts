import { describe, expect, test } from "vitest";
import { letterForStep } from "../../../src/domain/case/letter-for-step.ts";
import { nextStep } from "../../../src/domain/case/next-step.ts";
import { writeLine } from "../../../src/domain/case/letter-for-step-text.ts";
import type { Due } from "../../../src/domain/case/due.ts";
import { NodeId, Sha256 } from "../../../src/domain/values/ids.ts";
import { Measure } from "../../../src/domain/values/measure.ts";
import { reported1 } from "../chapters/deciding/deliberating.ts";
import { ban, ended } from "../chapters/enacting/some-action.ts";
import { at, config, dee, eve, given, mal, recorded, report, reporter1 } from "../given.ts";

const rin = recorded(at("22 16:01"), {
  type: "PartyNamed",
  party: reporter1,
  address: "rin@example.org",
});
const itsMal = recorded(at("22 16:01"), {
  type: "PartyNamed",
  party: reported1,
  person: mal,
  address: "mal@example.org",
});
const reached = given([report, rin, itsMal]).state();
const coreTeam = { email: "core@example.org" };
const under = { ...config, coreTeam };
const lineFor = (due: Due, state = reached, by = under) => {
  const letter = letterForStep(due, state, by);
  return letter && writeLine(letter);
};

describe("a step that a letter does", () => {
  test("has the line that gives its draft, where Comity knows a way to them", () => {
    expect(nextStep(reached, config)).toMatchObject({
      owed: "receipt",
      letter: { draft: "receipt", to: reporter1, isSent: true, judges: false },
    });
    expect(nextStep(given([report]).state(), config)).not.toHaveProperty("letter");
    expect(nextStep(reached, { ...config, canMail: false })).not.toHaveProperty("letter");
  });

  test.each<[Due, string]>([
    [{ owed: "receipt", to: [reporter1] }, "/write confirmation to reporter-1"],
    [{ owed: "update", to: [reporter1], isToAll: true }, "/write timeline to reporter-1"],
    [{ owed: "consultation", to: [reporter1] }, "/write plan to reporter-1"],
    [{ owed: "outcome", to: [reported1], around: [] }, "/write outcome to reported-1"],
    [{ owed: "outcome", to: ["core-team"], around: [] }, "/write report to core-team"],
    [
      { owed: "word-afterwards", what: "end-of-ban", to: [reporter1] },
      "/write ban-ends to reporter-1",
    ],
  ])("%o", (due, line) => {
    expect(lineFor(due)).toBe(line);
  });

  test("asks a reported person for their side once it is their turn", () => {
    const asked = (does: "ask" | "hear") =>
      lineFor({
        owed: "resolution",
        unheard: [reported1],
        first: { party: reported1, does },
        unanswered: [],
        reported: [reported1],
        spaces: [],
      });
    expect(asked("ask")).toBe("/write question to reported-1");
    expect(asked("hear")).toBeUndefined();
  });

  test.each([
    [{ kind: "private-reprimand", to: "reported-1" }, "/write reprimand to reported-1"],
    [
      { kind: "public-reprimand", to: "reported-1", venue: "the list" },
      "/write public-reprimand to reported-1",
    ],
    [
      { kind: "apology-request", from: "reported-1", to: "reporter-1", manner: "private" },
      "/write apology to reported-1",
    ],
    [
      { kind: "hiatus", of: "reported-1", until: "2027-01-31", if_declined: "decide-again" },
      "/write hiatus to reported-1",
    ],
    [{ kind: "public-reminder", venue: "the list" }, "/write reminder"],
    [{ kind: "role-removed", of: "reported-1", words: "moderator" }, undefined],
  ])("carries out %o", (measure, line) => {
    const action = ban({ measure: Measure.parse(measure), order: undefined });
    expect(lineFor({ owed: "action", action, others: [] })).toBe(line);
  });

  test("or has the words to pass on of a ban, not of its end", () => {
    const due = (action = ban()): Due => ({ owed: "action", action, others: [] });
    expect(lineFor(due())).toBe("/write order 1");
    expect(lineFor(due(ban(ended)))).toBeUndefined();
  });

  test("has none to a list that somebody reads who is out, or to who wants to be left alone", () => {
    const council: Due = { owed: "outcome", to: ["council"], around: [] };
    expect(lineFor(council)).toBe("/write report to council");
    const out = recorded(at("22 16:02"), {
      type: "MemberRecused",
      member: eve,
      ground: "oneself",
    });
    expect(lineFor(council, given([report, out]).state())).toBeUndefined();
    const alone = recorded(at("22 16:02"), {
      type: "MessageReceived",
      party: reporter1,
      what: "leave-alone",
      comment: NodeId.parse("IC_9"),
      words: Sha256.parse("c".repeat(64)),
    });
    const receipt: Due = { owed: "receipt", to: [reporter1] };
    expect(lineFor(receipt)).toBeDefined();
    expect(lineFor(receipt, given([report, rin, alone]).state())).toBeUndefined();
  });

  test("and none where only somebody who is out knows them", () => {
    expect(lineFor({ owed: "receipt", to: [reporter1], knownTo: dee })).toBeUndefined();
    expect(lineFor({ owed: "closing" })).toBeUndefined();
  });
});
