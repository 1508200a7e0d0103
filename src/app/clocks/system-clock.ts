import { epochMilliseconds, instantOf } from "../../domain/values/time.ts";
import type { Clock } from "../../ports/clock.ts";

// A longer setTimeout would fire at once: Node keeps the delay in 31 bits.
const longestTimeoutMilliseconds = 2 ** 31 - 1;

/** Real time. */
export const systemClock: Clock = {
  now: () => instantOf(Date.now()),
  wakeAt: (instant, callback) =>
    callBackWhenOver(() => epochMilliseconds(instant) - Date.now(), callback),
};

/**
 * Calls back as soon as nothing is left, however long that takes; the answer cancels it.
 *
 * @param millisecondsLeft asked again whenever a timer ends, which may be early or too late
 */
export function callBackWhenOver(millisecondsLeft: () => number, callback: () => void): () => void {
  let timer: NodeJS.Timeout;
  const arm = () => {
    timer = setTimeout(
      () => (millisecondsLeft() > 0 ? arm() : callback()),
      Math.min(Math.max(millisecondsLeft(), 0), longestTimeoutMilliseconds),
    );
  };
  arm();
  return () => clearTimeout(timer);
}
