import type { BanningView, OrderNote } from "./banning-state.ts";
import { ordersInForce, type Order } from "./bans-of-case.ts";
import { inFull } from "../../kernel/formatting/in-full.ts";
import { mentioned } from "../../kernel/formatting/people.ts";
import { utc } from "../../kernel/formatting/when.ts";
import type { Person } from "../../values/person.ts";
import type { OrderId } from "../../values/planned-action.ts";
import type { Instant } from "../../values/time.ts";

/** The most that are listed; the others are counted. */
const mostListed = 5;

/** The bans whose end nears or whose review is due, a line each with the commands to copy. */
export function dueOrdersText(state: BanningView): string | undefined {
  const due = ordersInForce(state, state.asOf).flatMap((order) => {
    const line = lineOf(order, state);
    return line === undefined ? [] : [`- ${line}`];
  });
  if (due.length === 0) return undefined;
  const left = due.length - mostListed;
  const rest = left > 0 ? [`- and ${left} more`] : [];
  return ["**Bans to look at:**", ...due.slice(0, mostListed), ...rest].join("\n");
}

function lineOf({ order, of, until }: Order, { orderNotes }: BanningView): string | undefined {
  const note = orderNotes.findLast((one) => one.order === order);
  const ban = `ban ${order}${of ? ` of ${inFull(of)}` : ""}`;
  switch (note?.what) {
    case "end-nears":
      return `${ban} ends ${until ? utc(until) : "soon"}; the reporter may be told: \`/told reporter-1 end-of-ban: how you told them\``;
    case "review-due":
      return `${ban} is permanent and due for its yearly review: \`/review ${order} keep\` or \`/review ${order} lift: why\``;
    case "reviewed":
    case undefined:
      return undefined;
  }
}

/** To everybody who decides the case, once, a week before a ban ends. */
export function orderEndNearsNotice(
  people: readonly Person[],
  order: OrderId,
  endsAt: Instant,
): string {
  return `${mentioned(people)}: the ban ${order} ends by itself ${utc(endsAt)}. You may want to tell the reporter before. A longer one would have to be agreed upon in a new resolution.`;
}

/** To everybody who decides the case, once a year for each permanent ban. */
export function orderReviewDueNotice(people: readonly Person[], order: OrderId): string {
  return `${mentioned(people)}: the ban ${order} is permanent and comes up for its yearly review. Is it still needed? \`/review ${order} keep\` keeps it for another year; \`/review ${order} lift: why\` lifts it, once another member agrees.`;
}

/** Whether a note of a ban is the newest of its kind and nothing was decided since. */
export function isStillDue(order: OrderId, what: OrderNote["what"], state: BanningView): boolean {
  const isInForce = ordersInForce(state, state.asOf).some((one) => one.order === order);
  return isInForce && state.orderNotes.findLast((one) => one.order === order)?.what === what;
}
