import type { NodeId } from "../../domain/values/ids.ts";
import { Terminal } from "../../ports/errors.ts";
import type { Rooms } from "../../ports/rooms.ts";
import { accessKey, caseKey } from "../looks/keys.ts";
import type { TrustedRegister } from "../ports/trusted-register.ts";
import type { Look } from "../looks/look.ts";

/**
 * The issues of forgotten cases that GitHub does not let the app delete: they are empty, and an owner is
 * asked until they are gone.
 */
export class EmptiedIssues {
  readonly #left = new Map<NodeId, number>();
  readonly #rooms: Pick<Rooms, "lastChanges">;
  readonly #door: { readonly forget: (key: string) => void };
  readonly #bans: { readonly found: (key: string, hasBan: boolean) => void };

  /**
   * @param door by which nothing leads there any more
   * @param bans that know of none of it
   */
  constructor(
    rooms: Pick<Rooms, "lastChanges">,
    door: { readonly forget: (key: string) => void },
    bans: { readonly found: (key: string, hasBan: boolean) => void },
  ) {
    this.#rooms = rooms;
    this.#door = door;
    this.#bans = bans;
  }

  /** Their numbers. */
  get all(): readonly number[] {
    return [...this.#left.values()].toSorted((a, b) => a - b);
  }

  /** A look left this issue empty, or none. Where that is news, owners hear of it. */
  looked(issue: NodeId, number: number | undefined): readonly Look[] {
    this.#door.forget(caseKey(issue));
    this.#bans.found(caseKey(issue), false);
    const before = this.#left.get(issue);
    if (number === undefined) this.#left.delete(issue);
    else this.#left.set(issue, number);
    return before === number ? [] : [{ key: accessKey }];
  }

  /**
   * What to look at of all that is left: it may be deleted by now, or be let deleted. One request for a
   * hundred that were ever forgotten.
   */
  async still(register: Listing | undefined): Promise<readonly Look[]> {
    const issues = register?.forgotten.cases.flatMap((one) => one.issues) ?? [];
    if (issues.length === 0) return [];
    try {
      const there = await this.#rooms.lastChanges(issues);
      for (const issue of this.#left.keys()) if (!there.has(issue)) this.#left.delete(issue);
      return [...there.keys()].map((issue) => ({ key: caseKey(issue) }));
    } catch (error) {
      if (error instanceof Terminal) return [];
      throw error;
    }
  }
}

type Listing = Pick<TrustedRegister, "forgotten">;

/** Whether the register says so of the case of this issue. */
export function isForgotten(issue: NodeId, { forgotten }: Listing): boolean {
  return forgotten.cases.some(({ issues }) => issues.includes(issue));
}
