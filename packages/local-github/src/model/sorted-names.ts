/** Names kept in order, so that all with one prefix are found without looking at the others. */
export class SortedNames {
  readonly #names: string[] = [];

  add(name: string): void {
    const at = this.#firstFrom(name);
    if (this.#names[at] !== name) this.#names.splice(at, 0, name);
  }

  remove(name: string): void {
    const at = this.#firstFrom(name);
    if (this.#names[at] === name) this.#names.splice(at, 1);
  }

  startingWith(prefix: string): readonly string[] {
    const from = this.#firstFrom(prefix);
    let to = from;
    while (this.#names[to]?.startsWith(prefix) === true) to += 1;
    return this.#names.slice(from, to);
  }

  /** Index of the first name that is not before `name`. */
  #firstFrom(name: string): number {
    let low = 0;
    let high = this.#names.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#names[middle] ?? "") < name) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
