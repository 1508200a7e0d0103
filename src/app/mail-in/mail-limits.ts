import type { Instant } from "../../domain/values/time.ts";
import { type Limit, Limits } from "../../web/limits.ts";

const mostRemembered = 10_000;

/** Each sender gets one automatic answer of a kind within an hour. */
export const answersInAnHour: Limit = { perSender: 1, overall: 500 };
/** As many reports are taken in within an hour as by the form on the web. */
export const reportsInAnHour: Limit = { perSender: 5, overall: 100 };

/**
 * What is still done for a sender within an hour. Senders are kept as hashes, in memory alone; a mail that is
 * read again is counted once and gets what it got.
 */
export class MailLimits {
  readonly #limits: Limits;
  readonly #hash: (text: string) => string;
  readonly #now: () => Instant;
  readonly #allowed = new Map<string, boolean>();
  readonly #done = new Set<string>();

  /** @param hash with a key of this run */
  constructor(limit: Limit, hash: (text: string) => string, now: () => Instant) {
    this.#limits = new Limits(limit, hash);
    this.#hash = hash;
    this.#now = now;
  }

  /** How much is kept. */
  get size(): number {
    return this.#limits.size + this.#allowed.size + this.#done.size;
  }

  /** Whether that is within the limits, for that mail. */
  allows(what: string, sender: string, once: string): boolean {
    const name = this.#hash(`${what} ${once}`);
    const before = this.#allowed.get(name);
    if (before !== undefined) return before;
    if (this.#allowed.size >= mostRemembered) this.#allowed.clear();
    const isAllowed = this.#limits.allows(`${what} ${sender}`, this.#now());
    this.#allowed.set(name, isAllowed);
    return isAllowed;
  }

  wasDone(what: string, once: string): boolean {
    return this.#done.has(this.#hash(`${what} ${once}`));
  }

  done(what: string, once: string): void {
    if (this.#done.size >= mostRemembered) this.#done.clear();
    this.#done.add(this.#hash(`${what} ${once}`));
  }
}
