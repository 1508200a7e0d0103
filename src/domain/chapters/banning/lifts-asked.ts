import type { ListedBan } from "./listed-ban.ts";
import { isPaused } from "../enacting/action-life.ts";
import { isOrdered, isToBegin } from "../enacting/action-standing.ts";
import type { Action } from "../enacting/action.ts";
import type { OwnReason } from "../enacting/human-reason.ts";

/** Actions of a resolution that end an order of another case, and are not settled. */
export function actionsThatLift(
  actions: readonly Action[],
): readonly (Action & { readonly lifts: string })[] {
  return actions.flatMap((action) => {
    const { measure, life } = action;
    const isOpen = measure.kind === "lift" && isToBegin(life);
    return isOpen ? [{ ...action, lifts: measure.order }] : [];
  });
}

/** The register once it says that these actions ask other cases to end their orders. */
export function withLiftsAsked(
  actions: readonly Action[],
  listed: readonly ListedBan[],
): readonly ListedBan[] {
  const asked = actionsThatLift(actions);
  return listed.map((ban) => {
    const action = asked.find(({ lifts }) => lifts === ban.order);
    return action && !ban.ended && !ban.lift_asked ? { ...ban, lift_asked: action.orderedAt } : ban;
  });
}

type SettledLift = { readonly number: number } & (
  | { readonly endedAt: NonNullable<ListedBan["ended"]>["at"] }
  | { readonly reason: OwnReason }
);

/** What has become of such actions: their order has ended, or nobody knows of one. */
export function liftsSettled(
  actions: readonly Action[],
  listed: readonly ListedBan[],
): readonly SettledLift[] {
  return actionsThatLift(actions).flatMap(({ number, lifts }): readonly SettledLift[] => {
    const ban = listed.find(({ order }) => order === lifts);
    if (!ban) return [{ number, reason: "order-not-listed" }];
    const over = endForGood(ban);
    return over ? [{ number, endedAt: over.at }] : [];
  });
}

/** The orders of these actions that another case's resolution ends. */
export function endsAsked(
  actions: readonly Action[],
  listed: readonly ListedBan[],
): readonly ListedBan["order"][] {
  return listed.flatMap((ban) => {
    const { order, lift_asked } = ban;
    const isOwn = actions.some(
      (action) => action.order === order && (isOrdered(action) || isPaused(action.life)),
    );
    return lift_asked && !endForGood(ban) && isOwn ? [order] : [];
  });
}

/** How it ended for good; one that is paused may go on. */
function endForGood({ ended }: ListedBan): ListedBan["ended"] {
  return ended?.because === "paused" ? undefined : ended;
}
