import type { NodeId } from "../../domain/values/ids.ts";
import { epochMilliseconds, type Instant } from "../../domain/values/time.ts";

const minutesInADay = 24 * 60;
const millisecondsInAMinute = 60_000;

/**
 * An app that starts makes up, with its second sweep, for the turns that came since the last one before
 * it ended, if it was not off for longer: started anew every day in the same minute, it would leave out
 * the same cases for ever.
 */
export const minutesMadeUpFor = 15;

/**
 * Whether the minute of the day that belongs to this issue lies after one sweep and not after the
 * next. Every case has one, drawn from its issue and so the same for every process, so that looks without memory are spread over the
 * day and none is left out, whatever the sweeps found; a sweep that was late makes up for it.
 */
export function isDailyLook(
  issue: NodeId,
  { after, until }: { readonly after: Instant; readonly until: Instant },
  sha256: (text: string) => string,
): boolean {
  const minute = Number.parseInt(sha256(issue).slice(0, 8), 16) % minutesInADay;
  return daysBegun(until, minute) > daysBegun(after, minute);
}

/** How often that minute has come since 1970. */
function daysBegun(instant: Instant, minute: number): number {
  const minutes = epochMilliseconds(instant) / millisecondsInAMinute;
  return Math.floor((minutes - minute) / minutesInADay);
}
