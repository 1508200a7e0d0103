import { addMinutes, type Instant } from "../../values/time.ts";

/** Days from the first calls to owners to the next. */
const daysBetweenFirstCalls: readonly number[] = [1, 3, 7, 14];
const daysBetweenCalls = 30;

const minutesInADay = 24 * 60;

/** How often owners were called to delete what is left of a case where it was, and when last. */
export interface CallsToDelete {
  readonly calls: number;
  readonly lastAt: Instant;
}

/**
 * When owners are called again to delete the emptied issue of a case that moved. Until it is gone, its
 * former titles and the history of its text stay readable to whoever had to be kept from them.
 * https://docs.github.com/issues/tracking-your-work-with-issues/using-issues/deleting-an-issue
 */
export function nextCallAt({ calls, lastAt }: CallsToDelete): Instant {
  const days = daysBetweenFirstCalls[calls - 1] ?? daysBetweenCalls;
  return addMinutes(lastAt, days * minutesInADay);
}
