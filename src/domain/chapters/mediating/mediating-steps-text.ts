import { isAskedFirst } from "./mediation.ts";
import type { MediatingDue } from "./mediation-owed.ts";
import { list } from "../../kernel/formatting/people.ts";
import { utc } from "../../kernel/formatting/when.ts";
import type { StepsInWords } from "../../kernel/step.ts";
import { type PartyRef, roleOf } from "../../values/party.ts";

type OfferDue = Extract<MediatingDue, { owed: "mediation-offer" }>;

const evaluations = {
  report: "Where it did not resolve it: `/mediate goes-on: why`.",
  "no-report":
    "It ended without a report. One that comes after all still goes in: `/mediate report vetted by reporter-1 reported-1: what they say`.",
  end: "It was ended before there was a report.",
};
const results = {
  begins: "takes place",
  "does-not-begin": "does not take place",
  "has-ended": "has ended",
};

/** How what is owed here is put to people. */
export const mediatingDues: StepsInWords<MediatingDue> = {
  mediator: () => ({
    heading: "find somebody who could mediate",
    line: "/mediate committee proposes @mediator",
    words:
      "Somebody who does not decide the case and whom all sides could trust; an account, or the mail address of somebody outside GitHub.",
    isTheComment: true,
  }),
  "mediation-offer": (due) => ({
    heading: isToMediator(due)
      ? `ask ${list(due.to)} whether they would mediate`
      : `offer mediation to ${list(due.to)}`,
    line: `/told ${due.to[0] ?? ""} mediation: how you told them`,
    words: offerInWords(due),
  }),
  disclosure: ({ of }) => ({
    heading: `ask ${list(of)} what the other side may learn of them`,
    line: `/mediate ${of[0] ?? ""} agrees unnamed`,
    words: `That is asked apart from whether they would try it. \`unnamed\`: the other side learns that somebody reported it and agrees; \`named\`: it learns who. Where it may learn neither, mediation is declined: \`/mediate ${of[0] ?? ""} declines\`.`,
  }),
  "mediation-answer": ({ of }) => ({
    heading: `hear whether ${list(of)} would try mediation`,
    line: `/mediate ${of[0] ?? ""} ${answerOf(of[0])}`,
    words:
      "Or `declines`, which costs nothing and which nobody outside those who decide learns of; or `proposes @mediator until 2026-12-24`, where they would have other terms.",
    isAnAnswer: true,
  }),
  "mediators-report": ({ between }) => ({
    heading: "wait for the mediator's report",
    line: `/mediate report vetted by ${between.join(" ")}: what the mediator reports and recommends`,
    words:
      "The clocks of resolution and deadlock stand still. Whoever takes part may withdraw at any time: `/mediate reported-1 withdraws`.",
    isOnlyNoted: true,
  }),
  "mediation-result": ({ to, that }) => ({
    heading: `tell ${list(to)} that mediation ${results[that]}`,
    line: `/told ${to[0] ?? ""} mediation-result: how you told them`,
    words:
      that === "begins"
        ? "Say with whom, and until when; the mediator speaks with each of them."
        : "Not who did not want it, and not why.",
  }),
  evaluation: ({ of }) => ({
    heading: "decide what follows from the mediation",
    line:
      of === "report"
        ? "/mediate resolved: why nothing more is needed"
        : "/mediate goes-on: what follows",
    words: evaluations[of],
    isTheComment: true,
  }),
};

/** What they have to know before they answer. */
function offerInWords({ to, takePart, until, answersBy, disclosures }: OfferDue): string {
  const isMediator = isToMediator({ to });
  const said = [
    isMediator
      ? "Say what it means here: it is voluntary for everybody, what is said stays with them, and they report to the committee what the parties have read and agreed to. Say nothing yet of who it is about."
      : "Say that it is voluntary, that declining costs nothing and is told to nobody, who would mediate, and that they may propose somebody else.",
    `It would be over by ${utc(until)}; answers are awaited until ${utc(answersBy)}, when everybody is told whether it takes place.`,
    to.some((party) => isAskedFirst(party))
      ? "Ask apart whether the other side may learn that they agree, or who they are."
      : undefined,
    !isMediator && takePart === 2
      ? "Two people take part: tell them before they answer that each can work out from the result what the other said."
      : undefined,
    to.some((party) => roleOf(party) === "reported") ? mayLearn(disclosures) : undefined,
  ];
  return said.filter((one) => one !== undefined).join(" ");
}

function isToMediator({ to }: Pick<OfferDue, "to">): boolean {
  return to.some((party) => roleOf(party) === "mediator");
}

function mayLearn(disclosures: OfferDue["disclosures"]): string | undefined {
  const unnamed = disclosures.filter((one) => one.mayLearn === "that").map(({ party }) => party);
  return unnamed.length > 0
    ? `Do not say who ${list(unnamed)} ${unnamed.length > 1 ? "are" : "is"}, nor what would show it.`
    : undefined;
}

function answerOf(party: PartyRef | undefined): string {
  return party && isAskedFirst(party) ? "agrees unnamed" : "agrees";
}
