/**
 * The trailers of a commit message: its last paragraph, if every line of it is `Key: value`. Of a
 * key given twice the last value counts.
 */
export function trailersOf(message: string): ReadonlyMap<string, string> {
  const paragraphs = message.trimEnd().split(/\n[ \t]*\n/);
  if (paragraphs.length < 2) return new Map();
  const lines = (paragraphs.at(-1) ?? "").split("\n").map(trailer);
  const trailers = lines.filter((line) => line !== undefined);
  return trailers.length === lines.length ? new Map(trailers) : new Map();
}

function trailer(line: string): [string, string] | undefined {
  const match = /^([A-Za-z][A-Za-z-]*): ?(.*)$/.exec(line.trim());
  const key = match?.[1];
  return key === undefined ? undefined : [key, match?.[2]?.trim() ?? ""];
}
