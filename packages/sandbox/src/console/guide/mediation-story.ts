import { fileTheReport } from "./file-the-report.ts";
import type { GuideStep, GuideStory } from "./guide-step.ts";
import { nameTheReported } from "./name-the-reported.ts";
import { isInStage, recorded, statusSays, wasAnswered } from "./proofs.ts";
import { passes, says } from "./step-deeds.ts";

const steps: readonly GuideStep[] = [
  fileTheReport,
  nameTheReported,
  {
    title: "cy answers the reporter",
    sentence: "cy writes to the reporter that the report arrived, and says so.",
    deed: says("cy", "/acknowledge replied by mail"),
    proof: {
      says: "The receipt is recorded.",
      holds: (guided) => recorded(guided, "PartyTold", { what: "receipt" }) === 1,
    },
  },
  {
    title: "cy asks whether it is safe",
    sentence:
      "Whoever is written to may guess who reported them: before anybody writes to mal, the reporter says whether that is safe.",
    deed: says(
      "cy",
      "/ask reporter-1 safety\n/heard reporter-1: is not afraid, but would rather not be named",
    ),
    proof: {
      says: "The question is recorded, and the answer.",
      holds: (guided) => recorded(guided, "PartyHeard", { party: "reporter-1" }) === 1,
    },
  },
  {
    title: "bo offers mediation",
    sentence:
      "Both sides have hurt each other, and kit, who decides nothing here, could speak with them: bo offers it, and names the day on which everybody hears whether it takes place.",
    deed: says("bo", "/mediate offer kit@example.org answers by in 4 days"),
    proof: {
      says: "kit is asked first.",
      holds: (guided) => statusSays(guided, /ask mediator-1 whether they would mediate/),
    },
  },
  {
    title: "kit would do it",
    sentence:
      "bo calls kit, without a word of who it is about. It takes the mediator, the reporter and the reported, in this order.",
    deed: says("bo", "/told mediator-1 mediation: by phone\n/mediate mediator-1 agrees"),
    proof: {
      says: "The reporter is to be asked.",
      holds: (guided) => statusSays(guided, /offer mediation to reporter-1/),
    },
  },
  {
    title: "bo is too fast",
    sentence:
      "bo would ask mal at once: nobody who was reported learns of it before the reporter has agreed, so the command is refused.",
    deed: says("bo", "/told reported-1 mediation: by mail"),
    proof: {
      says: "Comity says who is asked first.",
      holds: (guided) => wasAnswered(guided, /nobody is asked before reporter-1 agreed/),
    },
  },
  {
    title: "The reporter would try it",
    sentence:
      "They agree to two things apart: to trying it, and to mal learning that somebody reported it, but not who.",
    deed: says("bo", "/told reporter-1 mediation: by mail\n/mediate reporter-1 agrees unnamed"),
    proof: {
      says: "Now mal may be asked, and the status comment says what must not be said.",
      holds: (guided) => statusSays(guided, /Do not say who reporter-1 is/),
    },
  },
  {
    title: "mal agrees too",
    sentence:
      "With the last agreement it begins: the card moves to Mediation, and the clock of the week stands still.",
    deed: says("bo", "/told reported-1 mediation: by mail\n/mediate reported-1 agrees"),
    proof: {
      says: "The card is in Mediation.",
      holds: (guided) =>
        isInStage(guided, "Mediation") && statusSays(guided, /stands still while people mediate/),
    },
  },
  {
    title: "The day of the result",
    sentence:
      "Whatever people answered, they hear it on the same day: nobody can read from the hour who said what.",
    deed: passes("5d"),
    proof: {
      says: "Those who decide are asked to tell the result.",
      holds: (guided) => statusSays(guided, /that mediation takes place/),
    },
  },
  {
    title: "Everybody is told",
    sentence: "bo writes to all three, and kit begins to speak with them.",
    deed: says(
      "bo",
      "/told mediator-1 mediation-result\n/told reporter-1 mediation-result\n/told reported-1 mediation-result",
    ),
    proof: {
      says: "The mediator's report is waited for.",
      holds: (guided) => statusSays(guided, /wait for the mediator's report/),
    },
  },
  {
    title: "kit reports",
    sentence:
      "Ten days later kit tells the committee what came of it, and both sides have read and agreed to every word.",
    deed: says(
      "bo",
      "/mediate report vetted by reporter-1 reported-1: mal apologised, and both want to leave it there",
    ),
    proof: {
      says: "The committee has to say what follows.",
      holds: (guided) => statusSays(guided, /decide what follows from the mediation/),
    },
  },
  {
    title: "It is resolved",
    sentence:
      "That alone decides nothing: what remains to be agreed by everybody is that no further action is needed, and the clocks go on until then.",
    deed: says("cy", "/mediate resolved: both are content, and nobody else is affected"),
    proof: {
      says: "The resolution to propose stands in the status comment.",
      holds: (guided) => statusSays(guided, /ground: mediated/),
    },
  },
];

/** A case that those concerned settle themselves. */
export const mediationStory: GuideStory = {
  path: "/guide/mediation",
  title: "They would talk to each other",
  lead: "Mediation is offered: who is asked when, what they learn of each other, and what the committee makes of it.",
  steps,
};
