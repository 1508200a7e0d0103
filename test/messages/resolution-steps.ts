import type { NextStep } from "../../src/domain/case/due.ts";
import { reported1 } from "../domain/chapters/deciding/deliberating.ts";
import { ada, at, bo, cy, reporter1 } from "../domain/given.ts";

const due = { by: [ada, bo, cy], dueAt: at("24 10:00") };

/** The ways to say that a resolution is to be found. */
export const resolutionSteps: Readonly<Record<string, NextStep>> = {
  "a resolution": {
    owed: "resolution",
    unheard: [],
    first: undefined,
    unanswered: ["happened", "violation", "responsible", "ongoing", "danger"],
    reported: [],
    spaces: [],
    ...due,
  },
  "a resolution, where a reporter was asked something": {
    owed: "resolution",
    unheard: [],
    first: undefined,
    unanswered: [],
    reported: [reported1],
    spaces: ["github"],
    asked: reporter1,
    ...due,
  },
  "a resolution, where too few are left": {
    owed: "resolution",
    unheard: [],
    first: undefined,
    unanswered: [],
    reported: [reported1],
    spaces: ["github"],
    tooFew: "At least 2 have to approve, and only 1 can decide.",
    ...due,
  },
  "a resolution, where the host has set no key for some spaces": {
    owed: "resolution",
    unheard: [],
    first: undefined,
    unanswered: [],
    reported: [reported1],
    spaces: ["github", "conference chat"],
    keyless: ["conference chat"],
    ...due,
  },
  "a resolution, and somebody to hear": {
    owed: "resolution",
    unheard: [reported1],
    first: { party: reporter1, does: "ask-safety" },
    unanswered: ["responsible"],
    reported: [reported1],
    spaces: ["github", "conference chat"],
    ...due,
  },
  "a resolution, and somebody to hear whom Comity can write to": {
    owed: "resolution",
    unheard: [reported1],
    first: { party: reported1, does: "ask" },
    unanswered: ["responsible"],
    reported: [reported1],
    spaces: ["github", "conference chat"],
    letter: { draft: "question", to: reported1, isSent: true, judges: false },
    ...due,
  },
  "a resolution, and a reporter was asked whether they are safe": {
    owed: "resolution",
    unheard: [reported1],
    first: { party: reporter1, does: "hear-safety" },
    unanswered: ["responsible"],
    reported: [reported1],
    spaces: ["github", "conference chat"],
    ...due,
  },
  "a resolution, and somebody reported is to be asked": {
    owed: "resolution",
    unheard: [reported1],
    first: { party: reported1, does: "ask" },
    unanswered: ["responsible"],
    reported: [reported1],
    spaces: ["github", "conference chat"],
    ...due,
  },
  "a resolution, and somebody reported was asked": {
    owed: "resolution",
    unheard: [reported1],
    first: { party: reported1, does: "hear" },
    unanswered: ["responsible"],
    reported: [reported1],
    spaces: ["github", "conference chat"],
    ...due,
  },
};
