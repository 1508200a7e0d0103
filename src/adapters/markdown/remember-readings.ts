import type { ReadMarkdown } from "../../domain/kernel/markdown-reading.ts";

/** Shorter texts are read again as quickly as they are found. */
const shortest = 1_000;

/**
 * The same reader, which remembers long texts: each look at a case hears all of its comments again.
 * What was asked for least lately is forgotten first.
 *
 * @param most how many characters of text it remembers at most
 */
export function rememberReadings(read: ReadMarkdown, most = 2_000_000): ReadMarkdown {
  const known = new Map<string, ReturnType<ReadMarkdown>>();
  let kept = 0;
  return (text) => {
    if (text.length < shortest) return read(text);
    const isKnown = known.has(text);
    const reading = isKnown ? known.get(text) : read(text);
    known.delete(text);
    known.set(text, reading);
    if (!isKnown) kept += text.length;
    for (const [oldest] of known) {
      if (kept <= most) break;
      known.delete(oldest);
      kept -= oldest.length;
    }
    return reading;
  };
}
