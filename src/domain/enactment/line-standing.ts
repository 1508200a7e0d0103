import type { Line } from "./line.ts";

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
export function isOfPeople({ organisation, measure, waitsFor }: Line): boolean {
  return waitsFor !== undefined || (organisation === undefined && measure.kind !== "lift");
}

/** Whether a ban holds: carried out, and not ended. */
export function isInForce({ order, standing, ended }: Line): boolean {
  return order !== undefined && standing === "done" && !ended;
}
