const mostNested = 50;
const mostItems = 2_000;
const mostBrackets = 4_000;

/** What opens a list's item or a quotation, behind what may stand before it. */
const container = /[ \t]*(?:>|[-+*](?=[ \t])|\d{1,9}[.)](?=[ \t]))/y;

/**
 * Whether micromark would take longer than in proportion to the text: it does so with many quotations
 * and lists, or deeply nested ones, and with many brackets. Far above what people write: of what
 * is below, the longest comment of GitHub's (65,536 characters) takes about a second.
 */
export function isIntricate(text: string): boolean {
  const depths = text.split(/\r\n|\r|\n/).map(depthOf);
  return (
    depths.some((depth) => depth > mostNested) ||
    depths.reduce((sum, depth) => sum + depth, 0) > mostItems ||
    (text.match(/[[\]]/g) ?? []).length > mostBrackets
  );
}

function depthOf(line: string): number {
  container.lastIndex = 0;
  let depth = 0;
  while (depth <= mostNested && container.test(line)) depth += 1;
  return depth;
}
