const longestSeconds = 3_600;

/** Seconds until something that failed so often is tried again: twice as long each time, an hour at most. */
export function growingDistance(failures: number, firstSeconds: number): number {
  return Math.min(firstSeconds * 2 ** Math.min(failures - 1, 20), longestSeconds);
}
