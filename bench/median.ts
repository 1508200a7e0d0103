/** The one in the middle; of none it is not a number. */
export function median(times: readonly number[]): number {
  const sorted = times.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

/** Each figure's own median over several rounds of the same. */
export function medians<Figure extends string>(
  rounds: readonly Readonly<Record<Figure, number>>[],
): Readonly<Record<Figure, number>> {
  const [first] = rounds;
  if (!first) throw new TypeError("no round was made");
  const figures = Object.keys(first) as Figure[];
  return Object.fromEntries(
    figures.map((figure) => [figure, median(rounds.map((round) => round[figure]))]),
  ) as Record<Figure, number>;
}
