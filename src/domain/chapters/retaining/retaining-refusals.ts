import type { AppealingReason } from "../appealing/appealing-refusals.ts";
import type { FollowingUpReason } from "../following-up/following-up-refusals.ts";
import type { RefusalSentences } from "../../kernel/refusal.ts";

/** By reason, what a member reads whose command is not followed. */
export const retainingRefusals = {
  "kept-too-long": ({ notFollowed, detail }) =>
    `${notFollowed} a case is kept for two years at a time at most: until ${detail}. Before that time is over those who decide are asked again.`,
  "kept-that-long": ({ command, detail }) =>
    `${command} changed nothing: this case is kept until ${detail} already.`,
  "no-such-comment": ({ notFollowed }) =>
    `${notFollowed} no comment of this issue has that link, or it is gone already. Open the menu of the comment, copy its link, and give that.`,
  "comment-of-comity": ({ notFollowed }) =>
    `${notFollowed} Comity wrote that comment to say how the case stands, and would write it again. What somebody else said in it is taken out where they said it.`,
} satisfies RefusalSentences;

/** Why a command of this chapter is not followed; those of the chapters it builds on too. */
export type RetainingReason = keyof typeof retainingRefusals | AppealingReason | FollowingUpReason;
