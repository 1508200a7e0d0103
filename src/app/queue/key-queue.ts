import {
  earliest,
  epochMilliseconds,
  instantOf,
  latest,
  type Instant,
} from "../../domain/values/time.ts";
import type { Clock } from "../../ports/clock.ts";
import { Terminal, Transient } from "../../ports/errors.ts";
import type { Log } from "../../ports/log.ts";
import type { Look } from "../../reconcile/looks/look.ts";
import { failureFields } from "../logging/failure-fields.ts";
import { urgencyOf, urgent, WaitingLine } from "./waiting-line.ts";

interface KeyQueueParts {
  /** Looks at one key and answers what to look at next and when. */
  readonly run: (key: string) => Promise<readonly Look[]>;
  readonly clock: Clock;
  readonly log: Log;
  /** Told of every run that failed, whether it will be repeated or not. */
  readonly onFailure?: (key: string, error: unknown) => void;
  /** How many keys may run at once. */
  readonly concurrency?: number;
}

interface Delay {
  readonly until: Instant;
  readonly cancel: () => void;
  /** A retry so near that the queue is not idle before it. */
  readonly isNearRetry: boolean;
}

const longestBackoffSeconds = 15 * 60;
const nearSeconds = 4;

/**
 * Runs keys, each one at a time, several beside each other.
 *
 * A key asked for while it runs, runs once more. A key whose run throws `Transient` comes back by
 * itself: after about a second, twice as long each time up to a quarter of an hour, and never before
 * the instant the error names. After any other error it waits until somebody asks again.
 */
export class KeyQueue {
  readonly #parts: KeyQueueParts;
  readonly #waiting = new WaitingLine();
  readonly #running = new Set<string>();
  readonly #delayed = new Map<string, Delay>();
  readonly #failuresInARow = new Map<string, number>();
  #onceIdle: (() => void)[] = [];
  #closed = false;

  constructor(parts: KeyQueueParts) {
    this.#parts = parts;
  }

  /** Asks for a run of this key as soon as its turn comes. */
  ask(key: string, urgency: number = urgent): void {
    if (this.#closed) return;
    this.#waiting.add(key, urgency);
    this.#startNext();
  }

  /** Asks for a run at that instant; of several for one key the earliest wins. */
  askAt(key: string, instant: Instant): void {
    this.#delay(key, instant, false);
  }

  /** The earliest instant some key, of those that count, waits for. */
  next(counts: (key: string) => boolean = () => true): Instant | undefined {
    const those = [...this.#delayed].filter(([key]) => counts(key));
    return earliest(those.map(([, delay]) => delay.until));
  }

  /** Resolves when nothing runs, waits for its turn, or is about to be retried. */
  async idle(): Promise<void> {
    while (!this.#isIdle()) await new Promise<void>((resolve) => this.#onceIdle.push(resolve));
  }

  /** Starts nothing any more; resolves when what runs has ended. */
  async close(): Promise<void> {
    this.#closed = true;
    this.#waiting.clear();
    for (const delay of this.#delayed.values()) delay.cancel();
    this.#delayed.clear();
    this.#settle();
    await this.idle();
  }

  #startNext(): void {
    while (this.#running.size < (this.#parts.concurrency ?? 4)) {
      const key = this.#waiting.take((candidate) => !this.#running.has(candidate));
      if (key === undefined) return;
      this.#running.add(key);
      this.#undelay(key);
      void this.#runOnce(key);
    }
  }

  async #runOnce(key: string): Promise<void> {
    try {
      const looks = await this.#parts.run(key);
      this.#failuresInARow.delete(key);
      for (const look of looks) {
        if (look.at === undefined) this.ask(look.key, urgencyOf(look));
        else this.askAt(look.key, look.at);
      }
    } catch (error) {
      this.#fail(key, error);
    } finally {
      this.#running.delete(key);
      this.#startNext();
      this.#settle();
    }
  }

  #fail(key: string, error: unknown): void {
    const { clock, log, onFailure } = this.#parts;
    const fields = { key, ...failureFields(error) };
    if (error instanceof Transient) {
      const failures = this.#failuresInARow.get(key) ?? 0;
      this.#failuresInARow.set(key, failures + 1);
      const seconds = Math.min(2 ** failures, longestBackoffSeconds);
      const until = latest(secondsAfter(clock.now(), seconds), error.edge.retryAt ?? clock.now());
      this.#delay(key, until, until <= secondsAfter(clock.now(), nearSeconds));
      log.warn("could not be done now, will be tried again", { ...fields, until });
    } else if (error instanceof Terminal) {
      log.error("cannot be done until somebody changes something", fields);
    } else {
      log.error("failed, and the fault is in this program", fields);
    }
    onFailure?.(key, error);
  }

  #delay(key: string, instant: Instant, isNearRetry: boolean): void {
    // An instant that is over would make a key that cannot make it pass run without end.
    const until = latest(instant, secondsAfter(this.#parts.clock.now(), 1));
    const delayed = this.#delayed.get(key);
    if (this.#closed || (delayed && delayed.until <= until)) return;
    this.#undelay(key);
    const cancel = this.#parts.clock.wakeAt(until, () => {
      this.#delayed.delete(key);
      this.ask(key);
    });
    this.#delayed.set(key, { until, cancel, isNearRetry });
  }

  #undelay(key: string): void {
    this.#delayed.get(key)?.cancel();
    this.#delayed.delete(key);
  }

  #isIdle(): boolean {
    if (this.#running.size > 0 || this.#waiting.size > 0) return false;
    return [...this.#delayed.values()].every((delay) => !delay.isNearRetry);
  }

  #settle(): void {
    if (this.#isIdle()) for (const resolve of this.#onceIdle.splice(0)) resolve();
  }
}

function secondsAfter(instant: Instant, seconds: number): Instant {
  return instantOf(epochMilliseconds(instant) + seconds * 1_000);
}
