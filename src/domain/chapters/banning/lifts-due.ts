import { holdOf, isAppAction, type AppAction } from "./app-action.ts";
import type { BanningView } from "./banning-state.ts";
import { isAboutToHold, type ListedNow, outrankedUntil } from "./between-orders.ts";
import { isSameHold, keepsUp, type ListedBan } from "./listed-ban.ts";
import { mayHold, type Unended } from "../enacting/action-life.ts";
import type { Action } from "../enacting/action.ts";
import { restrictionOf } from "../../values/measure.ts";
import { placeOfApp } from "../../values/planned-action.ts";
import type { Instant } from "../../values/time.ts";

/** What is to become of a place where an order has ended. */
export type LiftDue =
  | { readonly action: AppAction; readonly does: "release" }
  /** Another order is about to hold the person there: look again in a moment. */
  | { readonly action: AppAction; readonly does: "postpone" }
  /** A ban keeps out whom it mutes, and gives back what they had there: look again by then. */
  | { readonly action: AppAction; readonly does: "wait"; readonly until: Instant }
  /** Nothing is taken back: another order holds the person there, or somebody else keeps them out. */
  | {
      readonly action: AppAction;
      readonly does: "keep";
      readonly because: "other-order" | "restricted-before";
    }
  /** People had carried it out for somebody without a known account, and people undo it. */
  | { readonly action: Action; readonly does: "hand-over"; readonly because: "no-account-known" }
  /** Nothing is there any more, or never was. */
  | {
      readonly action: Action;
      readonly does: "settle";
      readonly because: "never-carried-out" | "undone-by-hand";
    };

/**
 * The app's actions whose order has ended and that are not lifted yet. Only a recorded end lifts,
 * and only what the order itself imposed; what somebody else had put there before stays, and so
 * does one that another order in force holds, of this case or of one in the register.
 */
export function liftsDue(state: BanningView, listedNow: ListedNow): readonly LiftDue[] {
  return state.actions.flatMap((action) => {
    const { life, order } = action;
    const isOurs = order !== undefined && placeOfApp(action) !== undefined;
    if (!isOurs || life.is !== "ended" || life.waits) return [];
    return liftOf(action, life.was, state, listedNow);
  });
}

function liftOf(
  action: Action,
  was: Unended,
  state: BanningView,
  listedNow: ListedNow,
): readonly LiftDue[] {
  switch (was.is) {
    case "failed":
      return [];
    case "planned":
      return [{ action, does: "settle", because: "never-carried-out" }];
    // A run that ended between noting and recording may have carried it out.
    case "noted":
    case "carried-out":
    case "undone":
      return isAppAction(action)
        ? [inPlace(action, was, state, listedNow)]
        : [{ action, does: "hand-over", because: "no-account-known" }];
  }
}

function inPlace(
  action: AppAction,
  was: Exclude<Unended, { is: "planned" | "failed" }>,
  state: BanningView,
  listedNow: ListedNow,
): LiftDue {
  if (was.is === "undone" && !mayHold(was))
    return { action, does: "settle", because: "undone-by-hand" };
  if (was.had?.before === restrictionOf(action.measure))
    return { action, does: "keep", because: "restricted-before" };
  if (isHeldBesides(action, state.actions, listedNow.listed))
    return { action, does: "keep", because: "other-order" };
  const until = outrankedUntil(action, state.actions, listedNow);
  if (until !== undefined) return { action, does: "wait", until };
  return { action, does: isAboutToHold(action, state, listedNow) ? "postpone" : "release" };
}

function isHeldBesides(
  action: AppAction,
  actions: readonly Action[],
  listed: readonly ListedBan[],
): boolean {
  const isElsewhere = (ban: ListedBan) => !actions.some(({ order }) => order === ban.order);
  return (
    actions.some(
      (other) =>
        isAppAction(other) && mayHold(other.life) && isSameHold(holdOf(other), holdOf(action)),
    ) || listed.some((ban) => isElsewhere(ban) && keepsUp(ban, holdOf(action)))
  );
}
