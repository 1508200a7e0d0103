import type { Act } from "../../case/act.ts";
import { awaitSecond } from "../../case/await-second.ts";
import type { CaseCommand } from "../../case/case-command.ts";
import type { Circumstances, Decision } from "../../case/circumstances.ts";
import type { EventBody } from "../../case/event-body.ts";
import { excerpt } from "../../kernel/happening.ts";
import { refuse, type Refusal } from "../../case/refusal-reason.ts";
import { ordersOf, type Order } from "./orders.ts";

/**
 * A ban is looked at again: kept, which one member may say of a permanent one, or lifted, with a
 * reason and a second. Heard in closed cases too, since bans outlive them.
 *
 * Manual: "so that they may be reviewed in the future or otherwise maintained".
 */
export function reviewOrder(
  { order: id, outcome, reason }: Extract<CaseCommand, { type: "ReviewOrder" }>,
  circumstances: Circumstances,
): Decision {
  const order = whichOrder(id, circumstances);
  if ("refused" in order) return order;
  const why = reason === undefined ? {} : { reason: excerpt(reason) };
  if (outcome === "keep")
    return order.until === undefined
      ? [{ type: "OrderReviewed", order: order.order, ...why }]
      : refuse("order-is-temporary", order.order);
  if (reason === undefined) return refuse("arguments-not-understood", "review");
  return awaitSecond(
    { act: "lift-order", order: order.order, reason: excerpt(reason) },
    circumstances,
  );
}

/** What the seconded wish brings, if the ban has not ended meanwhile. */
export function orderLifted(
  { order: id }: Extract<Act, { act: "lift-order" }>,
  circumstances: Circumstances,
): EventBody | Refusal {
  const order = whichOrder(id, circumstances);
  if ("refused" in order) return order;
  return { type: "OrderEnded", order: order.order, because: "lifted" };
}

function whichOrder(id: string, { state, at }: Circumstances): Order | Refusal {
  const order = ordersOf(state).find((one) => one.order === id);
  if (!order) return refuse("no-such-order", id);
  const isOver = order.ended !== undefined || (order.until !== undefined && order.until < at);
  return isOver ? refuse("order-has-ended") : order;
}
