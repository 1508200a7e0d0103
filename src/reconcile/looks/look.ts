import type { Instant } from "../../domain/values/time.ts";

/** A key to look at: now, or at that instant. */
export interface Look {
  readonly key: string;
  readonly at?: Instant;
  /** How late it is, in minutes: the most overdue first. */
  readonly lateness?: number;
  /** Found in passing and not because of anybody: it waits behind everything else. */
  readonly isFound?: true;
  /** What was begun is ended before anything else of the same urgency. */
  readonly isGoingOn?: true;
  /** It goes over all cases, and is as urgent as what people did: it finds what of that was missed. */
  readonly isOfAll?: true;
}

/** One more look at a key; none where there is nothing to wait for. */
export function lookAgain(key: string, at: Instant | "at-once" | undefined): readonly Look[] {
  if (at === undefined) return [];
  return at === "at-once" ? [{ key }] : [{ key, at }];
}

/** Nobody waits for what a sweep finds; what is overdue among it says so. */
export function asFound(look: Look): Look {
  return { ...look, isFound: true };
}
