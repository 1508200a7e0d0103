import { orderMoments } from "../banning/ban-ends-and-reviews.ts";
import { ordersOf } from "../banning/bans-of-case.ts";
import { isRatified } from "./review-of-act.ts";
import type { UrgentActionEventBody, UrgentActionView } from "./urgent-action-state.ts";
import type { Moment, Surroundings } from "../../kernel/chapter.ts";

/** A ban by one member that nobody stood behind in time ends for want of that. */
export function bansAloneMoments(
  state: UrgentActionView,
  { config }: Surroundings,
): readonly Moment<UrgentActionEventBody>[] {
  const alone = ordersOf(state).filter(({ act }) => act !== undefined);
  return orderMoments(alone, state, ({ act }) =>
    act === undefined || isRatified(act, state, config) ? "time" : "unratified",
  );
}
