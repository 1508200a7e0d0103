/** So long after the first refusal, which may pass by itself, and as between two sweeps. */
const minutesAtFirst = 15;
const mostMinutes = 4 * 60;

/**
 * Sweeps that GitHub refuses, one after the other: the app was suspended, uninstalled or lost a
 * permission. They come back after twice as long each time, up to four hours, and as before once one
 * was answered. Once set-up works again, which GitHub's word of the installation asks for, one that
 * waits is worth asking for at once.
 */
export class RefusedSweeps {
  readonly #inARow = new Map<string, number>();

  /** Answers in how many minutes it comes back. */
  refused(key: string): number {
    const times = (this.#inARow.get(key) ?? 0) + 1;
    this.#inARow.set(key, times);
    return Math.min(minutesAtFirst * 2 ** (times - 1), mostMinutes);
  }

  isRefused(key: string): boolean {
    return this.#inARow.has(key);
  }

  answered(key: string): void {
    this.#inARow.delete(key);
  }
}
