import { z } from "zod";
import { epochMilliseconds, type Instant, instantOf } from "../../domain/values/time.ts";

/** Nothing a server says can keep us waiting longer. */
const longestSeconds = 86_400;

const Seconds = z.number().nonnegative();
const Delays = z.looseObject({
  retry_after: Seconds.optional().catch(undefined),
  "retry-after": Seconds.optional().catch(undefined),
  retry_after_ms: Seconds.optional().catch(undefined),
});

/**
 * When a server that was asked too often wants to be asked again: the header `retry-after` (seconds,
 * which may have a fraction, or a date), or what platforms say in the body (`retry_after` at Discord,
 * `retry-after` at Zulip, `retry_after_ms` at older Matrix servers). `undefined` when it does not say.
 */
export function askAgainAt(
  header: string | undefined,
  body: unknown,
  now: Instant,
): Instant | undefined {
  const seconds = secondsIn(header, now) ?? secondsSaid(body);
  if (seconds === undefined) return undefined;
  const bounded = Math.min(Math.max(Math.ceil(seconds), 1), longestSeconds);
  return instantOf(epochMilliseconds(now) + bounded * 1_000);
}

function secondsIn(header: string | undefined, now: Instant): number | undefined {
  if (header === undefined) return undefined;
  if (/^\d{1,9}(\.\d{1,9})?$/.test(header)) return Number(header);
  const at = Date.parse(header);
  return Number.isNaN(at) ? undefined : (at - epochMilliseconds(now)) / 1_000;
}

function secondsSaid(body: unknown): number | undefined {
  const said = Delays.safeParse(body).data;
  const { retry_after: after, "retry-after": dashed, retry_after_ms: milliseconds } = said ?? {};
  return after ?? dashed ?? (milliseconds === undefined ? undefined : milliseconds / 1_000);
}
