import { isAppAction, type AppAction } from "./app-action.ts";
import type { CarriedOut, Growth, Had } from "../enacting/action-life.ts";
import type { Action } from "../enacting/action.ts";
import { restrictionOf } from "../../values/measure.ts";
import type { OrderId } from "../../values/planned-action.ts";

/** An order in force in a place where lists or rooms may have come in. */
export interface PartsDue {
  readonly action: AppAction;
  readonly had: Had;
  /** Those that were found, to be covered; without them they are to be looked for. */
  readonly found: Growth | undefined;
  /** Why people were asked to see to it, when they could not be looked for. */
  readonly asked: Growth["waits"];
}

/**
 * What the app itself carried out and noted is kept up in what comes in later. What people carried
 * out is theirs; where somebody else had put the person out before, nothing was taken and nothing is.
 *
 * @param grown orders in whose places something may have come in
 */
export function partsDue(
  actions: readonly Action[],
  grown: ReadonlySet<OrderId>,
): readonly PartsDue[] {
  return actions.flatMap((action): readonly PartsDue[] => {
    const { life } = action;
    if (!isAppAction(action) || life.is !== "carried-out") return [];
    const { had } = life;
    if (!had || had.before === restrictionOf(action.measure)) return [];
    const found = foundIn(life);
    if (!found && !grown.has(action.order)) return [];
    return [{ action, had, found, asked: life.growth?.waits }];
  });
}

function foundIn({ growth }: CarriedOut): Growth | undefined {
  return growth?.waits === undefined ? growth : undefined;
}
