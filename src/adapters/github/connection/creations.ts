import { epochMilliseconds, type Instant, instantOf } from "../../../domain/values/time.ts";

/**
 * GitHub's limits on creating content, as far as it publishes them.
 * https://docs.github.com/rest/using-the-rest-api/rate-limits-for-the-rest-api
 */
const limits = [
  { milliseconds: 60_000, count: 80 },
  { milliseconds: 3_600_000, count: 500 },
] as const;
const longest = limits[1].milliseconds;
/** A promise that was not taken up by then is forgotten. */
const promiseHoldsFor = 60_000;

/**
 * The comments, issues and pull requests that an installation created, and those that were
 * promised: who has to wait is told an instant of their own, so that nobody asks in vain.
 */
export class Creations {
  /** Epoch milliseconds, oldest first. */
  #made: readonly number[] = [];
  #promised: readonly number[] = [];

  /**
   * Counts so many, or answers when they may be created.
   *
   * @param share how much of what GitHub allows may be taken; whoever has all of it waits for nobody
   */
  create(count: number, share: number, now: Instant): Instant | undefined {
    const time = epochMilliseconds(now);
    this.#made = this.#made.filter((at) => at > time - longest);
    const waits = share < 1;
    if (waits) this.#promised = this.#promised.filter((at) => at > time - promiseHoldsFor);
    // Their turn has come, whosever it is.
    const due = this.#promised.filter((at) => at <= time).slice(0, waits ? count : 0);
    const later = waits ? this.#promised.slice(due.length) : [];
    const taken = due.length < count ? [...this.#made, ...later] : this.#made;
    const at = earliestOf(count, share, taken, time);
    if (at <= time) {
      this.#made = [...this.#made, ...Array.from({ length: count }, () => time)];
      this.#promised = this.#promised.slice(due.length);
      return undefined;
    }
    if (!waits) return instantOf(at);
    const promised = earliestOf(count, share, [...this.#made, ...this.#promised], time);
    this.#promised = [...this.#promised, ...Array.from({ length: count }, () => promised)];
    return instantOf(promised);
  }
}

/** The first instant at which so many more fit into each window, after all that was taken. */
function earliestOf(count: number, share: number, taken: readonly number[], time: number): number {
  let at = Math.max(time, taken.at(-1) ?? time);
  for (const { milliseconds, count: most } of limits) {
    const within = taken.filter((one) => one > at - milliseconds);
    const tooMany = within.length + count - Math.floor(most * share);
    // The window has room again once that many of the oldest have left it.
    if (tooMany > 0) at = Math.max(at, (within[tooMany - 1] ?? at) + milliseconds);
  }
  return at;
}
