import type { BanningAct } from "./banning-acts.ts";
import type { BanningCommand } from "./banning-commands.ts";
import type { BanningReason } from "./banning-refusals.ts";
import type { BanningDecision, BanningEventBody, BanningView } from "./banning-state.ts";
import { type Order, ordersOf } from "./bans-of-case.ts";
import { type Asking, awaitSecond } from "../../kernel/asking.ts";
import { excerpt } from "../../kernel/happening.ts";
import { type Refusal, refuse } from "../../kernel/refusal.ts";

/**
 * A ban is looked at again: kept, which one member may say of a permanent one, or lifted, with a
 * reason and a second. Heard in closed cases too, since bans outlive them.
 *
 * Manual: "so that they may be reviewed in the future or otherwise maintained".
 */
export function reviewOrder(
  { order: id, outcome, reason }: Extract<BanningCommand, { type: "ReviewOrder" }>,
  circumstances: Asking<BanningView>,
): BanningDecision {
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
  { order: id }: Extract<BanningAct, { act: "lift-order" }>,
  circumstances: Asking<BanningView>,
): BanningEventBody | Refusal<BanningReason> {
  const order = whichOrder(id, circumstances);
  if ("refused" in order) return order;
  return { type: "OrderEnded", order: order.order, because: "lifted" };
}

function whichOrder(
  id: string,
  { state, at }: Asking<BanningView>,
): Order | Refusal<BanningReason> {
  const order = ordersOf(state).find((one) => one.order === id);
  if (!order) return refuse("no-such-order", id);
  const isOver = order.ended !== undefined || (order.until !== undefined && order.until < at);
  return isOver ? refuse("order-has-ended") : order;
}
