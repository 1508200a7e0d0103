import { settlingMinutes } from "../../domain/values/settling.ts";
import { addMinutes, type Instant } from "../../domain/values/time.ts";
import type { RecordedCase } from "../record/record-events.ts";

/** Until when another run that wrote the record last may be at it; `undefined` for nobody. */
export function othersBusyUntil(
  { byThisRun, committedAt }: RecordedCase,
  now: Instant,
): Instant | undefined {
  const until = addMinutes(committedAt, settlingMinutes);
  return !byThisRun && until > now ? until : undefined;
}
