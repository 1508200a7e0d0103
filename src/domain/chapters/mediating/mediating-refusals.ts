import type { CorrespondingReason } from "../corresponding/corresponding-refusals.ts";
import { utc } from "../../kernel/formatting/when.ts";
import type { RefusalSentences } from "../../kernel/refusal.ts";
import { Instant } from "../../values/time.ts";

/** By reason, what a member reads whose command is not followed. */
export const mediatingRefusals = {
  "nobody-to-mediate": ({ notFollowed }) =>
    `${notFollowed} mediation takes two people of this case at least who can be asked. \`/name\` adds somebody; \`/mediate offer @mediator to reporter-1 reported-1\` says who is meant.`,
  "mediator-decides": ({ notFollowed }) =>
    `${notFollowed} who is of committee or council, or decides this case, does not mediate in it. Propose somebody else: another account, or the mail address of somebody outside GitHub.`,
  "mediator-is-party": ({ notFollowed, detail }) =>
    `${notFollowed} that is ${detail}, and nobody mediates in what they are part of. Propose somebody else.`,
  "mediation-dates": ({ notFollowed, detail }) =>
    `${notFollowed} the mediation would be over before everybody has answered: answers are awaited until ${date(detail)}. Give a later \`until\`, or an earlier \`answers by\`.`,
  "mediation-in-danger": ({ notFollowed }) =>
    `${notFollowed} somebody in this case is in danger, and mediation would bring them together with whom they fear. See to that first (\`/danger\`, \`/act\`). Where it is right all the same, say why at the end of the line:\n\n\`\`\`\n/mediate offer @mediator anyway: why it is safe\n\`\`\``,
  "mediation-waits-for-danger": ({ notFollowed }) =>
    `${notFollowed} somebody in this case is in danger since mediation was offered. See to that first (\`/danger\`, \`/act\`); the offer waits until \`/find\` says \`danger: no\`, or is taken back: \`/mediate end: why\`.`,
  "mediation-is-open": ({ notFollowed }) =>
    `${notFollowed} mediation is offered already, and the status comment says how far it is. Other terms: \`/mediate committee proposes @mediator until 2026-12-24\`; taking it back: \`/mediate end: why\`.`,
  "mediation-offered-before": ({ notFollowed }) =>
    `${notFollowed} mediation was offered in this case before, and nobody is pressed. It is offered again where one of the parties wishes it themselves:\n\n\`\`\`\n/mediate offer @mediator wished by reporter-1\n\`\`\``,
  "no-mediation": ({ notFollowed }) =>
    `${notFollowed} no mediation is offered in this case now. \`/mediate offer @mediator\` offers it.`,
  "not-in-mediation": ({ notFollowed, detail }) =>
    `${notFollowed} the mediation does not concern ${detail}. The status comment says whom it does.`,
  "mediator-missing": ({ notFollowed }) =>
    `${notFollowed} there is nobody yet who would mediate. Find somebody and propose them: \`/mediate committee proposes @mediator\`.`,
  "others-are-asked-first": ({ notFollowed, detail }) =>
    `${notFollowed} nobody is asked before ${detail} agreed: first the mediator, then who reported or was affected, then who was reported.`,
  "offer-not-told": ({ notFollowed, detail }) =>
    `${notFollowed} ${detail} was not told yet what is offered. Tell them, then:\n\n\`\`\`\n/told ${detail} mediation: how you told them\n\`\`\``,
  "agreed-to-mediation": ({ command, detail }) =>
    `${command} changed nothing: ${detail} has agreed to that already.`,
  "same-terms": ({ command }) =>
    `${command} changed nothing: those are the terms that are offered.`,
  "result-waits": ({ notFollowed, detail }) =>
    `${notFollowed} everybody is told the result on the same day, ${date(detail)}, so that nobody can read from the hour who said what.`,
  "no-result": ({ notFollowed }) =>
    `${notFollowed} the mediation has no result yet. The status comment says whose answer it waits for.`,
  "mediation-runs": ({ notFollowed, detail }) =>
    `${notFollowed} everybody agreed to mediation, and it runs until ${date(detail)}. Wait for the mediator's report, or end it if it has to be: \`/mediate end: why\`.`,
  "answers-awaited": ({ notFollowed, detail }) =>
    `${notFollowed} mediation is offered, and people may answer until ${date(detail)}. Wait until then, or take it back if it has to be: \`/mediate end: why\`.`,
  "mediation-not-begun": ({ notFollowed }) =>
    `${notFollowed} there is no mediation of which there could be a report: it begins when everybody has agreed, and ends where somebody withdraws.`,
  "mediation-not-over": ({ notFollowed }) =>
    `${notFollowed} the mediation is not over. First goes in what the mediator reports: \`/mediate report vetted by reporter-1 reported-1: what they say\`.`,
  "no-mediators-report": ({ notFollowed }) =>
    `${notFollowed} without the mediator's report nobody can say that it resolved the case. Keep the report (\`/mediate report vetted by reporter-1 reported-1: what they say\`), or go on without: \`/mediate goes-on: why\`.`,
  "mediation-not-finished": ({ notFollowed }) =>
    `${notFollowed} something of the mediation is left to do. The status comment says what: telling its result (\`/told reporter-1 mediation-result\`), or what you make of it (\`/mediate resolved: why\`, \`/mediate goes-on: why\`).`,
  "mediation-evaluated": ({ command }) =>
    `${command} changed nothing: what the committee makes of the mediation is recorded already.`,
} satisfies RefusalSentences;

/** Why a command of this chapter is not followed; those of the chapters it builds on too. */
export type MediatingReason = keyof typeof mediatingRefusals | CorrespondingReason;

/** @param instant as the refusal's detail holds it */
function date(instant: string | undefined): string {
  const read = Instant.safeParse(instant);
  return read.success ? utc(read.data) : "then";
}
