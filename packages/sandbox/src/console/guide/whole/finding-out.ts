import { fileTheReport } from "../file-the-report.ts";
import type { GuideStep } from "../guide-step.ts";
import { nameTheReported } from "../name-the-reported.ts";
import { isInStage, recorded, statusSays } from "../proofs.ts";
import { says } from "../step-deeds.ts";

const finding = `/find
happened: reported-1 called a first-time contributor useless in the weekly call, and went on when asked to stop
violation: yes
responsible: reported-1
ongoing: no
danger: no`;

/** From the report to what the committee thinks happened. */
export const findingOut: readonly GuideStep[] = [
  fileTheReport,
  {
    title: "bo steps back",
    sentence:
      "bo works with mal and steps back, at once and without having to say why: from now on ada, cy and dee decide.",
    deed: says("bo", "/recuse"),
    proof: {
      says: "The status comment says that bo is out.",
      holds: (guided) => statusSays(guided, /Out of this case: bo/),
    },
  },
  {
    title: "cy answers the reporter",
    sentence:
      "cy writes to the reporter and says so in one line: the promise is kept, and the card moves to Under review by itself.",
    deed: says("cy", "/acknowledge replied by mail"),
    proof: {
      says: "The card is in Under review.",
      holds: (guided) => isInStage(guided, "Under review"),
    },
  },
  nameTheReported,
  {
    title: "dee asks the reporter first",
    sentence:
      "Whoever is written to may guess who reported them, so the first letter to mal waits until the reporter said whether that is safe: dee asks, and notes the answer.",
    deed: says(
      "dee",
      "/ask reporter-1 safety\n/heard reporter-1: is not afraid, and may be named as somebody of the call",
    ),
    proof: {
      says: "The record has the question, and the answer to it.",
      holds: (guided) =>
        recorded(guided, "QuestionAsked", { about: "safety" }) > 0 &&
        recorded(guided, "PartyHeard", { party: "reporter-1" }) > 0,
    },
  },
  {
    title: "dee hears the other side",
    sentence:
      "dee talks to mal and notes what mal says: nobody is judged unheard, and a conversation held elsewhere becomes part of the record.",
    deed: says("dee", "/heard reported-1: says that it was meant as a joke"),
    proof: {
      says: "The record has what reported-1 said.",
      holds: (guided) => recorded(guided, "PartyHeard", { party: "reported-1" }) > 0,
    },
  },
  {
    title: "cy drafts the finding",
    sentence:
      "The manual asks four questions, what happened, whether it broke the code, who is responsible and whether it goes on: cy drafts the answers.",
    deed: says("cy", finding),
    proof: {
      says: "The record has the draft.",
      holds: (guided) => recorded(guided, "FindingDrafted") > 0,
    },
  },
];
