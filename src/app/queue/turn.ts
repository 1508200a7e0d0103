import type { Instant } from "../../domain/values/time.ts";

/**
 * Whose a look is. What people did comes first, then what is due, the most overdue first, then what
 * was found in passing.
 */
export type Turn =
  | { readonly of: "people" }
  | { readonly of: "due"; readonly since: Instant }
  | { readonly of: "found" };

export const people: Turn = { of: "people" };
export const found: Turn = { of: "found" };

/** Whether a look of this turn goes before one of the other, whenever they were asked for. */
export function isBefore(a: Turn, b: Turn): boolean {
  if (a.of === "due" && b.of === "due") return a.since < b.since;
  return ranks[a.of] < ranks[b.of];
}

export function betterOf(a: Turn, b: Turn): Turn {
  return isBefore(b, a) ? b : a;
}

const ranks = { people: 0, due: 1, found: 2 } as const;
