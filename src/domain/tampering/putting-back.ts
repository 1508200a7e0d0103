import { addMinutes, latest, type Instant } from "../values/time.ts";
import type { Distrust } from "./distrust.ts";

/** Long enough to read the notice and, where what stands there is right, to agree to it. */
export const minutesBeforePutBack = 10;
const minutesBetweenTries = 60;

/** What is wrong with the branch itself; of anything else putting it back mends nothing. */
const mended: ReadonlySet<Distrust> = new Set([
  "record-missing",
  "two-records",
  "record-unreadable",
  "foreign-commit",
  "foreign-document",
  "other-files",
  "cut-back",
]);

export function isMendedByPuttingBack(distrust: Distrust): boolean {
  return mended.has(distrust);
}

/** When the branch of a frozen record is put back, at most once an hour. */
export function putBackDueAt(toldAt: Instant, lastTriedAt: Instant | undefined): Instant {
  const first = addMinutes(toldAt, minutesBeforePutBack);
  return lastTriedAt ? latest(first, addMinutes(lastTriedAt, minutesBetweenTries)) : first;
}
