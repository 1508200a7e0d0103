import type { CaseFile } from "./case-file.ts";
import { latest, type Instant } from "../values/time.ts";

/** A time in which a clock stood still, until just before `until`. */
export interface Standstill {
  readonly at: Instant;
  readonly until: Instant;
}

/** When a case was closed, as far as it was reopened. */
export function closedTimes({ closures }: Pick<CaseFile, "closures">): readonly Standstill[] {
  return closures.map(({ at, reopenedAt: until }) => ({ at, until }));
}

/**
 * An instant in which nothing could be noted, since the clock stood still then, counts as the end
 * of that.
 *
 * @param standstills by their beginning
 */
export function afterStandstill(instant: Instant, standstills: readonly Standstill[]): Instant {
  return standstills.reduce(
    (moved, { at, until }) => (at <= moved ? latest(moved, until) : moved),
    instant,
  );
}
