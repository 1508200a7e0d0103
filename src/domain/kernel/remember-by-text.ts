/** What a short text counts for, in characters: it takes room of its own however short it is. */
const least = 200;

/**
 * The same reader, which remembers: each look at a case reads its record and hears its comments
 * again, and all but the newest is as it was. What was asked for least lately is forgotten first,
 * and where reading throws, nothing is remembered.
 *
 * What is read is handed out again and again: whoever has it leaves it as it is.
 *
 * @param read from the same text always the same
 * @param most how many characters of text it remembers at most
 */
export function rememberByText<T>(
  read: (text: string) => T,
  most = 2_000_000,
): (text: string) => T {
  const known = new Map<string, { readonly is: T }>();
  let kept = 0;
  return (text) => {
    const found = known.get(text);
    const reading = found ?? { is: read(text) };
    known.delete(text);
    known.set(text, reading);
    if (!found) kept += roomFor(text);
    for (const [oldest] of known) {
      if (kept <= most) break;
      known.delete(oldest);
      kept -= roomFor(oldest);
    }
    return reading.is;
  };
}

function roomFor(text: string): number {
  return Math.max(text.length, least);
}
