import type { Cause } from "../values/ids.ts";
import type { Instant } from "../values/time.ts";

/** Something that happened on GitHub, with its place in the order of time. */
export interface Occurrence {
  readonly at: Instant;
  readonly cause: Cause;
  /** Orders what happened in the same second: the database id, then the place in the comment. */
  readonly order: readonly number[];
}
