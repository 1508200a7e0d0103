import { verdictOn } from "../urgent-action/verdict.ts";
import type { BanningView } from "./banning-state.ts";
import type { EventBody } from "../../case/event-body.ts";
import type { AdoptedConfig } from "../../values/adopted-config.ts";
import { aYearAfter, Duration, latest, subtract, type Instant } from "../../values/time.ts";
import { ordersOf, type Order } from "./orders.ts";

/** Something that time brings to a ban. */
export interface OrderMoment {
  readonly at: Instant;
  readonly what: "order";
  readonly brings: Extract<EventBody, { type: "OrderEnded" | "OrderEndNeared" | "OrderReviewDue" }>;
}

/** So long before its end the committee is told, and may tell the reporter. */
const warning = Duration.parse("7d");

/**
 * What is to be noted of the bans that have not ended: a temporary one ends by itself, and its end
 * nears a week before; a permanent one comes up for review every year.
 *
 * Manual: "The group will maintain records of all such bans so that they may be reviewed in the
 * future or otherwise maintained."
 */
export function orderMoments(state: BanningView, config: AdoptedConfig): readonly OrderMoment[] {
  return ordersOf(state)
    .filter(({ ended }) => !ended)
    .flatMap((order) =>
      order.until === undefined
        ? reviewOf(order, state)
        : [...nearingOf(order, order.until, state), endOf(order, order.until, state, config)],
    );
}

/** An act done alone that nobody stood behind in time ends for want of that. */
function endOf(
  { order, act: number }: Order,
  until: Instant,
  state: BanningView,
  config: AdoptedConfig,
): OrderMoment {
  const act = state.loneActs.find((one) => one.act === number);
  const stands = !act || verdictOn(act, state, config) === "ratified";
  const because = stands ? "time" : "unratified";
  return { at: until, what: "order", brings: { type: "OrderEnded", order, because } };
}

/** A ban that was ordered within its last week has no nearing: who ordered it knows its end. */
function nearingOf(
  { order, orderedAt }: Order,
  endsAt: Instant,
  state: BanningView,
): readonly OrderMoment[] {
  const at = subtract(endsAt, warning);
  if (at <= orderedAt || isAnnounced(order, endsAt, state)) return [];
  return [{ at, what: "order", brings: { type: "OrderEndNeared", order, endsAt } }];
}

/** A year after it was ordered, kept, or last due: nobody's silence makes it the last time. */
function reviewOf(
  { order, orderedAt }: Order,
  { orderNotes }: BanningView,
): readonly OrderMoment[] {
  const since = orderNotes
    .filter((note) => note.order === order && note.what !== "end-nears")
    .map(({ what, at, dueAt = at }) => (what === "reviewed" ? at : dueAt));
  const dueAt = aYearAfter(latest(orderedAt, ...since));
  return [{ at: dueAt, what: "order", brings: { type: "OrderReviewDue", order, dueAt } }];
}

function isAnnounced(order: Order["order"], endsAt: Instant, { orderNotes }: BanningView): boolean {
  return orderNotes.some(
    (note) => note.what === "end-nears" && note.order === order && note.dueAt === endsAt,
  );
}
