import type { EnactingReason } from "../enacting/enacting-refusals.ts";
import type { RefusalSentences } from "../../kernel/refusal.ts";

/** By reason, what a member reads whose command is not followed. */
export const banningRefusals = {
  "no-such-order": ({ notFollowed, detail }) =>
    `${notFollowed} no ban of this case is called ${detail}. The status comment and \`BANS.md\` list them.`,
  "order-has-ended": ({ command }) => `${command} changed nothing: that ban has ended already.`,
  "order-is-temporary": ({ command, detail }) =>
    `${command} changed nothing: that ban ends by itself. \`/review ${detail} lift: why\` ends it before.`,
} satisfies RefusalSentences;

/** Why a command of this chapter is not followed; those of the chapters it builds on too. */
export type BanningReason = keyof typeof banningRefusals | EnactingReason;
