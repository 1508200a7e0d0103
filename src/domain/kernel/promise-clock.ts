import type { CaseFile } from "./case-file.ts";
import type { Standstill } from "./standstill.ts";
import type { PartyRef } from "../values/party.ts";
import { latest, part, type Instant } from "../values/time.ts";

/** A promise with a deadline. */
export interface PromiseClock {
  /** In the manual's words, as a label and a reminder call it. */
  readonly name: string;
  /** To whom the promise was made, where it is made to each of several. */
  readonly party: PartyRef | undefined;
  /** The act done alone of which somebody owes word, by its number. */
  readonly act?: number;
  readonly startedAt: Instant;
  /** When it is reminded of, where that is not at three quarters of its time. */
  readonly warnsAt?: Instant;
  readonly dueAt: Instant;
  /** Since when it stands still; `dueAt` is then when it would be due if it went on now. */
  readonly pausedAt?: Instant | undefined;
  /** When it stood still before, by its beginning; nothing of it is noted in these times. */
  readonly standstills?: readonly Standstill[];
  /** When the promise was kept, late or not. */
  readonly metAt: Instant | undefined;
}

export function isRunning(clock: PromiseClock): boolean {
  return clock.metAt === undefined && clock.pausedAt === undefined;
}

/** A promise kept in the second of its deadline was kept. */
export function isOverdue(clock: PromiseClock, at: Instant): boolean {
  return isRunning(clock) && clock.dueAt <= at;
}

/** When those who can still keep the promise are reminded: at three quarters of its time. */
export function nearsAt({ startedAt, warnsAt, dueAt }: PromiseClock): Instant {
  return warnsAt ?? part(startedAt, dueAt, 3 / 4);
}

/**
 * When something of a clock's past is noted: an instant before the case was opened, or before it was
 * known from when its promises count, counts as that, since nobody could note it then.
 */
export function notedAt(
  instant: Instant,
  { receiptKnownAt }: Pick<CaseFile, "receiptKnownAt">,
): Instant {
  return latest(instant, receiptKnownAt);
}
