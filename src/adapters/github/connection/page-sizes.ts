const sizes = [100, 50, 25, 10] as const;

/**
 * How many of each list are asked for in a page. GitHub answers a document that costs it too much in
 * part only, and has tightened that before: where a smaller page was answered, it is the first to be
 * asked for from then on. An outage, in which none is, changes nothing.
 * https://github.blog/changelog/2025-09-01-graphql-api-resource-limits
 */
export class PageSizes {
  #size: number;

  /** @param most in a page, where that is less than GitHub allows */
  constructor(most: number = sizes[0]) {
    this.#size = most;
  }

  get size(): number {
    return this.#size;
  }

  /** The next smaller one, to try where that was too much. */
  below(tried: number): number | undefined {
    return sizes.find((size) => size < tried);
  }

  /** Another look may have found a smaller one meanwhile. */
  wasAnswered(size: number): void {
    this.#size = Math.min(this.#size, size);
  }
}
