import { endOf, type ActionLife, waitingOf } from "./action-life.ts";
import type { Action } from "./action.ts";
import { isInPlace } from "./life-after.ts";
import { placeOfApp } from "../../values/planned-action.ts";

/**
 * Whether something is still to be done about an action: carrying it out, or undoing it at its end.
 */
export function isOpen(action: Action): boolean {
  return isToBeDone(action) || isToBeLifted(action);
}

export function isToBeDone({ life }: Action): boolean {
  return isUnsettled(life);
}

/** Whether nobody has said yet that it was carried out, or that it will not be. */
export function isUnsettled({ is }: Pick<ActionLife, "is">): boolean {
  return isToBegin({ is }) || is === "handed-to-people";
}

/** Whether it is ordered, has not ended and waits for nobody whom the app knows. */
export function isToBegin({ is }: Pick<ActionLife, "is">): boolean {
  return is === "planned" || is === "noted";
}

/** What was carried out and has ended is lifted in the same place. */
export function isToBeLifted({ life }: Action): boolean {
  return life.is === "ended" && isInPlace(life);
}

/** Whether people see to an action: where the app has no hand, or could not do it. */
export function isOfPeople(action: Action): boolean {
  const hasNoHand = placeOfApp(action) === undefined && action.measure.kind !== "lift";
  return waitingOf(action.life) !== undefined || hasNoHand;
}

/**
 * Whether people may give an action up: their own, and one that waits for another case to end a
 * ban.
 */
export function mayBeGivenUp(action: Action): boolean {
  return isOfPeople(action) || action.measure.kind === "lift";
}

/** Whether a ban was ordered and has not ended, carried out or not. */
export function isOrdered({ order, life }: Action): boolean {
  return order !== undefined && endOf(life) === undefined;
}

/** Whether a ban holds: carried out, and not ended. */
export function isInForce(action: Action): boolean {
  return isOrdered(action) && isInPlace(action.life);
}
