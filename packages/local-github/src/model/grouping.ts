/** Records by the id of what they belong to, in the order in which they were added. */
export class Grouping<T> {
  readonly #groups = new Map<number, T[]>();

  add(id: number, record: T): void {
    const group = this.#groups.get(id);
    if (group === undefined) this.#groups.set(id, [record]);
    else group.push(record);
  }

  remove(id: number, record: T): void {
    const group = this.#groups.get(id);
    const at = group?.indexOf(record) ?? -1;
    if (at >= 0) group?.splice(at, 1);
  }

  /** Removes the whole group and returns it. */
  take(id: number): readonly T[] {
    const group = this.of(id);
    this.#groups.delete(id);
    return group;
  }

  of(id: number): readonly T[] {
    return this.#groups.get(id) ?? [];
  }
}
