import type { Look } from "../../reconcile/looks/look.ts";

/** Before everything else: somebody waits, or a deadline comes now. */
export const urgent = Number.POSITIVE_INFINITY;

/** What is found in passing waits behind what is urgent, the most overdue first. */
export function urgencyOf(look: Look): number {
  return look.lateness ?? 0;
}

interface Place {
  readonly urgency: number;
  readonly number: number;
}

/** Keys that wait for their turn, the most urgent first, otherwise in order. A key waits once. */
export class WaitingLine {
  readonly #places = new Map<string, Place>();
  #next = 0;

  get size(): number {
    return this.#places.size;
  }

  add(key: string, urgency: number): void {
    const place = this.#places.get(key);
    if (place && place.urgency >= urgency) return;
    this.#places.set(key, { urgency, number: this.#next++ });
  }

  /** Takes out the key whose turn it is, among those that may go now. */
  take(mayGo: (key: string) => boolean): string | undefined {
    let first: [string, Place] | undefined;
    for (const entry of this.#places) {
      if (mayGo(entry[0]) && (!first || isBefore(entry[1], first[1]))) first = entry;
    }
    if (first) this.#places.delete(first[0]);
    return first?.[0];
  }

  clear(): void {
    this.#places.clear();
  }
}

function isBefore(a: Place, b: Place): boolean {
  return a.urgency === b.urgency ? a.number < b.number : a.urgency > b.urgency;
}
