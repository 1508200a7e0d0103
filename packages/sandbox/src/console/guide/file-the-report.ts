import { openIssue } from "../github/deeds.ts";
import type { GuideStep } from "./guide-step.ts";
import { isInStage, recorded } from "./proofs.ts";

const report = `### Reporter

A participant of the meeting, by mail

### Reported

mal

### Where

the weekly call

### What happened

mal called a first-time contributor useless, in front of everybody, and went on after being asked to stop.`;

/** How every story begins. */
export const fileTheReport: GuideStep = {
  title: "A report is filed",
  sentence:
    "A report reached ada by mail, who files it with the report form: Comity gives it a code name for a title, a card on the board, a record, and one status comment that says what is owed next.",
  deed: (scene) => ({
    by: "ada",
    request: openIssue(scene, "mal was rude in the weekly call", report, ["report"]),
  }),
  proof: {
    says: "The card is in Reported, and the record begins with the report.",
    holds: (guided) =>
      guided.seen.status !== undefined &&
      isInStage(guided, "Reported") &&
      recorded(guided, "ReportReceived") === 1,
  },
};
