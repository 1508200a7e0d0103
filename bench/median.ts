/** The one in the middle; of none it is not a number. */
export function median(times: readonly number[]): number {
  const sorted = times.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

/** Each figure's own median over several rounds of the same. */
export function medians<Figures extends Readonly<Record<keyof Figures, number>>>(
  rounds: readonly Figures[],
): Figures {
  const [first] = rounds;
  if (!first) throw new TypeError("no round was made");
  const middle = { ...first };
  for (const figure in first)
    Object.assign(middle, { [figure]: median(rounds.map((round) => round[figure])) });
  return middle;
}
