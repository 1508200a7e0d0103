import type { ClosingReason } from "../closing/closing-refusals.ts";
import type { RefusalSentences } from "../../kernel/refusal.ts";

/** By reason, what a member reads whose command is not followed. */
export const takingApartRefusals = {
  "split-off-already": ({ notFollowed, detail }) =>
    `${notFollowed} ${detail} went to another case already, as the table of the status comment says.`,
  "mediator-stays": ({ notFollowed, detail }) =>
    `${notFollowed} ${detail} mediates here and belongs to no other case. Name those whom the other matter is about.`,
  "split-leaves-no-reporter": ({ notFollowed }) =>
    `${notFollowed} no reporter would be left here. Whoever reported both matters stays in both: \`/split reported-2 also reporter-1: what happened\``,
  "split-takes-nobody": ({ notFollowed }) =>
    `${notFollowed} everybody named would be in both. Name first who goes to the other case: \`/split reported-2 also reporter-1: what happened\``,
  "split-of-joined": ({ notFollowed, detail = "" }) => {
    const [party, from] = detail.split(" ");
    return `${notFollowed} the report of ${party} is a case of its own, ${from}. Take that one up again there instead: \`/reopen: why\``;
  },
  "split-after-decision": ({ notFollowed }) =>
    `${notFollowed} a resolution of both matters is agreed. What it says holds for both; a new matter is a new report.`,
  "split-past-proposal": ({ notFollowed, detail }) =>
    `${notFollowed} the resolution that is proposed speaks of ${detail}. Propose one without them first: \`/propose\``,
  "split-past-measures": ({ notFollowed, detail }) =>
    `${notFollowed} something was done about ${detail} in this case, and whoever did it answers for it here. Let it end first, or go on with both as one.`,
} satisfies RefusalSentences;

/** Why a command of this chapter is not followed; those of the chapters it builds on too. */
export type TakingApartReason = keyof typeof takingApartRefusals | ClosingReason;
