import type { IntakeReason } from "../intake/intake-state.ts";
import { utc } from "../../kernel/formatting/when.ts";
import type { RefusalSentences } from "../../kernel/refusal.ts";
import { Instant } from "../../values/time.ts";

const whenOf = (instant = "") => utc(Instant.parse(instant));

/** By reason, what a member reads whose command is not followed. */
export const reportingRefusals = {
  "nothing-to-take": ({ command }) =>
    `${command} changed nothing: the council takes a case that nobody of the committee answers within two days, and this one does not wait for that.`,
  "not-called": ({ notFollowed }) =>
    `${notFollowed} a case that waits is taken by a councillor who has no part in it. The committee answers it with \`/acknowledge\`.`,
  "no-such-party": ({ notFollowed, detail }) =>
    `${notFollowed} nobody in this case is called ${detail}. The status comment lists who is; \`/name\` adds somebody.`,
  "already-named": ({ command, detail }) =>
    `${command} changed nothing: that is ${detail} already.`,
  "too-many-parties": ({ notFollowed, detail }) =>
    `${notFollowed} there are ${detail} of that role in this case already, and no more can be numbered. Keep the others in a \`/note\`.`,
  "account-named-already": ({ command, detail }) =>
    `${command} changed nothing: that account is ${detail}'s already.`,
  "no-such-space": ({ notFollowed, detail }) =>
    `${notFollowed} the configuration names no space called ${detail}.`,
  "no-accounts-there": ({ notFollowed, detail }) =>
    `${notFollowed} Comity looks nobody up in ${detail}. On GitHub \`/name\` says whose account it is; elsewhere whoever looks after the space knows.`,
  "nobody-there": ({ notFollowed, detail }) =>
    `${notFollowed} nobody is called so in ${detail} now: the name may have changed hands, or the account was deleted or merged.`,
  "several-there": ({ notFollowed, detail }) =>
    `${notFollowed} several are called so in ${detail}. Say the number or the address of the one you mean.`,
  "not-asked-there": ({ notFollowed, detail }) =>
    `${notFollowed} ${detail} could not be asked just now, or does not accept Comity's key. Say it again later; where that does not help, whoever runs Comity looks at the key.`,
  "received-then-already": ({ command, detail }) =>
    `${command} changed nothing: what was promised counts from ${whenOf(detail)} already.`,
  "opened-before-received": ({ notFollowed, detail }) =>
    `${notFollowed} the report was here by then: this case was opened on ${whenOf(detail)}. Say when it first reached somebody of the committee.`,
  "answered-by-then": ({ notFollowed, detail }) =>
    `${notFollowed} a reporter has their reply, and whether it came in time is counted from ${whenOf(detail)}. It can still turn out that the report came earlier.`,
  "reported-nothing": ({ notFollowed, detail }) =>
    `${notFollowed} ${detail} reported nothing. A report is taken back by whoever made it, like \`reporter-1\`.`,
  "age-noted-already": ({ command, detail }) =>
    `${command} changed nothing: that is on record of ${detail} already.`,
  "nobody-hears-that": ({ notFollowed }) =>
    `${notFollowed} nobody in this case has to hear that. Name whom you told, such as \`reporter-1\` in place of \`everyone\`.`,
  "withdrawn-already": ({ command, detail }) =>
    `${command} changed nothing: it is on record already that ${detail} took the report back.`,
  "not-withdrawn": ({ command, detail }) =>
    `${command} changed nothing: ${detail} stands by the report as it is.`,
  "already-open": ({ command }) => `${command} changed nothing: this issue is a case already.`,
} satisfies RefusalSentences;

/** Why a command of this chapter is not followed; those of the chapters it builds on too. */
export type ReportingReason = keyof typeof reportingRefusals | IntakeReason;
