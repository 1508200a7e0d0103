import type { BanningEvent } from "./banning-events.ts";
import type { BanningView } from "./banning-state.ts";
import type { Order } from "./bans-of-case.ts";
import type { Moment } from "../../kernel/chapter.ts";
import type { BodyOf } from "../../kernel/happening.ts";
import { aYearAfter, Duration, type Instant, latest, subtract } from "../../values/time.ts";

/** How long before its end the committee is told, so that it may tell the reporter. */
const warning = Duration.parse("7d");

/**
 * What is to be noted of the bans that have not ended: a temporary one ends by itself, and its end
 * nears a week before; a permanent one comes up for review every year.
 *
 * Manual: "so that they may be reviewed in the future or otherwise maintained."
 *
 * @param orders which of the case's bans
 * @param because why one of them ends by itself
 */
export function orderMoments(
  orders: readonly Order[],
  state: BanningView,
  because: (order: Order) => "time" | "unratified" = () => "time",
): readonly Moment<BodyOf<BanningEvent>>[] {
  return orders
    .filter(({ ended }) => !ended)
    .flatMap((one): readonly Moment<BodyOf<BanningEvent>>[] => {
      const { order, until } = one;
      if (until === undefined) return reviewOf(one, state);
      const ended = { type: "OrderEnded" as const, order, because: because(one) };
      return [...nearingOf(one, until, state), { at: until, name: nameOf(order), brings: ended }];
    });
}

function nameOf(order: Order["order"]): string {
  return `ban ${order}`;
}

/** A ban that was ordered within its last week has no nearing: who ordered it knows its end. */
function nearingOf(
  { order, orderedAt }: Order,
  endsAt: Instant,
  state: BanningView,
): readonly Moment<BodyOf<BanningEvent>>[] {
  const at = subtract(endsAt, warning);
  if (at <= orderedAt || isAnnounced(order, endsAt, state)) return [];
  return [{ at, name: nameOf(order), brings: { type: "OrderEndNeared", order, endsAt } }];
}

/** A year after it was ordered, kept, or last due: nobody's silence makes it the last time. */
function reviewOf(
  { order, orderedAt }: Order,
  { orderNotes }: BanningView,
): readonly Moment<BodyOf<BanningEvent>>[] {
  const since = orderNotes
    .filter((note) => note.order === order && note.what !== "end-nears")
    .map(({ what, at, dueAt = at }) => (what === "reviewed" ? at : dueAt));
  const dueAt = aYearAfter(latest(orderedAt, ...since));
  return [{ at: dueAt, name: nameOf(order), brings: { type: "OrderReviewDue", order, dueAt } }];
}

function isAnnounced(order: Order["order"], endsAt: Instant, { orderNotes }: BanningView): boolean {
  return orderNotes.some(
    (note) => note.what === "end-nears" && note.order === order && note.dueAt === endsAt,
  );
}
