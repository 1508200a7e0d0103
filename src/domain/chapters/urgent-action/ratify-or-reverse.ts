import { ordersInForce } from "../banning/bans-of-case.ts";
import { isReviewed, verdictOn } from "./review-of-act.ts";
import type { UnilateralAct, Verdict } from "./unilateral-act.ts";
import type { UrgentActionCommand } from "./urgent-action-commands.ts";
import type { UrgentActionReason } from "./urgent-action-refusals.ts";
import type {
  UrgentActionDecision,
  UrgentActionEventBody,
  UrgentActionView,
} from "./urgent-action-state.ts";
import type { Asking } from "../../kernel/asking.ts";
import { excerpt } from "../../kernel/happening.ts";
import { type Refusal, refuse } from "../../kernel/refusal.ts";
import { isSamePerson } from "../../values/person.ts";
import { hasVote } from "../../who-decides/who-votes.ts";

type Of<Type extends UrgentActionCommand["type"]> = Extract<UrgentActionCommand, { type: Type }>;

/** Another member stands behind what one did alone; enough of them, and it stands until its end. */
export function ratifyAct(
  { act: number }: Of<"RatifyAct">,
  circumstances: Asking<UrgentActionView>,
): UrgentActionDecision {
  const act = whichAct(number, circumstances);
  if ("refused" in act) return act;
  const review = reviewOf(act, "ratified", circumstances);
  return "refused" in review ? review : [{ type: "ActRatified", act: act.act, ...review }];
}

/** Another member wants it undone; with enough of them a ban ends in the same moment. */
export function reverseAct(
  { act: number, reason }: Of<"ReverseAct">,
  circumstances: Asking<UrgentActionView>,
): UrgentActionDecision {
  const act = whichAct(number, circumstances);
  if ("refused" in act) return act;
  const review = reviewOf(act, "reversed", circumstances);
  if ("refused" in review) return review;
  return [
    { type: "ActOpposed", act: act.act, reason: excerpt(reason), ...review },
    ...(review.settles ? endsOf(act, circumstances) : []),
  ];
}

function whichAct(
  number: number | undefined,
  { state, config }: Asking<UrgentActionView>,
): UnilateralAct | Refusal<UrgentActionReason> {
  const { unilateralActs } = state;
  if (number !== undefined)
    return unilateralActs.find(({ act }) => act === number) ?? refuse("no-such-act");
  const [only, another] = unilateralActs.filter((act) => !isReviewed(act, state, config));
  if (another) return refuse("say-which-act");
  return only ?? refuse(unilateralActs.length > 0 ? "already-reviewed" : "no-such-act");
}

/** Saying the same again is heard where it decides now, since others have stepped back meanwhile. */
function reviewOf(
  act: UnilateralAct,
  verdict: Verdict,
  { actor, at, state, config }: Asking<UrgentActionView>,
): { readonly settles?: true } | Refusal<UrgentActionReason> {
  if (isSamePerson(act.by, actor)) return refuse("own-act");
  if (!hasVote(actor, state, config)) return refuse("has-no-vote");
  if (act.settled) return refuse("already-reviewed");
  const isMine = (one: UnilateralAct["by"]) => isSamePerson(one, actor);
  const before = verdict === "ratified" ? act.ratifiedBy : act.opposedBy;
  const others = (people: UnilateralAct["ratifiedBy"]) => people.filter((one) => !isMine(one));
  const after: UnilateralAct = {
    ...act,
    ratifiedBy: [...others(act.ratifiedBy), ...(verdict === "ratified" ? [actor] : [])],
    opposedBy: [...others(act.opposedBy), ...(verdict === "reversed" ? [actor] : [])],
  };
  const settles = verdictOn(after, { ...state, asOf: at }, config) === verdict;
  if (settles) return { settles };
  return before.some(isMine) ? refuse("already-reviewed") : {};
}

function endsOf(
  { act }: UnilateralAct,
  { state, at }: Asking<UrgentActionView>,
): readonly UrgentActionEventBody[] {
  return ordersInForce(state, at)
    .filter((order) => order.act === act)
    .map(({ order }) => ({ type: "OrderEnded", order, because: "reversed" }));
}
