import type { RefusalSentences } from "./refusal.ts";

/** By reason, what a member reads whose command is not followed, whatever it was about. */
export const commonRefusals = {
  "arguments-not-understood": ({ command, verb, usage }) =>
    `${command} was not understood. It is written like this:\n\n${usage}\n\nAll of its forms: \`/help ${verb}\``,
  "one-at-a-time": ({ notFollowed, usage }) =>
    `${notFollowed} it names two where it is about one. Write it on a line of its own for each, and a colon before what you say of them:\n\n${usage}`,
  "date-not-read": ({ notFollowed, detail, usage }) =>
    `${notFollowed} its date was not read: ${detail}. A date is written \`2027-05-22\`, \`22 May 2027 18:00\` (in UTC, or with its zone: \`+01:00\`) or \`in 30 days\`:\n\n${usage}`,
  "lines-not-understood": ({ notFollowed, detail, usage }) =>
    `${notFollowed} it has to be corrected first:\n\n\`\`\`text\n${detail}\n\`\`\`\n\nIt is written like this:\n\n${usage}`,
  "placeholder-left": ({ notFollowed, detail }) =>
    `${notFollowed} *${detail}* stands where your own words belong. Write it again with them.`,
  "words-too-long": ({ notFollowed, detail }) =>
    `${notFollowed} it is longer than ${detail}. Say it in fewer words, or write the whole in a comment without a command and point to that.`,
  "no-such-account": ({ notFollowed }) =>
    `${notFollowed} GitHub shows no person's account of that name: it may be misspelled, gone, or hidden as spam. For somebody without an account that GitHub shows, give a mail address.`,
  "date-has-passed": ({ notFollowed }) =>
    `${notFollowed} that date has passed already. Give one that is still to come.`,
  "case-is-closed": ({ notFollowed }) =>
    `${notFollowed} this case is closed. \`/reopen: why\` takes it up again.`,
  "needs-another-member": ({ notFollowed }) =>
    `${notFollowed} you asked for it yourself, so another member has to agree.`,
} satisfies RefusalSentences;

export type CommonReason = keyof typeof commonRefusals;
