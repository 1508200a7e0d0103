import { epochMilliseconds, instantOf, type Instant } from "../../domain/values/time.ts";
import type { Clock } from "../../ports/clock.ts";
import { callBackWhenOver } from "./system-clock.ts";

interface Timer {
  readonly instant: Instant;
  readonly fire: () => void;
  disarm: () => void;
}

/** Begins at the sandbox's instant and flows; the sandbox moves it on, and it never goes back. */
export class SandboxClock implements Clock {
  #offsetMilliseconds: number;
  readonly #timers = new Set<Timer>();

  /** @param beginsAt milliseconds since the epoch, which may lie before real time or after it */
  constructor(beginsAt: number) {
    this.#offsetMilliseconds = beginsAt - Date.now();
  }

  now(): Instant {
    return instantOf(this.#milliseconds());
  }

  wakeAt(instant: Instant, callback: () => void): () => void {
    const timer: Timer = {
      instant,
      fire: () => {
        this.#timers.delete(timer);
        timer.disarm();
        callback();
      },
      disarm: () => undefined,
    };
    this.#timers.add(timer);
    this.#arm(timer);
    return () => {
      this.#timers.delete(timer);
      timer.disarm();
    };
  }

  /**
   * Moves on to a moment and fires, in their order, the timers due by then. A moment in the past
   * changes nothing.
   */
  moveTo(epochMillisecondsThen: number): void {
    const distance = epochMillisecondsThen - this.#milliseconds();
    if (distance > 0) this.#offsetMilliseconds += distance;
    const inOrder = [...this.#timers].toSorted((a, b) => (a.instant < b.instant ? -1 : 1));
    for (const timer of inOrder) {
      if (!this.#timers.has(timer)) continue;
      if (this.#millisecondsUntil(timer) <= 0) timer.fire();
      else this.#arm(timer);
    }
  }

  #arm(timer: Timer): void {
    timer.disarm();
    timer.disarm = callBackWhenOver(() => this.#millisecondsUntil(timer), timer.fire);
  }

  #milliseconds(): number {
    return Date.now() + this.#offsetMilliseconds;
  }

  #millisecondsUntil(timer: Timer): number {
    return epochMilliseconds(timer.instant) - this.#milliseconds();
  }
}
