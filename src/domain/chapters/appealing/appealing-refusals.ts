import type { ClosingReason } from "../closing/closing-refusals.ts";
import { owedList } from "../../kernel/formatting/owed-list.ts";
import type { RefusalSentences } from "../../kernel/refusal.ts";

/** By reason, what a member reads whose command is not followed. */
export const appealingRefusals = {
  "only-the-reported-appeal": ({ notFollowed, detail }) =>
    `${notFollowed} an appeal is for those who were reported. What ${detail} says to the decision is heard: \`/heard ${detail} objects: their words\`. Where something new came up, \`/reopen: why\` takes a closed case up again.`,
  "nothing-to-appeal": ({ notFollowed, detail }) =>
    `${notFollowed} an appeal is against a resolution that is carried out, and there is none now. Until then what they say is heard: \`/heard ${detail}: their words\`.`,
  "appeal-too-late": ({ notFollowed, detail }) => tooLateSentence(notFollowed, detail),
  "appeal-is-there": ({ command, detail }) =>
    `${command} changed nothing: an appeal of ${detail} is open already. What they say besides is heard: \`/heard ${detail}: their words\`.`,
  "appeal-before-decision": ({ notFollowed, detail }) =>
    `${notFollowed} that day was before anything was decided: the resolution was agreed on ${detail}. Give the day on which the appeal arrived.`,
  "appealed-before": ({ notFollowed, detail }) =>
    `${notFollowed} ${detail} has appealed against this resolution before, and was answered; once is all there is. Where something new came up, \`/reopen: why\` takes a closed case up again.`,
  "no-open-appeal": ({ notFollowed }) =>
    `${notFollowed} no such appeal is open. The status comment lists what was appealed against; \`/appeal reported-1: their words\` keeps a new one.`,
  "say-which-appeal": ({ notFollowed, detail }) =>
    `${notFollowed} several appeals are open. Say whose you answer: \`/answer-appeal ${detail} decision-stands: why\``,
  "hearers-missing": ({ notFollowed }) =>
    `${notFollowed} those who hear this appeal have to be brought in first, from outside: \`/appoint @login: why\`, and another says \`/second\`.`,
  "said-so-already": ({ command }) =>
    `${command} changed nothing: you answered so already. The status comment says whose answer is awaited.`,
  "nothing-to-pause": ({ notFollowed, detail }) =>
    `${notFollowed} no ban of ${detail} is in force that could pause, or it is paused already. \`/answer-appeal decision-stands: why\`, or \`changed\`, or \`lifted\`, answers the appeal.`,
  "not-yet-heard": ({ notFollowed, detail }) =>
    `${notFollowed} before anything is lifted or paused, reporters and affected people are told of the appeal and heard:\n\n${owedList(detail)}`,
  "appeal-is-open": ({ notFollowed, detail }) =>
    `${notFollowed} an appeal of ${detail} is open, and is answered first: \`/answer-appeal decision-stands: why\`, or \`changed\`, or \`lifted\`.`,
  "change-is-owed": ({ notFollowed, detail }) =>
    `${notFollowed} the appeal of ${detail} was answered with a change that is still to be decided: \`/propose\` with the measures opens the new resolution.`,
  "nothing-appealed": ({ notFollowed }) =>
    `${notFollowed} nobody appeals in this case now, so there is no appeal to tell of. \`/appeal reported-1: their words\` keeps one.`,
} satisfies RefusalSentences;

/** Why a command of this chapter is not followed; those of the chapters it builds on too. */
export type AppealingReason = keyof typeof appealingRefusals | ClosingReason;

/** @param days the day they were told the outcome and the last on which they could appeal */
function tooLateSentence(notFollowed: string, days = ""): string {
  const [told = "", last = ""] = days.split(" ");
  return `${notFollowed} they were told the outcome on ${told} and could appeal until ${last}. An appeal that reached somebody before is kept with its day: \`/appeal reported-1 on ${last}: their words\`. Where something new came up, \`/reopen: why\` takes a closed case up again.`;
}
