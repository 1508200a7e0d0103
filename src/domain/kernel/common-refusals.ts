import type { RefusalSentences } from "./refusal.ts";

/** By reason, what a member reads whose command is not followed, whatever it was about. */
export const commonRefusals = {
  "arguments-not-understood": ({ command, verb, example }) =>
    `${command} was not understood. It is written like this:\n\n\`\`\`\n${example ?? `/${verb}`}\n\`\`\``,
  "words-too-long": ({ notFollowed, detail }) =>
    `${notFollowed} it is longer than ${detail}. Say it in fewer words, or write the whole in a comment without a command and point to that.`,
  "no-such-account": ({ notFollowed }) =>
    `${notFollowed} GitHub has no person's account of that name. Check the spelling; for somebody without an account, give a mail address.`,
  "date-has-passed": ({ notFollowed }) =>
    `${notFollowed} that date has passed already. Give one that is still to come.`,
  "case-is-closed": ({ notFollowed }) =>
    `${notFollowed} this case is closed. \`/reopen: why\` takes it up again.`,
  "needs-another-member": ({ notFollowed }) =>
    `${notFollowed} you asked for it yourself, so another member has to agree.`,
} satisfies RefusalSentences;

export type CommonReason = keyof typeof commonRefusals;
