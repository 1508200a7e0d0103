import type { Instant } from "../../domain/values/time.ts";

/** A key to look at: now, or at that instant. */
export interface Look {
  readonly key: string;
  readonly at?: Instant;
  /** How late it is, in minutes: the most overdue first. */
  readonly lateness?: number;
}
