import { settlingMinutes } from "../../domain/values/settling.ts";
import {
  addMinutes,
  epochMilliseconds,
  instantOf,
  type Instant,
} from "../../domain/values/time.ts";

/**
 * From when on a run adds what is missing of a record that another run wrote. Each instance has a
 * patience of its own, so that two that wait for the same thing do not add it in the same moment.
 */
export function settledAt(committedAt: Instant, patienceSeconds: number): Instant {
  const settled = addMinutes(committedAt, settlingMinutes);
  return instantOf(epochMilliseconds(settled) + patienceSeconds * 1_000);
}
