import type { MediatingReason } from "../mediating/mediating-refusals.ts";
import { fenced } from "../../kernel/formatting/fenced.ts";
import { list } from "../../kernel/formatting/people.ts";
import type { RefusalSentences } from "../../kernel/refusal.ts";

/** By reason, what a member reads whose command is not followed. */
export const decidingRefusals = {
  "question-is-open": ({ notFollowed, detail }) =>
    `${notFollowed} a question to ${detail} is open. Hear them first (\`/heard ${detail}: what they said\`), or say why that cannot be: \`/cannot ask ${detail} unreachable: what was tried\`. A reported person is waited for seven days.`,
  "not-heard": ({ notFollowed, detail }) => unheardSentence(notFollowed, detail),
  "resolution-not-understood": ({ notFollowed, detail }) =>
    `${notFollowed} the resolution has to be corrected first:\n\n${fenced(detail ?? "")}\n\nCorrect it and write \`/propose\` again in a new comment; \`/help propose\` shows every kind of measure.`,
  "names-a-party": ({ notFollowed, detail }) =>
    `${notFollowed} the resolution's file names nobody, since it is read for years and by others. Something in it reads like a name:\n\n${fenced(detail ?? "")}\n\nWrite the reference there, in the finding with \`/find\`, and \`/propose\` again in a new comment; then delete the comment with the name. A word that is only a word here may stand, if the proposal lists it above its measures: \`ordinary: [word]\`.`,
  "resolution-too-long": ({ notFollowed, detail }) =>
    `${notFollowed} the resolution's text is longer than ${detail} characters. Shorten it; what has to be kept beside it belongs in a \`/note\`.`,
  "finding-incomplete": ({ notFollowed, detail }) =>
    `${notFollowed} the finding lacks ${detail}. Write it with \`/find\`, a line for each answer, and propose again.`,
  "assent-missing": ({ notFollowed, command, detail }) =>
    `${notFollowed} an apology is only asked for if ${detail}, who would receive it, agrees to that. Ask them (\`/ask ${detail}: would you want an apology?\`), record their answer (\`/heard ${detail} agrees\`), then write ${command} again. Where they do not want that, \`/propose\` the resolution without the request.`,
  "already-aside": ({ command }) => `${command} changed nothing: you stand aside already.`,
  "no-proposal": ({ notFollowed }) =>
    `${notFollowed} nothing is proposed in this case now. \`/propose\` with the measures proposes a resolution.`,
  "deadlock-declared": ({ command }) =>
    `${command} changed nothing: the time until the council takes over runs already. The status comment says until when.`,
  "no-deadlock": ({ notFollowed }) =>
    `${notFollowed} no hand-over to the council is about to come, so there is nothing to put off. The time until it runs from the first proposal or from \`/deadlock\`, and stands still while a question is open.`,
  "postponed-already": ({ notFollowed }) =>
    `${notFollowed} the hand-over was put off once already, and once is all there is. Agree by then, by approving the resolution's pull request or with \`/stand-aside: why\`; otherwise the council decides.`,
  "postponed-out-of-bounds": ({ notFollowed, detail }) => postponementSentence(notFollowed, detail),
  "agreed-already": ({ command }) =>
    `${command} changed nothing: a resolution is agreed, and nothing new is proposed. The status comment says what it waits for.`,
  "nothing-agreed": ({ notFollowed }) =>
    `${notFollowed} no resolution is agreed. Everybody who decides has to approve the resolution's pull request first; \`/propose\` opens one.`,
  "too-late-for-mediation": ({ notFollowed }) =>
    `${notFollowed} the resolution is being carried out. Mediation is offered before that, or as a measure of a new resolution (\`/propose\`).`,
} satisfies RefusalSentences;

/** Why a command of this chapter is not followed; those of the chapters it builds on too. */
export type DecidingReason = keyof typeof decidingRefusals | MediatingReason;

/** @param bounds when the hand-over is due and the latest it may be put off to, as instants */
function postponementSentence(notFollowed: string, bounds = ""): string {
  const [dueAt = "", latest = ""] = bounds
    .split(" ")
    .map((at) => at.slice(0, 16).replace("T", " "));
  return `${notFollowed} the hand-over is due ${dueAt} UTC and can be put off once, by seven days at most. Give a time between then and ${latest} UTC, with your reason:\n\n\`\`\`\n/postpone until ${latest}: why\n\`\`\``;
}

/** @param detail those whom nobody heard */
function unheardSentence(notFollowed: string, detail = ""): string {
  const unheard = detail.split(" ");
  const reasons = unheard.map((party) => `${party}: why they were not heard`).join(", ");
  return [
    `${notFollowed} ${list(unheard)} ${unheard.length > 1 ? "were" : "was"} not heard, and nobody is judged before that. Ask them:`,
    fenced(unheard.map((party) => `/ask ${party}: what is your side of it?`).join("\n")),
    `What they say you record with \`/heard ${unheard[0] ?? ""}: what they said\`; silence for seven days is an answer too. Where they cannot be heard at all, the proposal says why, above its measures:`,
    fenced(`heard: { ${reasons} }\nmeasures:`),
  ].join("\n\n");
}
