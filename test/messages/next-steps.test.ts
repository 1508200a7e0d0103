import { test } from "vitest";
import type { NextStep } from "../../src/domain/case/due.ts";
import { nextStepText } from "../../src/domain/case/next-step-text.ts";
import { ban, ended } from "../domain/chapters/enacting/some-action.ts";
import { affected1, reported1 } from "../domain/chapters/deciding/deliberating.ts";
import { ada, at, bo, cy, eve, reporter1 } from "../domain/given.ts";
import { matchesPage, type Entry } from "./page.ts";

const now = at("23 10:00");
const all = { by: [ada, bo, cy], dueAt: undefined };
const due = { by: [ada, bo, cy], dueAt: at("24 10:00") };
const hiatus = ban({
  measure: {
    kind: "hiatus",
    of: reported1,
    until: "2027-01-31",
    if_declined: "decide-again",
    tell: "with",
  },
  order: undefined,
  organisation: undefined,
});

/** What can be owed next, and the ways to say it. */
const steps: Record<NextStep["owed"], Readonly<Record<string, NextStep>>> = {
  receipt: {
    "a receipt": { owed: "receipt", to: [reporter1], ...due },
    "a receipt, late, by one": {
      owed: "receipt",
      to: [reporter1],
      by: [ada],
      dueAt: at("23 09:00"),
    },
  },
  resolution: { "a resolution": { owed: "resolution", ...due } },
  approvals: { approvals: { owed: "approvals", ...due } },
  consultation: { "telling the resolution": { owed: "consultation", to: [reporter1], ...all } },
  answer: {
    "an answer": { owed: "answer", of: [reporter1], ...due },
    "answers of two": { owed: "answer", of: [reporter1, affected1], ...due },
  },
  enactment: { "carrying out": { owed: "enactment", ...all } },
  action: {
    "an action": { owed: "action", action: ban({ waitsFor: "is-owner" }), others: [2, 3], ...all },
    "an action that ended": { owed: "action", action: ban(ended), others: [], ...all },
    "an answer to a hiatus": { owed: "action", action: hiatus, others: [], ...all },
  },
  "actions-of-the-app": {
    "actions of the app": { owed: "actions-of-the-app", numbers: [1, 2], by: [], dueAt: undefined },
  },
  "another-decision": {
    "another decision": { owed: "another-decision", about: reported1, ...all },
  },
  drift: { "a ban undone by hand": { owed: "drift", action: ban(), ...all } },
  outcome: {
    "telling the outcome": { owed: "outcome", to: [reporter1, "core-team"], around: [], ...all },
    "telling the outcome to some of a list": {
      owed: "outcome",
      to: ["council"],
      around: [eve],
      ...all,
    },
  },
  review: { "a review": { owed: "review", act: 2, ...all } },
  closing: { closing: { owed: "closing", ...all } },
};

test("each next step says what it said", async () => {
  const entries = Object.values(steps).flatMap((ways) => Object.entries(ways));
  const texts = entries.map(([heading, step]): Entry => [heading, nextStepText(step, now)]);
  await matchesPage("next-steps", [...texts, ["nothing", nextStepText(undefined, now)]]);
});
