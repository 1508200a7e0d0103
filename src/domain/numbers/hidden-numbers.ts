/** Counts of what a whole is made of: each belongs to exactly one part. */
export type Parts = Readonly<Record<string, number>>;

/** A whole and its parts, as far as nobody can be told from them. */
export type ShownNumbers =
  | { readonly shown: "none" }
  /** One to four: how many is not said. */
  | { readonly shown: "few" }
  /** Too few to say of what kind. */
  | { readonly shown: "total"; readonly total: number }
  /** `undefined` for a part that is kept back. */
  | {
      readonly shown: "parts";
      readonly total: number;
      readonly parts: Readonly<Record<string, number | undefined>>;
    };

/** Fewer than these, and at least one, could be known by name. */
export const fewest = 5;

/** Fewer than these are not taken apart. */
const fewestInParts = 2 * fewest;

/**
 * Counts in which no small number stands, nor can one be had by subtracting those that are shown from
 * the whole: with small parts others are kept back, as many as make up ten together and one at least, so
 * that each of them can be several numbers to whoever knows how this is done.
 */
export function shownParts(parts: Parts): ShownNumbers {
  const total = Object.values(parts).reduce((sum, count) => sum + count, 0);
  if (total === 0) return { shown: "none" };
  if (total < fewest) return { shown: "few" };
  if (total < fewestInParts) return { shown: "total", total };
  const hidden = hiddenIn(parts);
  const shown = Object.entries(parts).map(
    ([name, count]) => [name, hidden.has(name) ? undefined : count] as const,
  );
  return { shown: "parts", total, parts: Object.fromEntries(shown) };
}

/** In the order of the parts and not of their size, which would tell how large the hidden ones are. */
function hiddenIn(parts: Parts): ReadonlySet<string> {
  const there = Object.entries(parts).filter(([, count]) => count > 0);
  const small = there.filter(([, count]) => count < fewest);
  const hidden = new Set(small.map(([name]) => name));
  if (hidden.size === 0) return hidden;
  let sum = small.reduce((all, [, count]) => all + count, 0);
  for (const [name, count] of there) {
    if (count < fewest) continue;
    if (hidden.size > small.length && sum >= fewestInParts) break;
    hidden.add(name);
    sum += count;
  }
  return hidden;
}
