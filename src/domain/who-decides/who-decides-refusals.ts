import type { CommonReason } from "../kernel/common-refusals.ts";
import type { RefusalSentences } from "../kernel/refusal.ts";

/** By reason, what a member reads whose command is not followed. */
export const whoDecidesRefusals = {
  "recused-from-case": ({ notFollowed }) =>
    `${notFollowed} you are out of this case and take no part in it. If that is wrong, ask another member of the committee.`,
  "already-recused": ({ command }) =>
    `${command} changed nothing: that member is out of this case already.`,
  "has-no-vote": ({ notFollowed }) =>
    `${notFollowed} by the committee's configuration you read and speak in its cases and have no vote, and this takes one. Say what you think of it in a comment.`,
  "recuse-whom": ({ notFollowed, detail }) =>
    `${notFollowed} it would put you yourself out of this case. For ${detail}: \`/recuse @${detail}: why\`, and another says \`/second\`. For yourself: \`/recuse\` alone, or with a reason.`,
  "not-recused": ({ command }) =>
    `${command} changed nothing: that member is not out of this case.`,
  "party-stays-recused": ({ notFollowed }) =>
    `${notFollowed} a reporter, a reported or an affected person is never let back into their own case. If the wrong person was named, correct it with \`/rename\` first.`,
  "decided-it": ({ notFollowed }) =>
    `${notFollowed} that member decided what somebody appeals against, and whoever decided does not hear the appeal. They stay out of this case.`,
  "appoints-only": ({ notFollowed }) =>
    `${notFollowed} you decided what somebody appeals against, and whoever decided does not hear the appeal. Since nobody else is left, you bring in those who do: \`/appoint @login: why\`, and another says \`/second\`.`,
  "not-on-the-committee": ({ notFollowed }) =>
    `${notFollowed} that account is not of the body that decides this case, so there is nothing to step back from.`,
  "vote-is-open": ({ notFollowed }) =>
    `${notFollowed} a resolution is being voted on, and while that lasts nobody is put out of the case by others, so that no objection can be taken away. They can step back themselves (\`/recuse\`); to say who else is out is the council's, before whom \`/to-council: why\` brings the case at once. Otherwise write this again once the resolution is decided.`,
  "too-few-would-remain": ({ notFollowed }) =>
    `${notFollowed} too few members would be left to decide this case fairly. If more of them have a conflict of interest, they can step back themselves with \`/recuse\`; otherwise somebody else has to decide, and there is no council that can.`,
  "already-with-council": ({ command }) =>
    `${command} changed nothing: the council decides this case already.`,
  "no-council": ({ notFollowed }) =>
    `${notFollowed} the config names no council that could take over, so the committee goes on deciding. \`/stand-aside: why\` lets the others agree without you; where too few are left, \`/appoint @login: why\` brings in somebody from outside.`,
  "council-is-the-committee": ({ notFollowed }) =>
    `${notFollowed} committee and council are the same people, so handing the case over would change nothing. \`/stand-aside: why\` lets the others agree without you; where too few are left, \`/appoint @login: why\` brings in somebody from outside.`,
  "council-cannot-either": ({ notFollowed }) =>
    `${notFollowed} too few of the council could decide this case, since the others are out of it. The committee goes on deciding; where too few of it are left too, \`/appoint @login: why\` brings in somebody from outside.`,
  "body-can-decide": ({ notFollowed }) =>
    `${notFollowed} enough members are left to decide this case. Somebody from outside is appointed only where neither committee nor council can.`,
  "own-disclosure": ({ notFollowed }) =>
    `${notFollowed} you disclosed it yourself, so another member answers. \`/recuse\` steps back at once.`,
  "nothing-disclosed": ({ command }) =>
    `${command} changed nothing: nothing that member disclosed waits for an answer.`,
  "is-a-party": ({ notFollowed }) =>
    `${notFollowed} that account is a party to this case or out of it.`,
  "decides-already": ({ command }) =>
    `${command} changed nothing: that account decides this case already.`,
  "not-in-the-electorate": ({ notFollowed }) =>
    `${notFollowed} that account does not decide this case now. The status comment lists who does; name one of them: \`/chair @login\``,
  "chair-is-there": ({ notFollowed }) =>
    `${notFollowed} the chair or a deputy can act in this case. Somebody else is named only while none of them can.`,
} satisfies RefusalSentences;

/** Why a command about who decides is not followed. */
export type WhoDecidesReason = keyof typeof whoDecidesRefusals | CommonReason;
