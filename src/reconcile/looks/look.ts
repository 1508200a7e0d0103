import type { Instant } from "../../domain/values/time.ts";

/** A key to look at: now, or at that instant. */
export interface Look {
  readonly key: string;
  readonly at?: Instant;
  /** How late it is, in minutes: the most overdue first. */
  readonly lateness?: number;
}

/** One more look at a key; none where there is nothing to wait for. */
export function lookAgain(key: string, at: Instant | "at-once" | undefined): readonly Look[] {
  if (at === undefined) return [];
  return at === "at-once" ? [{ key }] : [{ key, at }];
}
