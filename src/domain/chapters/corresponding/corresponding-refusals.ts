import type { ReviewingReason } from "../reviewing/reviewing-refusals.ts";
import type { RefusalSentences } from "../../kernel/refusal.ts";

/** By reason, what a member reads whose command is not followed. */
export const correspondingRefusals = {
  "no-private-page": ({ notFollowed, detail }) =>
    `${notFollowed} ${detail} has no private page to read it on. Write to them yourself, and say so with \`/told ${detail} receipt: how you told them\` or \`/ask ${detail}: your question\`.`,
  "wants-to-be-left-alone": ({ notFollowed, detail }) =>
    `${notFollowed} ${detail} asked to be left alone. Nothing is sent to them until they write again.`,
  "letter-not-for-them": ({ notFollowed, detail }) =>
    `${notFollowed} that letter is not for ${detail}: a receipt, a timeline and a check-in go to reporters, a plan to reporters and affected people, an outcome to those and to reported people.`,
  "letter-names-somebody": ({ notFollowed, detail }) =>
    `${notFollowed} it reads as if it named somebody of this case: ${detail}. Write "the person you reported", "somebody who saw it", and send it again. That a person is *described* nobody here can see: look at quotes, times and places yourself.`,
  "no-letter-waits": ({ command }) =>
    `${command} changed nothing: no letter waits. What has left can be read, and only another letter can correct it.`,
} satisfies RefusalSentences;

/** Why a command of this chapter is not followed; those of the chapters it builds on too. */
export type CorrespondingReason = keyof typeof correspondingRefusals | ReviewingReason;
