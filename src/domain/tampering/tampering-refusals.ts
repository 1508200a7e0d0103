import type { RefusalSentences } from "../kernel/refusal.ts";

/** By reason, what a member reads whose command is not followed. */
export const tamperingRefusals = {
  "not-frozen": ({ command }) =>
    `${command} changed nothing: the record of this case is in order and not frozen.`,
} satisfies RefusalSentences;
