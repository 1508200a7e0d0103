import type { Line } from "./line.ts";
import { placeOfApp } from "../../values/planned-line.ts";

/** Whether something is still to be done about a line: carrying it out, or undoing it at its end. */
export function isOpen(line: Line): boolean {
  return isToBeDone(line) || isToBeLifted(line);
}

export function isToBeDone({ standing, ended }: Line): boolean {
  return standing === "pending" && !ended;
}

/** What was carried out and has ended is lifted in the same place. */
export function isToBeLifted({ standing, ended, lifted }: Line): boolean {
  return standing === "done" && ended !== undefined && !lifted;
}

/** Whether people see to a line: where the app has no hand, or could not do it. */
export function isOfPeople(line: Line): boolean {
  const { waitsFor, measure } = line;
  return waitsFor !== undefined || (placeOfApp(line) === undefined && measure.kind !== "lift");
}

/** Whether people may give a line up: their own, and one that waits for another case to end a ban. */
export function mayBeGivenUp(line: Line): boolean {
  return isOfPeople(line) || line.measure.kind === "lift";
}

/** Whether a ban was ordered and has not ended, carried out or not. */
export function isOrdered({ order, ended }: Line): boolean {
  return order !== undefined && !ended;
}

/** Whether a ban holds: carried out, and not ended. */
export function isInForce({ order, standing, ended }: Line): boolean {
  return order !== undefined && standing === "done" && !ended;
}
