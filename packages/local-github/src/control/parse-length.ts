const unitMs: ReadonlyMap<string, number> = new Map([
  ["s", 1_000],
  ["m", 60_000],
  ["h", 3_600_000],
  ["d", 86_400_000],
  ["w", 604_800_000],
]);

/** Milliseconds of a length such as `90s`, `25h`, `7d` or `2w`; `undefined` for anything else. */
export function parseLength(text: string): number | undefined {
  const [, count, unit] = /^(\d{1,9})([smhdw])$/.exec(text) ?? [];
  const ms = unit === undefined ? undefined : unitMs.get(unit);
  return count === undefined || ms === undefined ? undefined : Number(count) * ms;
}
