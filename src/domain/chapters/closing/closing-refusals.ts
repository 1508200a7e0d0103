import type { UrgentActionReason } from "../urgent-action/urgent-action-refusals.ts";
import { list } from "../../kernel/formatting/people.ts";
import { owedList } from "../../kernel/formatting/owed-list.ts";
import type { RefusalSentences } from "../../kernel/refusal.ts";

/** By reason, what a member reads whose command is not followed. */
export const closingRefusals = {
  "no-resolution-yet": ({ notFollowed }) =>
    `${notFollowed} there is no resolution in this case yet. A report that is a duplicate, not for this committee, spam, or none at all can be closed as such: \`/close duplicate amber-heron\`, \`/close not-ours: to whom\`, \`/close spam\`, \`/close not-a-report\`.`,
  "duplicate-of-itself": ({ notFollowed, detail }) =>
    `${notFollowed} ${detail} is this case itself. Name the case that the report belongs to, by the title of its issue: \`/close duplicate amber-heron\``,
  "duplicate-of-nothing": ({ notFollowed, detail }) =>
    `${notFollowed} there is no case ${detail}. Name the case that the report belongs to, by the title of its issue: \`/close duplicate amber-heron\``,
  "duplicate-of-a-duplicate": ({ notFollowed, detail = "" }) => {
    const [named, of] = detail.split(" ");
    return `${notFollowed} ${named} was itself closed as a duplicate of ${of}. Name the case where it goes on: \`/close duplicate ${of}\``;
  },
  "duplicate-in-a-circle": ({ notFollowed, detail }) =>
    `${notFollowed} ${detail} was closed as a duplicate of this very case, so that nobody would see to either. To go on there, take that one up again first. Comment on its issue: \`/reopen: why\``,
  "goes-on-apart": ({ notFollowed, detail }) =>
    `${notFollowed} this case or ${detail} is in a room of its own, and what belongs there is not led elsewhere. What has to be known in both is told to whoever decides the other.`,
  "decided-by-others": ({ notFollowed, detail }) =>
    `${notFollowed} ${detail} is decided by the other body. Where both are handed to the council, or none, they can be handled as one.`,
  "out-of-one-of-them": ({ notFollowed, detail = "" }) => {
    const [of, ...out] = detail.split(" ");
    return `${notFollowed} ${list(out)} ${out.length > 1 ? "are" : "is"} out of this case and would decide it there. First say in ${of} that they are out of that one too: \`/recuse @login: why\`, with a second.`;
  },
  "goes-on-elsewhere": ({ notFollowed, detail }) =>
    `${notFollowed} this report is handled with ${detail}. Say it there; or, where it is not the same after all, take this case up again here with \`/reopen: why\`.`,
  "case-is-open": ({ command }) => `${command} changed nothing: this case is open.`,
  "not-yet-told": ({ notFollowed, detail }) =>
    `${notFollowed} a case is closed once all of this is done:\n\n${owedList(detail)}`,
  "not-yet-enacted": ({ notFollowed, detail }) =>
    `${notFollowed} a case is closed once all of this is done:\n\n${owedList(detail)}`,
  "lines-are-open": ({ notFollowed, detail }) =>
    `${notFollowed} a case is closed once all of this is done:\n\n${owedList(detail)}`,
  "act-not-reviewed": ({ notFollowed, detail }) =>
    `${notFollowed} a case is closed once all of this is done:\n\n${owedList(detail)}`,
} satisfies RefusalSentences;

/** Why a command of this chapter is not followed; those of the chapters it builds on too. */
export type ClosingReason = keyof typeof closingRefusals | UrgentActionReason;
