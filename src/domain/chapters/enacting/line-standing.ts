import { isInPlace } from "./life-after.ts";
import { endOf, type LineLife, waitingOf } from "./line-life.ts";
import type { Line } from "./line.ts";
import { placeOfApp } from "../../values/planned-line.ts";

/** Whether something is still to be done about a line: carrying it out, or undoing it at its end. */
export function isOpen(line: Line): boolean {
  return isToBeDone(line) || isToBeLifted(line);
}

export function isToBeDone({ life }: Line): boolean {
  return isUnsettled(life);
}

/** Whether nobody has said yet that it was carried out, or that it will not be. */
export function isUnsettled({ is }: Pick<LineLife, "is">): boolean {
  return isToBegin({ is }) || is === "handed-to-people";
}

/** Whether it is ordered, has not ended and waits for nobody whom the app knows. */
export function isToBegin({ is }: Pick<LineLife, "is">): boolean {
  return is === "planned" || is === "noted";
}

/** What was carried out and has ended is lifted in the same place. */
export function isToBeLifted({ life }: Line): boolean {
  return life.is === "ended" && isInPlace(life);
}

/** Whether people see to a line: where the app has no hand, or could not do it. */
export function isOfPeople(line: Line): boolean {
  const hasNoHand = placeOfApp(line) === undefined && line.measure.kind !== "lift";
  return waitingOf(line.life) !== undefined || hasNoHand;
}

/** Whether people may give a line up: their own, and one that waits for another case to end a ban. */
export function mayBeGivenUp(line: Line): boolean {
  return isOfPeople(line) || line.measure.kind === "lift";
}

/** Whether a ban was ordered and has not ended, carried out or not. */
export function isOrdered({ order, life }: Line): boolean {
  return order !== undefined && endOf(life) === undefined;
}

/** Whether a ban holds: carried out, and not ended. */
export function isInForce(line: Line): boolean {
  return isOrdered(line) && isInPlace(line.life);
}
