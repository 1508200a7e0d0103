import type { CaseFile } from "./case-file.ts";
import { epochMilliseconds, instantOf, latest, type Instant } from "../values/time.ts";

/** A time in which a clock stood still, until just before `until`. */
export interface Standstill {
  readonly at: Instant;
  readonly until: Instant;
}

/** A time in which a clock stands still, whose end may be to come. */
export interface Pause {
  readonly at: Instant;
  /** `undefined` while it lasts. */
  readonly until: Instant | undefined;
}

/** A deadline moved by what it stood still for. */
export interface MovedDeadline {
  readonly dueAt: Instant;
  readonly pausedAt?: Instant;
  readonly standstills?: readonly Standstill[];
}

export function byBeginning(a: { readonly at: Instant }, b: { readonly at: Instant }): number {
  return a.at < b.at ? -1 : 1;
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

/**
 * A deadline moved by its pauses; seen from now while one lasts.
 *
 * @param pauses in any order; they may overlap
 * @param now the instant of the newest event
 */
export function movedBy(
  pauses: readonly Pause[],
  { from, until, now }: { readonly from: Instant; readonly until: Instant; readonly now: Instant },
): MovedDeadline {
  const standstills: Standstill[] = [];
  let dueAt = until;
  let countedTo = from;
  for (const pause of pauses.toSorted(byBeginning)) {
    const begin = latest(pause.at, countedTo);
    const end = pause.until ?? latest(now, begin);
    if (pause.at >= dueAt) break;
    if (end > begin) {
      dueAt = instantOf(
        epochMilliseconds(dueAt) + epochMilliseconds(end) - epochMilliseconds(begin),
      );
      countedTo = end;
    }
    if (pause.until === undefined) return { dueAt, pausedAt: begin };
    standstills.push({ at: pause.at, until: pause.until });
  }
  return { dueAt, ...(standstills.length > 0 && { standstills }) };
}
