import type { Forgotten } from "../../domain/numbers/forgotten.ts";
import type { NodeId } from "../../domain/values/ids.ts";
import { Terminal } from "../../ports/errors.ts";
import type { Rooms } from "../../ports/rooms.ts";
import { caseKey } from "../looks/keys.ts";
import type { Look } from "../looks/look.ts";

/**
 * The issues of forgotten cases that GitHub does not let the app delete: they are empty, and an owner is
 * asked until they are gone.
 */
export class EmptiedIssues {
  readonly #left = new Map<NodeId, number>();

  /** Their numbers. */
  get all(): readonly number[] {
    return [...this.#left.values()].toSorted((a, b) => a - b);
  }

  /** A look left this issue empty, or none. Answers whether that is news. */
  looked(issue: NodeId, number: number | undefined): boolean {
    const before = this.#left.get(issue);
    if (number === undefined) this.#left.delete(issue);
    else this.#left.set(issue, number);
    return before !== number;
  }

  /**
   * What to look at of all that is left: it may be deleted by now, or be let deleted. One request for a
   * hundred that were ever forgotten.
   */
  async still(
    { cases }: Forgotten,
    { lastChanges }: Pick<Rooms, "lastChanges">,
  ): Promise<readonly Look[]> {
    const issues = cases.flatMap((one) => one.issues);
    if (issues.length === 0) return [];
    try {
      const there = await lastChanges(issues);
      for (const issue of this.#left.keys()) if (!there.has(issue)) this.#left.delete(issue);
      return [...there.keys()].map((issue) => ({ key: caseKey(issue) }));
    } catch (error) {
      if (error instanceof Terminal) return [];
      throw error;
    }
  }
}
