import type { CaseCommand } from "../../case/case-command.ts";
import type { Circumstances, Decision } from "../../case/circumstances.ts";
import type { EventBody } from "../../case/event-body.ts";
import { excerpt } from "../../kernel/happening.ts";
import { refuse, type Refusal } from "../../case/refusal-reason.ts";
import { ordersInForce } from "../banning/orders.ts";
import { isSamePerson } from "../../values/person.ts";
import type { LoneAct, Verdict } from "./unilateral-act.ts";
import { isReviewed, verdictOn } from "./verdict.ts";

type Of<Type extends CaseCommand["type"]> = Extract<CaseCommand, { type: Type }>;

/** Another member stands behind what one did alone; enough of them, and it stands until its end. */
export function ratifyAct(
  { act: number }: Of<"RatifyAct">,
  circumstances: Circumstances,
): Decision {
  const act = whichAct(number, circumstances);
  if ("refused" in act) return act;
  const review = reviewOf(act, "ratified", circumstances);
  return "refused" in review ? review : [{ type: "ActRatified", act: act.act, ...review }];
}

/** Another member wants it undone; with enough of them a ban ends in the same moment. */
export function reverseAct(
  { act: number, reason }: Of<"ReverseAct">,
  circumstances: Circumstances,
): Decision {
  const act = whichAct(number, circumstances);
  if ("refused" in act) return act;
  const review = reviewOf(act, "reversed", circumstances);
  if ("refused" in review) return review;
  return [
    { type: "ActOpposed", act: act.act, reason: excerpt(reason), ...review },
    ...(review.settles ? endsOf(act, circumstances) : []),
  ];
}

function whichAct(number: number | undefined, { state, config }: Circumstances): LoneAct | Refusal {
  const { loneActs } = state;
  if (number !== undefined)
    return loneActs.find(({ act }) => act === number) ?? refuse("no-such-act");
  const [only, another] = loneActs.filter((act) => !isReviewed(act, state, config));
  if (another) return refuse("say-which-act");
  return only ?? refuse(loneActs.length > 0 ? "already-reviewed" : "no-such-act");
}

/** Saying the same again is heard where it decides now, since others have stepped back meanwhile. */
function reviewOf(
  act: LoneAct,
  verdict: Verdict,
  { actor, at, state, config }: Circumstances,
): { readonly settles?: true } | Refusal {
  if (isSamePerson(act.by, actor)) return refuse("own-act");
  if (act.settled) return refuse("already-reviewed");
  const isMine = (one: LoneAct["by"]) => isSamePerson(one, actor);
  const before = verdict === "ratified" ? act.ratifiedBy : act.opposedBy;
  const others = (people: LoneAct["ratifiedBy"]) => people.filter((one) => !isMine(one));
  const after: LoneAct = {
    ...act,
    ratifiedBy: [...others(act.ratifiedBy), ...(verdict === "ratified" ? [actor] : [])],
    opposedBy: [...others(act.opposedBy), ...(verdict === "reversed" ? [actor] : [])],
  };
  const settles = verdictOn(after, { ...state, asOf: at }, config) === verdict;
  if (settles) return { settles };
  return before.some(isMine) ? refuse("already-reviewed") : {};
}

function endsOf({ act }: LoneAct, { state, at }: Circumstances): readonly EventBody[] {
  return ordersInForce(state, at)
    .filter((order) => order.act === act)
    .map(({ order }) => ({ type: "OrderEnded", order, because: "reversed" }));
}
