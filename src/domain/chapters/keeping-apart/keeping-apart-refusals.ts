import type { RefusalSentences } from "../../kernel/refusal.ts";
import type { WhoDecidesReason } from "../../who-decides/who-decides-refusals.ts";

/** By reason, what a member reads whose command is not followed. */
export const keepingApartRefusals = {
  "only-the-chair": ({ notFollowed }) =>
    `${notFollowed} only whoever acts as chair in this case can ask for it, and another member has to agree.`,
  "already-sealed": ({ command }) =>
    `${command} changed nothing: this case belongs in a room of its own already.`,
  "reads-already": ({ command }) =>
    `${command} changed nothing: that account can read this already.`,
} satisfies RefusalSentences;

/** Why a command of this chapter is not followed; those of the chapters it builds on too. */
export type KeepingApartReason = keyof typeof keepingApartRefusals | WhoDecidesReason;
