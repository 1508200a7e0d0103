import type { GuidedCase, GuideStep } from "../guide-step.ts";
import { isInStage, recorded } from "../proofs.ts";
import { passes, says } from "../step-deeds.ts";

const telling = `/told everyone outcome: by mail, with how to appeal
/told council outcome
/told core-team outcome`;

/** From what all agreed on to the day on which nothing of it is left to do. */
export const carryingOut: readonly GuideStep[] = [
  {
    title: "cy tells the reporter what is proposed",
    sentence:
      "Before anything is done the reporter is told what was decided and has three days to answer.",
    deed: says("cy", "/told everyone resolution: by mail"),
    proof: {
      says: "The record has that the reporter was told.",
      holds: (guided) => recorded(guided, "PartyTold", { what: "resolution" }) > 0,
    },
  },
  {
    title: "The reporter answers",
    sentence:
      "The reporter can live with it, and cy notes it: an answer is heard and noted, and binds nobody.",
    deed: says("cy", "/heard reporter-1 accepts: hopes that it helps"),
    proof: {
      says: "The record has the answer.",
      holds: (guided) =>
        recorded(guided, "PartyHeard", { party: "reporter-1", answer: "accepts" }) > 0,
    },
  },
  {
    title: "ada has it carried out",
    sentence:
      "Now nothing is missing: Comity puts mal out of the organisation on GitHub itself, and asks the steward of the conference chat, which it cannot reach, through a person.",
    deed: says("ada", "/enact"),
    proof: {
      says: "GitHub blocks mal, and the record has the proof.",
      holds: (guided) =>
        guided.blocked.includes("mal") && recorded(guided, "LineDone", { line: 1 }) === 1,
    },
  },
  {
    title: "mal tries to comment",
    sentence:
      "mal opens the public project and wants to comment: GitHub refuses, and the page of bans shows the block beside the register.",
    deed: ({ org }) => ({
      by: "mal",
      request: {
        method: "POST",
        path: `/repos/${org}/project/issues/1/comments`,
        body: { body: "What is going on here?" },
      },
      isRefused: true,
    }),
    proof: {
      says: "GitHub refused mal's comment.",
      holds: (guided) => isTurnedAway(guided, "mal"),
    },
  },
  {
    title: "The steward has done it",
    sentence:
      "The steward of the conference chat writes back, and dee says so with the number of the action: the last one is done.",
    deed: says("dee", "/done 2 the steward removed mal and sent a screenshot"),
    proof: {
      says: "Both actions are done.",
      holds: (guided) => recorded(guided, "LineDone") === 2,
    },
  },
  {
    title: "ada tells everybody concerned",
    sentence:
      "The reporter, mal, the council and the core team are told, each what they need: one comment says all four.",
    deed: says("ada", telling),
    proof: {
      says: "The record has all four.",
      holds: (guided) => recorded(guided, "PartyTold", { what: "outcome" }) === 4,
    },
  },
  {
    title: "ada closes the case",
    sentence:
      "Closing is refused as long as anything is owed to anybody: now nothing is, and the card moves to Closed. The ban stays in force.",
    deed: says("ada", "/close"),
    proof: {
      says: "The case is closed, and mal is still blocked.",
      holds: (guided) =>
        isInStage(guided, "Closed") &&
        guided.seen.issue.state === "CLOSED" &&
        guided.blocked.includes("mal"),
    },
  },
  {
    title: "A week is left",
    sentence: "Seven days before the ban ends the committee is told, and may tell the reporter.",
    deed: passes("3d"),
    proof: {
      says: "The record has that the end is near.",
      holds: (guided) => recorded(guided, "OrderEndNeared") === 1,
    },
  },
  {
    title: "The ban ends",
    sentence:
      "The last day passes, and nobody has to think of it: Comity lifts the block it made, and the register says so.",
    deed: passes("8d"),
    proof: {
      says: "GitHub no longer blocks mal.",
      holds: (guided) =>
        !guided.blocked.includes("mal") &&
        recorded(guided, "OrderEnded", { because: "time" }) === 1,
    },
  },
  {
    title: "The steward lets mal in again",
    sentence:
      "What a person did a person undoes: the register says that the conference chat is not lifted yet, until dee says that the steward has done it.",
    deed: says("dee", "/done 2 the steward let mal in again"),
    proof: {
      says: "The record has it under the same number as the ban.",
      holds: (guided) => recorded(guided, "LineDone", { line: 2 }) === 2,
    },
  },
];

/** Whether the last thing somebody asked of GitHub was a comment, and refused. */
function isTurnedAway({ requests }: GuidedCase, login: string): boolean {
  const asked = requests.findLast(({ by, method }) => by === login && method === "POST");
  return asked !== undefined && asked.status >= 400 && asked.path.endsWith("/comments");
}
