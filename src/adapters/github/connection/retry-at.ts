import { epochMilliseconds, type Instant, instantOf } from "../../../domain/values/time.ts";

/** A header's value by its lower-case name. */
export type HeaderOf = (name: string) => string | undefined;

/** GitHub's windows are an hour long; nothing it says can keep us waiting longer. */
const longestWait = 3_600;

/**
 * When GitHub wants to be asked again: `retry-after` (seconds from now), or `x-ratelimit-reset`
 * (seconds since the epoch) once nothing remains. `undefined` when it does not say.
 *
 * https://docs.github.com/rest/using-the-rest-api/best-practices-for-using-the-rest-api
 */
export function retryAt(header: HeaderOf, now: Instant): Instant | undefined {
  const after = wholeNumber(header("retry-after"));
  if (after !== undefined) return secondsFrom(now, after);
  if (header("x-ratelimit-remaining") !== "0") return undefined;
  const reset = wholeNumber(header("x-ratelimit-reset"));
  return reset === undefined ? undefined : secondsFrom(now, reset - epochMilliseconds(now) / 1_000);
}

/** The instant that many seconds from now, at least one and at most an hour. */
export function secondsFrom(now: Instant, seconds: number): Instant {
  const bounded = Math.min(Math.max(seconds, 1), longestWait);
  return instantOf(epochMilliseconds(now) + bounded * 1_000);
}

export function wholeNumber(text: string | undefined): number | undefined {
  return text !== undefined && /^\d{1,12}$/.test(text) ? Number(text) : undefined;
}
