import type { ListedBan, ListedPlace } from "./listed-ban.ts";
import { carryingOut, endOf } from "../enacting/action-life.ts";
import type { Action } from "../enacting/action.ts";
import { yearFiled } from "./year-filed.ts";
import { restrictionOf } from "../../values/measure.ts";
import { type OrderId, placeOfApp } from "../../values/planned-action.ts";
import type { Instant } from "../../values/time.ts";

/** An action of a ban. */
type OrderedAction = Action & { readonly order: OrderId };

function isOfOrder(action: Action): action is OrderedAction {
  return action.order !== undefined;
}

/**
 * The register of bans once it says what these actions of one case say, oldest order first. Orders
 * of other cases stay as they are listed.
 *
 * Manual: "The group will maintain records of all such bans".
 */
export function withBansOf(
  actions: readonly Action[],
  listed: readonly ListedBan[],
): readonly ListedBan[] {
  const ordered = actions.filter(isOfOrder);
  const own = ordered
    .filter((action) => firstOf(action.order, ordered) === action)
    .map((first) => banOf(first, ordered, listed));
  const others = listed.filter(({ order }) => firstOf(order, ordered) === undefined);
  return [...others, ...own].toSorted((a, b) => (placeInTime(a) < placeInTime(b) ? -1 : 1));
}

/** The register once it keeps none of the bans that these actions of one case ordered and that ended a year ago. */
export function withoutBansOf(
  actions: readonly Action[],
  listed: readonly ListedBan[],
  now: Instant,
): readonly ListedBan[] {
  const ordered = actions.filter(isOfOrder);
  return listed.filter(
    (ban) => firstOf(ban.order, ordered) === undefined || yearFiled(ban, now) === undefined,
  );
}

function placeInTime({ from, order }: ListedBan): string {
  return `${from} ${order}`;
}

function firstOf(order: OrderId, actions: readonly OrderedAction[]): OrderedAction | undefined {
  return actions.find((action) => action.order === order);
}

/** What its first action says of the whole order, and every place it holds in. */
function banOf(
  { order, person, orderedAt: from, until, life }: OrderedAction,
  actions: readonly OrderedAction[],
  listed: readonly ListedBan[],
): ListedBan {
  const lift_asked = listed.find((ban) => ban.order === order)?.lift_asked;
  const ended = endOf(life);
  return {
    order,
    ...(person && { person }),
    places: actions.filter((action) => action.order === order).map(placeOf),
    from,
    ...(until ? { until } : { permanent: true as const }),
    ...(ended && { ended }),
    ...(lift_asked && { lift_asked }),
  };
}

function placeOf(action: Action): ListedPlace {
  const { space, account } = action;
  const place = placeOfApp(action);
  return {
    ...(space !== undefined && { space }),
    standing: standingOf(action),
    ...(restrictionOf(action.measure) === "muted" && { muted: true as const }),
    ...(place && { place }),
    ...(account !== undefined && { account }),
  };
}

function standingOf({ life, measure }: Action): ListedPlace["standing"] {
  // What people could not undo stays.
  if (life.is === "lifted") return life.kept === "failed" ? "held" : "over";
  const was = carryingOut(life);
  switch (was.is) {
    case "planned":
    case "noted":
    case "handed-to-people":
      return "ordered";
    case "carried-out":
      return was.had?.before === restrictionOf(measure) ? "restricted-before" : "held";
    case "undone":
      return was.what === "account-gone" ? was.what : "undone-by-hand";
    case "failed":
      return "failed";
  }
}
