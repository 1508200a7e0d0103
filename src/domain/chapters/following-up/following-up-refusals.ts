import type { ClosingReason } from "../closing/closing-refusals.ts";
import type { RefusalSentences } from "../../kernel/refusal.ts";

/** By reason, what a member reads whose command is not followed. */
export const followingUpRefusals = {
  "no-such-promise": ({ notFollowed }) =>
    `${notFollowed} nobody was asked for anything by a day under that number. The status comment lists what was.`,
  "say-which-promise": ({ notFollowed, verb }) =>
    `${notFollowed} several promises wait for an answer. Say which, by its number in the status comment: \`/${verb} 1\``,
  "promise-answered": ({ command }) =>
    `${command} changed nothing: it is answered already whether that was kept, or it is not asked for any more.`,
  "follow-up-is-for-reporters": ({ notFollowed, detail }) =>
    `${notFollowed} ${detail} is no reporter. Reporters say whether they want to hear how it goes on: \`/follow-up reporter-1 yes\`. Whoever was banned is told of the end anyway.`,
} satisfies RefusalSentences;

/** Why a command of this chapter is not followed; those of the chapters it builds on too. */
export type FollowingUpReason = keyof typeof followingUpRefusals | ClosingReason;
