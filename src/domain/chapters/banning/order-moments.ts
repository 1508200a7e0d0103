import type { BanningEventBody, BanningView } from "./banning-state.ts";
import { type Order, ordersOf } from "./orders.ts";
import { aYearAfter, Duration, type Instant, latest, subtract } from "../../values/time.ts";

/** Something that time brings to a ban. */
export interface OrderMoment {
  readonly at: Instant;
  readonly what: "order";
  readonly brings: Extract<
    BanningEventBody,
    { type: "OrderEnded" | "OrderEndNeared" | "OrderReviewDue" }
  >;
}

/** So long before its end the committee is told, and may tell the reporter. */
const warning = Duration.parse("7d");

/**
 * What is to be noted of the bans that have not ended: a temporary one ends by itself, and its end
 * nears a week before; a permanent one comes up for review every year.
 *
 * Manual: "The group will maintain records of all such bans so that they may be reviewed in the
 * future or otherwise maintained."
 *
 * @param isRatified whether the others stand behind what one member did alone, by its number
 */
export function orderMoments(
  state: BanningView,
  isRatified: (act: number) => boolean,
): readonly OrderMoment[] {
  return ordersOf(state)
    .filter(({ ended }) => !ended)
    .flatMap((order) =>
      order.until === undefined
        ? reviewOf(order, state)
        : [...nearingOf(order, order.until, state), endOf(order, order.until, isRatified)],
    );
}

/** An act done alone that nobody stood behind in time ends for want of that. */
function endOf(
  { order, act }: Order,
  until: Instant,
  isRatified: (act: number) => boolean,
): OrderMoment {
  const because = act === undefined || isRatified(act) ? "time" : "unratified";
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
