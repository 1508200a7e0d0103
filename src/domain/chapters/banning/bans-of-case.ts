import type { BanningView } from "./banning-state.ts";
import { type End, endOf } from "../enacting/action-life.ts";
import { partyOf, restrictionOf } from "../../values/measure.ts";
import type { PartyRef } from "../../values/party.ts";
import type { Person } from "../../values/person.ts";
import type { OrderId } from "../../values/planned-action.ts";
import type { Restriction } from "../../values/standing.ts";
import type { Instant } from "../../values/time.ts";

/** A ban: all actions that one measure, or one act done alone, ordered. */
export interface Order {
  readonly order: OrderId;
  readonly of: PartyRef | undefined;
  readonly restriction: Restriction;
  readonly person: Person | undefined;
  readonly orderedAt: Instant;
  /** `undefined` for a permanent one. */
  readonly until: Instant | undefined;
  /** Of an act done alone, its number. */
  readonly act: number | undefined;
  readonly ended: End | undefined;
}

/** Every ban a case ever ordered, the oldest first. */
export function ordersOf({ actions }: Pick<BanningView, "actions">): readonly Order[] {
  const orders = new Map<OrderId, Order>();
  for (const action of actions) {
    const { order, measure, person, orderedAt, until, act, life } = action;
    if (order === undefined || orders.has(order)) continue;
    const ended = endOf(life);
    const of = partyOf(measure);
    const restriction = restrictionOf(measure);
    orders.set(order, { order, of, restriction, person, orderedAt, until, act, ended });
  }
  return [...orders.values()];
}

/** Bans whose end is neither recorded nor passed at that instant. */
export function ordersInForce(state: Pick<BanningView, "actions">, at: Instant): readonly Order[] {
  return ordersOf(state).filter(
    ({ ended, until }) => !ended && (until === undefined || at <= until),
  );
}
