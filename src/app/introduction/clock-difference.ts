const millisecondsInAMinute = 60_000;

/**
 * How far the host's clock is from the one that wrote a `Date` header, in a sentence; `undefined`
 * for less than a minute, which GitHub takes, and where there is no such header.
 *
 * @param wallTime milliseconds since the epoch, as the host has it
 */
export function clockDifference(date: string | null, wallTime: number): string | undefined {
  const theirs = date === null ? Number.NaN : Date.parse(date);
  const minutes = Math.round((wallTime - theirs) / millisecondsInAMinute);
  if (Number.isNaN(minutes) || minutes === 0) return undefined;
  const length = Math.abs(minutes) === 1 ? "a minute" : `${Math.abs(minutes)} minutes`;
  const side = minutes < 0 ? "behind" : "ahead of";
  return `The host's clock is ${length} ${side} GitHub's: set it right there.`;
}
