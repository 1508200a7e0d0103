import type { Instant } from "../../domain/values/time.ts";
import { Limits } from "../../web/limits.ts";

const mostRemembered = 10_000;

/**
 * Who still gets an automatic answer: each sender one of a kind within an hour. Senders are kept as hashes,
 * in memory alone; a mail that comes again gets what it got, and is answered once.
 */
export class AnswerLimits {
  readonly #limits: Limits;
  readonly #hash: (text: string) => string;
  readonly #now: () => Instant;
  readonly #allowed = new Map<string, boolean>();
  readonly #answered = new Set<string>();

  /** @param hash with a key of this run */
  constructor(hash: (text: string) => string, now: () => Instant) {
    this.#limits = new Limits({ perSender: 1, overall: 500 }, hash);
    this.#hash = hash;
    this.#now = now;
  }

  /** Whether a sender gets one for that mail. */
  mayAnswer(as: string, sender: string, once: string): boolean {
    const name = this.#hash(`${as} ${once}`);
    const before = this.#allowed.get(name);
    if (before !== undefined) return before;
    if (this.#allowed.size >= mostRemembered) this.#allowed.clear();
    const isAllowed = this.#limits.allows(`${as} ${sender}`, this.#now());
    this.#allowed.set(name, isAllowed);
    return isAllowed;
  }

  wasAnswered(as: string, once: string): boolean {
    return this.#answered.has(this.#hash(`${as} ${once}`));
  }

  answered(as: string, once: string): void {
    if (this.#answered.size >= mostRemembered) this.#answered.clear();
    this.#answered.add(this.#hash(`${as} ${once}`));
  }
}
