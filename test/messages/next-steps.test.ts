import { test } from "vitest";
import type { NextStep } from "../../src/domain/case/due.ts";
import { nextStepText } from "../../src/domain/case/next-step-text.ts";
import { PartyRef } from "../../src/domain/values/party.ts";
import { ban, ended } from "../domain/chapters/enacting/some-action.ts";
import { affected1, reported1 } from "../domain/chapters/deciding/deliberating.ts";
import { ada, at, bo, cy, dee, eve, reporter1 } from "../domain/given.ts";
import { approvalSteps } from "./approval-steps.ts";
import { resolutionSteps } from "./resolution-steps.ts";
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

const mediator1 = PartyRef.parse("mediator-1");
const offer = {
  owed: "mediation-offer",
  takePart: 2,
  until: at("30 16:00"),
  answersBy: at("28 16:00"),
  disclosures: [],
  ...all,
} as const;
const undoing = ban({
  ...ended,
  measure: { kind: "role-removed", of: reported1, words: "moderator", tell: "with" },
  order: undefined,
  organisation: undefined,
});

/** What can be owed next, and the ways to say it. */
const steps: Record<NextStep["owed"], Readonly<Record<string, NextStep>>> = {
  receipt: {
    "a receipt": { owed: "receipt", to: [reporter1], ...due },
    "a receipt to somebody whom only a member knows who is out": {
      owed: "receipt",
      to: [reporter1],
      knownTo: dee,
      ...due,
    },
    "a receipt to somebody whom Comity can write to": {
      owed: "receipt",
      to: [reporter1],
      letter: { draft: "receipt", to: reporter1, isSent: true, judges: false },
      ...due,
    },
    "a receipt, late, by one": {
      owed: "receipt",
      to: [reporter1],
      by: [ada],
      dueAt: at("23 09:00"),
    },
  },
  mediator: { "a mediator": { owed: "mediator", ...all } },
  "mediation-offer": {
    "an offer of mediation to the mediator": { ...offer, to: [mediator1] },
    "an offer of mediation to a reporter": { ...offer, to: [reporter1] },
    "an offer of mediation to the reported, of three who take part": {
      ...offer,
      to: [reported1],
      takePart: 3,
      disclosures: [
        { party: reporter1, mayLearn: "who" },
        { party: affected1, mayLearn: "that" },
      ],
    },
    "an offer of mediation to the reported, by name": {
      ...offer,
      to: [reported1],
      disclosures: [{ party: reporter1, mayLearn: "who" }],
    },
    "an offer of mediation to the reported, where two are unnamed": {
      ...offer,
      to: [reported1],
      takePart: 3,
      disclosures: [
        { party: reporter1, mayLearn: "that" },
        { party: affected1, mayLearn: "that" },
      ],
    },
  },
  disclosure: {
    "what the other side may learn": { owed: "disclosure", of: [reporter1], ...all },
  },
  "mediation-answer": {
    "an answer to mediation": { owed: "mediation-answer", of: [reporter1], ...due },
    "an answer to mediation of the reported": { owed: "mediation-answer", of: [reported1], ...due },
  },
  "mediators-report": {
    "the mediator's report": { owed: "mediators-report", between: [reporter1, reported1], ...due },
  },
  "mediation-result": {
    "that mediation takes place": {
      owed: "mediation-result",
      to: [reporter1, reported1, mediator1],
      that: "begins",
      ...all,
    },
    "that mediation does not take place": {
      owed: "mediation-result",
      to: [reporter1],
      that: "does-not-begin",
      ...all,
    },
    "that mediation has ended": {
      owed: "mediation-result",
      to: [reporter1],
      that: "has-ended",
      ...all,
    },
  },
  evaluation: {
    "what follows from a report": { owed: "evaluation", of: "report", ...all },
    "what follows from a mediation that was ended": { owed: "evaluation", of: "end", ...all },
    "what follows without a report": { owed: "evaluation", of: "no-report", ...all },
  },
  "no-more-action": { "no more action": { owed: "no-more-action", ...due } },
  resolution: resolutionSteps,
  update: {
    "word of a time, to all": { owed: "update", to: [reporter1], isToAll: true, ...due },
    "word of a time, late, to one of them": {
      owed: "update",
      to: [reporter1],
      isToAll: false,
      by: [ada],
      dueAt: at("23 09:00"),
    },
  },
  promise: {
    "whether a promise was kept": { owed: "promise", promise: 2, of: reported1, ...due },
  },
  "word-afterwards": {
    "word two weeks after": {
      owed: "word-afterwards",
      what: "check-in",
      to: [reporter1],
      ...due,
    },
    "word of the end of a ban": {
      owed: "word-afterwards",
      what: "end-of-ban",
      to: [reporter1, reported1],
      ...due,
    },
  },
  help: { "help where somebody may be in danger": { owed: "help", ...all } },
  approvals: approvalSteps,
  "enough-to-agree": {
    "others who agree": {
      owed: "enough-to-agree",
      tooFew: "At least 2 have to approve, and only 1 can decide.",
      ...due,
    },
  },
  consultation: { "telling the resolution": { owed: "consultation", to: [reporter1], ...all } },
  answer: {
    "an answer": { owed: "answer", of: [reporter1], ...due },
    "answers of two": { owed: "answer", of: [reporter1, affected1], ...due },
  },
  enactment: { "carrying out": { owed: "enactment", ...all } },
  action: {
    "an action": { owed: "action", action: ban({ waitsFor: "is-owner" }), others: [2, 3], ...all },
    "an action with words to pass on": {
      owed: "action",
      action: ban({ waitsFor: "is-owner" }),
      others: [],
      letter: { draft: "order", action: 1, isSent: false, judges: false },
      ...all,
    },
    "an action that ended": { owed: "action", action: ban(ended), others: [], ...all },
    "an action that is undone": { owed: "action", action: undoing, others: [], ...all },
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
    "telling the outcome to somebody reported whom Comity can write to": {
      owed: "outcome",
      to: [reported1],
      around: [],
      letter: { draft: "outcome", to: reported1, isSent: true, judges: true },
      ...all,
    },
    "telling the outcome to some of a list": {
      owed: "outcome",
      to: ["council"],
      around: [eve],
      ...all,
    },
  },
  review: { "a review": { owed: "review", act: 2, ...all } },
  closing: { closing: { owed: "closing", ...all } },
  "second-look": {
    "a second look": { owed: "second-look", tooFew: undefined, ...all },
    "a second look by too few": { owed: "second-look", tooFew: "Only you are left.", ...all },
  },
  appointment: { "bringing in people from outside": { owed: "appointment", ...all } },
  members: { "people who may decide": { owed: "members", by: [], dueAt: undefined } },
  hearers: { "those who hear an appeal": { owed: "hearers", of: reported1, ...due } },
  "word-of-appeal": {
    "telling of an appeal": { owed: "word-of-appeal", to: [reporter1, affected1], ...due },
  },
  "word-to-appeal": {
    "a word to an appeal": {
      owed: "word-to-appeal",
      from: [reporter1],
      until: at("26 10:00"),
      ...due,
    },
    "words of two to an appeal": {
      owed: "word-to-appeal",
      from: [reporter1, affected1],
      until: at("26 10:00"),
      ...due,
    },
  },
  "word-of-pause": {
    "word of a pause": { owed: "word-of-pause", to: [reported1, reporter1], ...due },
  },
  "answer-to-appeal": {
    "the answer to an appeal": { owed: "answer-to-appeal", of: reported1, ...due },
  },
  change: { "a change": { owed: "change", of: reported1, ...all } },
};

test("each next step says what it said", async () => {
  const entries = Object.values(steps).flatMap((ways) => Object.entries(ways));
  const texts = entries.map(([heading, step]): Entry => [heading, nextStepText(step, now)]);
  await matchesPage("next-steps", [...texts, ["nothing", nextStepText(undefined, now)]]);
});
