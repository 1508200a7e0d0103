/** So long after the first refusal, which may pass by itself, and as between two sweeps. */
const minutesAtFirst = 15;
const mostMinutes = 4 * 60;
/** The first may pass by itself. */
const refusalsUntilTold = 2;

/** What a sweep that GitHub refused comes to. */
interface Refused {
  readonly minutesUntilNext: number;
  /** Whether whoever runs the app should know by now; once while it lasts. */
  readonly isToTell: boolean;
}

/**
 * Sweeps that GitHub refuses, one after the other: the app was suspended, uninstalled or lost a
 * permission. They come back after twice as long each time, up to four hours, and as before once one
 * was answered. Once set-up works again, which GitHub's word of the installation asks for, one that
 * waits is worth asking for at once.
 */
export class RefusedSweeps {
  readonly #inARow = new Map<string, number>();

  refused(key: string): Refused {
    const times = (this.#inARow.get(key) ?? 0) + 1;
    this.#inARow.set(key, times);
    const minutesUntilNext = Math.min(minutesAtFirst * 2 ** (times - 1), mostMinutes);
    return { minutesUntilNext, isToTell: times === refusalsUntilTold };
  }

  isRefused(key: string): boolean {
    return this.#inARow.has(key);
  }

  answered(key: string): void {
    this.#inARow.delete(key);
  }
}
