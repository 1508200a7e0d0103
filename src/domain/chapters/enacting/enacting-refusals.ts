import type { ConsultingReason } from "../consulting/consulting-refusals.ts";
import { owedList } from "../../kernel/formatting/owed-list.ts";
import type { RefusalSentences } from "../../kernel/refusal.ts";

/** By reason, what a member reads whose command is not followed. */
export const enactingRefusals = {
  "already-enacted": ({ command }) =>
    `${command} changed nothing: the resolution is being carried out already.`,
  "newer-proposal-open": ({ notFollowed }) =>
    `${notFollowed} a newer resolution is proposed. Everybody who decides approves it first, on its pull request.`,
  "party-is-somebody-else": ({ notFollowed, detail }) =>
    `${notFollowed} who ${detail} is was changed after the resolution was agreed, so nobody agreed to it about them. Propose it again (\`/propose\`), and those who decide approve it knowing whom it concerns.`,
  "measure-has-passed": ({ notFollowed, detail }) =>
    `${notFollowed} a measure would have ended on ${detail} already. Propose again (\`/propose\`) with a later day, or without it.`,
  "not-yet-consulted": ({ notFollowed, detail }) =>
    `${notFollowed} those concerned are told the agreed resolution and asked for their view before anything is carried out. It is noted; what to do is still for you to decide.\n\n${owedList(detail)}`,
  "answer-not-heard": ({ notFollowed, detail }) =>
    `${notFollowed} whether ${detail} takes a break is for them to say, and what follows depends on it. When you have their answer: \`/heard ${detail} agrees\` or \`/heard ${detail} declines\`.`,
  "say-who-delivered": ({ notFollowed, detail }) =>
    `${notFollowed} the chair or a deputy delivers action ${detail}, and says so. Where you say it for them, or somebody else did it: \`/done ${detail} by them: why\`.`,
  "say-where-it-stands": ({ notFollowed, detail }) =>
    `${notFollowed} a public reprimand can be read by others, and who asks later has to find it. Whoever posted it says where: \`/done ${detail} https://…\`. Where no link leads there, say so in its place: _no link:_ and why.`,
  "nothing-to-deliver": ({ notFollowed, detail }) =>
    `${notFollowed} nothing was ordered that such a letter (${detail}) would be about. It goes out once the resolution is carried out (\`/enact\`).`,
  "no-such-line": ({ notFollowed, detail }) =>
    `${notFollowed} there is no action ${detail} in this case. The status comment numbers them.`,
  "line-is-settled": ({ command, detail }) =>
    `${command} changed nothing: action ${detail} is settled already.`,
  "line-is-the-apps": ({ notFollowed, detail }) =>
    `${notFollowed} Comity sees to action ${detail} itself. Where it cannot, the status comment says what a person has to do, and then this command is heard.`,
  "still-free-there": ({ notFollowed, detail }) =>
    `${notFollowed} Comity looked, and that account is not put out of ${detail}. The action stays open: say it again when it is so, or \`/failed\` with the number and why not.`,
  "still-among-them": ({ notFollowed, detail }) =>
    `${notFollowed} Comity looked, and that account is still a member of ${detail}. The action stays open: say it again when it is out, or \`/failed\` with the number and why not.`,
  "still-out-there": ({ notFollowed, detail }) =>
    `${notFollowed} Comity looked, and that account is still kept out of ${detail}. The action stays open: say it again when it is let in; should another ban hold it there, \`/enact\` has Comity look at that.`,
} satisfies RefusalSentences;

/** Why a command of this chapter is not followed; those of the chapters it builds on too. */
export type EnactingReason = keyof typeof enactingRefusals | ConsultingReason;
