import type { Instant } from "../domain/values/time.ts";

/** Time as the app knows it. In the sandbox it can be moved, so nothing else may tell the time. */
export interface Clock {
  now(): Instant;
  /** Calls back once at that instant or as soon after as possible; the answer cancels it. */
  wakeAt(instant: Instant, callback: () => void): () => void;
}
