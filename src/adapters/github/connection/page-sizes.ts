const sizes = [100, 50, 25, 10] as const;

/**
 * How many of each list are asked for in a page. GitHub answers a document that costs it too much in
 * part only, and has tightened that before: what was too much once is not asked for again.
 * https://github.blog/changelog/2025-09-01-graphql-api-resource-limits
 */
export class PageSizes {
  #at = 0;

  get size(): number {
    return sizes[this.#at] ?? 10;
  }

  /**
   * Answers whether there is a smaller one to try.
   *
   * @param tried what was too much: another look may have found that out meanwhile
   */
  shrink(tried: number = this.size): boolean {
    if (this.size < tried) return true;
    if (this.#at === sizes.length - 1) return false;
    this.#at += 1;
    return true;
  }
}
