import type { IntakeReason } from "../intake/intake-state.ts";
import type { RefusalSentences } from "../../kernel/refusal.ts";

/** By reason, what a member reads whose command is not followed. */
export const reportingRefusals = {
  "no-such-party": ({ notFollowed, detail }) =>
    `${notFollowed} nobody in this case is called ${detail}. The status comment lists who is; \`/name\` adds somebody.`,
  "already-named": ({ command, detail }) =>
    `${command} changed nothing: that is ${detail} already.`,
  "too-many-parties": ({ notFollowed, detail }) =>
    `${notFollowed} there are ${detail} of that role in this case already, and no more can be numbered. Keep the others in a \`/note\`.`,
  "already-open": ({ command }) => `${command} changed nothing: this issue is a case already.`,
} satisfies RefusalSentences;

/** Why a command of this chapter is not followed; those of the chapters it builds on too. */
export type ReportingReason = keyof typeof reportingRefusals | IntakeReason;
