import type { BanningReason } from "../banning/banning-refusals.ts";
import type { RefusalSentences } from "../../kernel/refusal.ts";

/** By reason, what a member reads whose command is not followed. */
export const urgentActionRefusals = {
  "not-happened-yet": ({ notFollowed }) =>
    `${notFollowed} that time is still to come. Say when it was done (\`/act at 2026-11-22 14:00: what I did\`), or leave the time out if it was just now.`,
  "act-while-recused": ({ notFollowed }) =>
    `${notFollowed} you are out of this case, so nothing can be ordered in your name. Ask another member to do it; they can at once. What you did yourself is heard from you too (\`/act: what I did\`), and so is danger (\`/danger what is happening\`).`,
  "not-a-party": ({ notFollowed }) =>
    `${notFollowed} only somebody who is named in this case can be banned by one member alone. Name them first: \`/name reported @login\`.`,
  "ban-too-long": ({ notFollowed, detail }) =>
    `${notFollowed} a ban by one member alone lasts seven days at most${detail ? `, so until ${detail.slice(0, 16).replace("T", " ")} UTC` : ""}. A longer one is for the resolution to order.`,
  "ban-has-no-account": ({ notFollowed, detail }) =>
    `${notFollowed} no account is known of ${detail}. \`/rename ${detail} @login: why\` gives them one on GitHub, \`/account\` with another member's \`/second\` one in another space; elsewhere, act yourself and tell of it with \`/act: what I did\`.`,
  "ban-before-shown": ({ notFollowed, detail }) =>
    `${notFollowed} a ban is ordered once it was shown which account it hits, and of ${detail} it was not. Comity's answer to \`/name\` says it. Where that is who you mean, order the ban again in a new comment; where it never said so, \`/rename ${detail} @login: why\` comes first.`,
  "ban-of-roster-member": ({ notFollowed }) =>
    `${notFollowed} nobody of committee or council is banned by one member alone. \`/recuse\` keeps them out of the case; the others decide about the rest.`,
  "ban-of-bot": ({ notFollowed }) =>
    `${notFollowed} that account is a bot's. Ask an owner of the organisation to remove it.`,
  "ban-of-owner": ({ notFollowed }) =>
    `${notFollowed} that account owns an organisation the ban would reach, and no member can ban an owner alone. Another owner has to take that role from it first; ask one. What you do elsewhere you tell with \`/act: what I did\`.`,
  "no-space-to-ban-from": ({ notFollowed }) =>
    `${notFollowed} the config names no space to ban anybody from. Act yourself and tell of it with \`/act: what I did\`.`,
  "banned-already": ({ command, detail }) =>
    `${command} changed nothing: ${detail} is banned at least that long already.`,
  "no-such-act": ({ notFollowed }) =>
    `${notFollowed} nobody acted alone under that number. The status comment lists what was done.`,
  "say-which-act": ({ notFollowed, verb }) =>
    `${notFollowed} several acts wait for review. Say which, by its number in the status comment: \`/${verb} 1\``,
  "own-act": ({ notFollowed }) =>
    `${notFollowed} you did it yourself, or passed it on, so others review it.`,
  "already-reviewed": ({ command }) =>
    `${command} changed nothing: you have said so already, or enough others have decided. A ban that stands can still be lifted: \`/review\` with its name and \`lift: why\`.`,
} satisfies RefusalSentences;

/** Why a command of this chapter is not followed; those of the chapters it builds on too. */
export type UrgentActionReason = keyof typeof urgentActionRefusals | BanningReason;
