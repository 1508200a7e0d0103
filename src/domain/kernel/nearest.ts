/**
 * The candidate that a mistyped word most likely meant: at most two letters inserted, left out,
 * changed or swapped with their neighbour, fewer than half of them, and two only where it begins as the
 * candidate does: `called` is no mistyped `failed`. `undefined` for none.
 */
export function nearest(word: string, candidates: Iterable<string>): string | undefined {
  let best: { candidate: string; distance: number } | undefined;
  for (const candidate of candidates) {
    if (Math.abs(candidate.length - word.length) > 2) continue;
    const distance = editDistance(word.toLowerCase(), candidate.toLowerCase());
    const beginsAlike = word[0]?.toLowerCase() === candidate[0]?.toLowerCase();
    const allowed = Math.min(beginsAlike ? 2 : 1, Math.ceil(candidate.length / 2) - 1);
    if (distance <= allowed && (!best || distance < best.distance)) best = { candidate, distance };
  }
  return best?.candidate;
}

/** Optimal string alignment distance; both words are short here. */
function editDistance(a: string, b: string): number {
  const rows: number[][] = [];
  // From the first i letters of one word to the first j of the other; none from fewer than none.
  const from = (i: number, j: number) => rows[i]?.[j] ?? Infinity;
  for (let i = 0; i <= a.length; i += 1) {
    const row: number[] = [];
    rows.push(row);
    for (let j = 0; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1];
      const swapped = a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      row.push(
        Math.min(
          i + j === 0 ? 0 : Infinity,
          from(i, j - 1) + 1,
          from(i - 1, j) + 1,
          from(i - 1, j - 1) + (same ? 0 : 1),
          from(i - 2, j - 2) + (swapped ? 1 : Infinity),
        ),
      );
    }
  }
  return from(a.length, b.length);
}
