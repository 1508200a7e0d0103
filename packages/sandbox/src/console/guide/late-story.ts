import { assign, editComment, moveCard } from "../github/deeds.ts";
import { fileTheReport } from "./file-the-report.ts";
import type { GuidedCase, GuideStep, GuideStory } from "./guide-step.ts";
import { hasLabel, isInStage, isMailed, recorded, statusSays, wasAnswered } from "./proofs.ts";
import { guidedIn, lastCommentOf, passes, says } from "./step-deeds.ts";

const steps: readonly GuideStep[] = [
  fileTheReport,
  {
    title: "bo steps back",
    sentence:
      "bo works with mal and steps back, at once and without having to say why: the status comment no longer counts on bo.",
    deed: says("bo", "/recuse"),
    proof: {
      says: "The status comment says that bo is out.",
      holds: (guided) => statusSays(guided, /Out of this case: bo/),
    },
  },
  {
    title: "Somebody assigns bo all the same",
    sentence:
      "owen, who owns the organisation and does not know, assigns bo: a recusal holds, so Comity takes the assignment back.",
    deed: (scene) => ({ by: "owen", request: assign(guidedIn(scene).seen.place, "bo") }),
    proof: {
      says: "Comity unassigned bo.",
      holds: (guided) => isUnassigned(guided, "bo"),
    },
  },
  {
    title: "bo forgets",
    sentence:
      "Out of habit bo writes that the reporter was answered: the command is refused with its reason, and the record keeps the attempt.",
    deed: says("bo", "/acknowledge I wrote to them"),
    proof: {
      says: "The record keeps the refusal.",
      holds: (guided) => recorded(guided, "CommandRefused") > 0,
    },
  },
  {
    title: "Eighteen hours pass",
    sentence:
      "A reporter shall hear within a day that the report arrived: after three quarters of it, those who can still keep that promise are mentioned, once.",
    deed: passes("18h"),
    proof: {
      says: "ada, cy and dee are mentioned, and bo is not.",
      holds: (guided) => wasAnswered(guided, /@ada, @cy and @dee/),
    },
  },
  {
    title: "The day is over",
    sentence:
      "Nobody did anything, and nobody has to notice: the case is labelled overdue, and its card says what is.",
    deed: passes("7h"),
    proof: {
      says: "The label says what is overdue.",
      holds: (guided) => hasLabel(guided, "overdue: acknowledgement"),
    },
  },
  {
    title: "A second day goes by",
    sentence:
      "After two days without an answer the Executive Council is told by mail that a report waits, and nothing of what is in it.",
    deed: passes("1d"),
    proof: {
      says: "The council has mail.",
      holds: (guided) => isMailed(guided, "council@sandbox.example"),
    },
  },
  {
    title: "cy answers the reporter",
    sentence:
      "cy writes to the reporter and says so in one line: the label goes, and the card moves to Under review by itself.",
    deed: says("cy", "/acknowledge replied by mail, with an apology for the delay"),
    proof: {
      says: "The card is in Under review, and the label is gone.",
      holds: (guided) =>
        isInStage(guided, "Under review") && !hasLabel(guided, "overdue: acknowledgement"),
    },
  },
  {
    title: "dee puts words into cy's mouth",
    sentence:
      "dee has write access, so GitHub lets dee turn cy's comment into a recusal: only what an author wrote counts, so cy stays in the case.",
    deed: (scene) => ({
      by: "dee",
      request: editComment(
        guidedIn(scene).seen.place,
        lastCommentOf(scene, "cy").databaseId,
        "/recuse",
      ),
    }),
    proof: {
      says: "cy still decides with ada and dee.",
      holds: (guided) => statusSays(guided, /the committee: ada, cy and dee/),
    },
  },
  {
    title: "ada moves the card",
    sentence:
      "The board only shows where a case stands: a card moved by hand is put back where its case is.",
    deed: (scene) => ({
      by: "ada",
      request: moveCard(guidedIn(scene).seen.place, guidedIn(scene).seen.card, "Closed"),
    }),
    proof: {
      says: "The card is back in Under review.",
      holds: (guided) => isInStage(guided, "Under review"),
    },
  },
  {
    title: "The week is over",
    sentence:
      "A case shall be resolved within a week of its report, or its reporter hear how long it takes: neither happened, and the board says so.",
    deed: passes("5d"),
    proof: {
      says: "The label says that the resolution is overdue.",
      holds: (guided) => hasLabel(guided, "overdue: resolution"),
    },
  },
  {
    title: "ada asks what is next",
    sentence:
      "Whoever comes back to a case after a while asks it: Comity answers with what is owed, by whom and since when, and changes nothing.",
    deed: says("ada", "/next"),
    proof: {
      says: "Comity answers what is next.",
      holds: (guided) => wasAnswered(guided, /Next: tell reporter-1 that it takes longer/),
    },
  },
];

/** What Comity does when nobody does anything, and when somebody does what they should not. */
export const lateStory: GuideStory = {
  path: "/guide/late",
  title: "A case nobody hurries with",
  lead: "Deadlines pass, people forget and somebody meddles: from the report to the overdue resolution.",
  steps,
};

function isUnassigned({ seen }: GuidedCase, login: string): boolean {
  return (
    seen.issue.assignees.every((one) => one.login !== login) &&
    seen.thread.some((entry) => entry.kind === "UnassignedEvent" && entry.assignee?.login === login)
  );
}
