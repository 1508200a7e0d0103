import { epochMilliseconds, Instant, instantOf } from "../../../src/domain/values/time.ts";
import type { Clock } from "../../../src/ports/clock.ts";

/** A clock that stands still until it is told to go on. */
export function fixedClock(start: string): Clock & { advanceSeconds(seconds: number): void } {
  let now = Instant.parse(start);
  return {
    now: () => now,
    wakeAt: () => () => {},
    advanceSeconds(seconds) {
      now = instantOf(epochMilliseconds(now) + seconds * 1_000);
    },
  };
}
