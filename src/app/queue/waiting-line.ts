import { betterOf, isBefore, type Turn } from "./turn.ts";

interface Place {
  readonly turn: Turn;
  readonly number: number;
}

/** A key that left the line, and what it waited for. */
interface Taken {
  readonly key: string;
  readonly turn: Turn;
}

/** Keys that wait for their turn, otherwise in order. A key waits once. */
export class WaitingLine {
  readonly #places = new Map<string, Place>();
  #next = 0;

  get size(): number {
    return this.#places.size;
  }

  /** @param isGoingOn whether it goes before all others of the same turn that wait by then */
  add(key: string, turn: Turn, isGoingOn = false): void {
    const place = this.#places.get(key);
    if (place && !isGoingOn && !isBefore(turn, place.turn)) return;
    const number = isGoingOn ? -this.#next++ : this.#next++;
    this.#places.set(key, { turn: place ? betterOf(turn, place.turn) : turn, number });
  }

  /** Takes out the key whose turn it is, among those that may go now. */
  take(mayGo: (key: string, turn: Turn) => boolean): Taken | undefined {
    let first: [string, Place] | undefined;
    for (const entry of this.#places) {
      const [key, place] = entry;
      if ((!first || goesBefore(place, first[1])) && mayGo(key, place.turn)) first = entry;
    }
    if (!first) return undefined;
    const [key, { turn }] = first;
    this.#places.delete(key);
    return { key, turn };
  }

  clear(): void {
    this.#places.clear();
  }
}

function goesBefore(a: Place, b: Place): boolean {
  if (isBefore(a.turn, b.turn)) return true;
  return !isBefore(b.turn, a.turn) && a.number < b.number;
}
