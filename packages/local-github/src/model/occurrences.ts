import type { Occurrence } from "./occurrence.ts";

type Listener = (occurrence: Occurrence) => void;

/** Tells each listener, at once and in the order of their coming, what happened. */
export class Occurrences {
  readonly #listeners = new Set<Listener>();

  /** Call what it returns to stop listening. */
  on(listener: Listener): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  emit(occurrence: Occurrence): void {
    for (const listener of this.#listeners) listener(occurrence);
  }
}
