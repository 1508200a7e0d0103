import {
  addMinutes,
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
import { betterOf, found, people, type Turn } from "./turn.ts";
import { WaitingLine } from "./waiting-line.ts";

interface KeyQueueParts {
  /** Looks at one key and answers what to look at next and when. */
  readonly run: (key: string, turn: Turn) => Promise<readonly Look[]>;
  /** When a look that nobody waits for may begin; `undefined` for now. */
  readonly roomAt?: (key: string) => Instant | undefined;
  readonly clock: Clock;
  readonly log: Log;
  /** Told of every run that failed, whether it will be repeated or not. */
  readonly onFailure?: (key: string, error: unknown) => void;
  /** How many keys may run at once; one place of them is kept for what people did. */
  readonly concurrency?: number;
}

interface Delay {
  readonly until: Instant;
  readonly cancel: () => void;
  readonly turn: Turn;
  /** Whether it was refused, and not before then is worth another try. */
  readonly isRetry: boolean;
  /** A retry so near that the queue is not idle before it. */
  readonly isNearRetry: boolean;
}

const longestBackoffSeconds = 15 * 60;
const nearSeconds = 4;
/** What is due does not wait longer than this for people who say one thing after the other. */
const minutesPeopleGoFirst = 1;

/**
 * Runs keys, each one at a time, several beside each other. While one runs that people wait for,
 * no other begins.
 *
 * A key asked for while it runs, runs once more. A key whose run throws `Transient` comes back by
 * itself: after about a second, twice as long each time up to a quarter of an hour, and never before
 * the instant the error names, in the turn it had. After any other error it waits until somebody asks again.
 */
export class KeyQueue {
  readonly #parts: KeyQueueParts;
  readonly #waiting = new WaitingLine();
  readonly #running = new Map<string, Turn>();
  readonly #delayed = new Map<string, Delay>();
  readonly #failuresInARow = new Map<string, number>();
  #onceIdle: (() => void)[] = [];
  /** Since when people's keys have been running without a pause. */
  #peopleSince: Instant | undefined;
  /** Until when what waits has to wait for GitHub. */
  #held: { readonly until: Instant; readonly cancel: () => void } | undefined;
  #closed = false;

  constructor(parts: KeyQueueParts) {
    this.#parts = parts;
  }

  /** Asks for a run of this key as soon as its turn comes. */
  ask(key: string, turn: Turn = people, isGoingOn = false): void {
    if (this.#closed) return;
    const delayed = this.#delayed.get(key);
    if (delayed?.isRetry && turn.of !== "people") {
      this.#delayed.set(key, { ...delayed, turn: betterOf(turn, delayed.turn) });
      return;
    }
    this.#waiting.add(key, turn, isGoingOn);
    this.#startNext();
  }

  /** Asks for a run at that instant; of several for one key the earliest wins. */
  askAt(key: string, instant: Instant, turn: Turn = { of: "due", since: instant }): void {
    this.#delay(key, { until: instant, turn });
  }

  /** The earliest instant some key, of those that count, waits for. */
  next(counts: (key: string) => boolean = () => true): Instant | undefined {
    const those = [...this.#delayed].filter(([key]) => counts(key));
    const held = this.#held && this.#waiting.size > 0 ? [this.#held.until] : [];
    return earliest([...those.map(([, delay]) => delay.until), ...held]);
  }

  /** Resolves when nothing runs, waits for its turn, or is about to be retried. */
  async idle(): Promise<void> {
    while (!this.#isIdle()) await new Promise<void>((resolve) => this.#onceIdle.push(resolve));
  }

  /** Starts nothing any more; resolves when what runs has ended. */
  async close(): Promise<void> {
    this.#closed = true;
    this.#waiting.clear();
    this.#held?.cancel();
    for (const delay of this.#delayed.values()) delay.cancel();
    this.#delayed.clear();
    this.#settle();
    await this.idle();
  }

  #startNext(): void {
    while (this.#running.size < this.#places) {
      const taken = this.#waiting.take((key, turn) => this.#mayGo(key, turn));
      if (taken === undefined) return;
      const { key, turn } = taken;
      this.#running.set(key, turn);
      this.#undelay(key);
      void this.#runOnce(key, turn);
    }
  }

  get #places(): number {
    return this.#parts.concurrency ?? 4;
  }

  #mayGo(key: string, turn: Turn): boolean {
    if (this.#running.has(key)) return false;
    if (turn.of === "people") return true;
    const { clock, roomAt } = this.#parts;
    const others = [...this.#running.values()].filter((one) => one.of !== "people");
    if (others.length >= Math.max(this.#places - 1, 1) || this.#arePeopleFirst(clock.now()))
      return false;
    const until = roomAt?.(key);
    if (until !== undefined) this.#hold(until);
    return until === undefined;
  }

  #arePeopleFirst(now: Instant): boolean {
    if (![...this.#running.values()].some((turn) => turn.of === "people")) {
      this.#peopleSince = undefined;
      return false;
    }
    this.#peopleSince ??= now;
    return now < addMinutes(this.#peopleSince, minutesPeopleGoFirst);
  }

  #hold(until: Instant): void {
    if (this.#held && this.#held.until <= until) return;
    this.#held?.cancel();
    const cancel = this.#parts.clock.wakeAt(until, () => {
      this.#held = undefined;
      this.#startNext();
      this.#settle();
    });
    this.#held = { until, cancel };
  }

  async #runOnce(key: string, turn: Turn): Promise<void> {
    try {
      const looks = await this.#parts.run(key, turn);
      this.#failuresInARow.delete(key);
      for (const look of looks) {
        if (look.at === undefined) this.ask(look.key, this.#turnOf(look, turn), look.isGoingOn);
        else this.askAt(look.key, look.at, look.isOfAll && people);
      }
    } catch (error) {
      this.#fail(key, turn, error);
    } finally {
      this.#running.delete(key);
      this.#startNext();
      this.#settle();
    }
  }

  /** What a look leads to is as urgent as the look was. */
  #turnOf({ lateness, isFound }: Look, turn: Turn): Turn {
    if (lateness !== undefined)
      return { of: "due", since: addMinutes(this.#parts.clock.now(), -lateness) };
    return isFound ? found : turn;
  }

  #fail(key: string, turn: Turn, error: unknown): void {
    const { clock, log, onFailure } = this.#parts;
    const fields = { key, ...failureFields(error) };
    if (error instanceof Transient) {
      const failures = this.#failuresInARow.get(key) ?? 0;
      this.#failuresInARow.set(key, failures + 1);
      const seconds = Math.min(2 ** failures, longestBackoffSeconds);
      const until = latest(secondsAfter(clock.now(), seconds), error.edge.retryAt ?? clock.now());
      const isNearRetry = until <= secondsAfter(clock.now(), nearSeconds);
      this.#delay(key, { until, turn, isRetry: true, isNearRetry });
      log.warn("could not be done now, will be tried again", { ...fields, until });
    } else if (error instanceof Terminal) {
      log.error("cannot be done until somebody changes something", fields);
    } else {
      log.error("failed, and the fault is in this program", fields);
    }
    onFailure?.(key, error);
  }

  #delay(
    key: string,
    {
      until: instant,
      turn,
      isRetry = false,
      isNearRetry = false,
    }: Pick<Delay, "until" | "turn"> & Partial<Delay>,
  ): void {
    // An instant that is over would make a key that cannot make it pass run without end.
    const until = latest(instant, secondsAfter(this.#parts.clock.now(), 1));
    const delayed = this.#delayed.get(key);
    if (this.#closed || (delayed && delayed.until <= until)) return;
    this.#undelay(key);
    const cancel = this.#parts.clock.wakeAt(until, () => {
      const due = this.#delayed.get(key);
      this.#delayed.delete(key);
      this.ask(key, due?.turn ?? turn);
    });
    this.#delayed.set(key, { until, cancel, turn, isRetry, isNearRetry });
  }

  #undelay(key: string): void {
    this.#delayed.get(key)?.cancel();
    this.#delayed.delete(key);
  }

  #isIdle(): boolean {
    if (this.#running.size > 0 || (this.#waiting.size > 0 && !this.#isHeldForLong())) return false;
    return [...this.#delayed.values()].every((delay) => !delay.isNearRetry);
  }

  #isHeldForLong(): boolean {
    const near = secondsAfter(this.#parts.clock.now(), nearSeconds);
    return this.#held !== undefined && this.#held.until > near;
  }

  #settle(): void {
    if (this.#isIdle()) for (const resolve of this.#onceIdle.splice(0)) resolve();
  }
}

function secondsAfter(instant: Instant, seconds: number): Instant {
  return instantOf(epochMilliseconds(instant) + seconds * 1_000);
}
