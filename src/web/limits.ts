import { addMinutes, type Instant } from "../domain/values/time.ts";

const minutesCounted = 60;
/** More senders than these in an hour share their counts, so that memory stays as it is. */
const mostSenders = 4_096;

interface Count {
  readonly since: Instant;
  readonly times: number;
}

/** How often something may be done within an hour: by one sender, and by all together. */
export interface Limit {
  readonly perSender: number;
  readonly overall: number;
}

/** Counts what senders do. They are kept as hashes, in memory alone, for an hour. */
export class Limits {
  readonly #limit: Limit;
  readonly #hash: (text: string) => string;
  readonly #counts = new Map<string, Count>();
  #all: Count | undefined;
  #lookedThroughAt: Instant | undefined;

  /** @param hash with a key of this run, so that nobody tells whose a hash is */
  constructor(limit: Limit, hash: (text: string) => string) {
    this.#limit = limit;
    this.#hash = hash;
  }

  /** How many counts are kept. */
  get size(): number {
    return this.#counts.size;
  }

  /** Counts once more, and answers whether that is still within both limits. */
  allows(sender: string, now: Instant): boolean {
    const key = this.#keyOf(sender, now);
    const own = counted(this.#counts.get(key), now);
    if (own.times > this.#limit.perSender) return false;
    const all = counted(this.#all, now);
    if (all.times > this.#limit.overall) return false;
    this.#counts.set(key, own);
    this.#all = all;
    return true;
  }

  /** Not each time: looking through all of them takes longer than anything else here. */
  #forgetOld(now: Instant): void {
    if (this.#lookedThroughAt && addMinutes(this.#lookedThroughAt, 1) > now) return;
    this.#lookedThroughAt = now;
    for (const [key, { since }] of this.#counts)
      if (addMinutes(since, minutesCounted) <= now) this.#counts.delete(key);
  }

  #keyOf(sender: string, now: Instant): string {
    const hash = this.#hash(sender);
    if (this.#counts.has(hash) || this.#counts.size < mostSenders) return hash;
    this.#forgetOld(now);
    return this.#counts.size < mostSenders ? hash : `others ${hash.slice(0, 2)}`;
  }
}

function counted(before: Count | undefined, now: Instant): Count {
  const isOver = before === undefined || addMinutes(before.since, minutesCounted) <= now;
  return isOver ? { since: now, times: 1 } : { since: before.since, times: before.times + 1 };
}
