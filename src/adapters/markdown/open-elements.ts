const tag = /<(\/?)(blockquote|code|pre|template)(?=[\s/>])/gi;

/** How many of each element are open; none that is not. */
export type ElementsOpen = ReadonlyMap<string, number>;

/**
 * Which HTML elements are open after a piece of HTML, of those whose content is quoted, code or not
 * shown although Markdown goes on in it. What nobody closes stays open, as in a browser.
 */
export function elementsOpenAfter(html: string, before: ElementsOpen): ElementsOpen {
  const open = new Map(before);
  for (const [, slash, name = ""] of withoutComments(html).matchAll(tag)) {
    const element = name.toLowerCase();
    const count = (open.get(element) ?? 0) + (slash === "" ? 1 : -1);
    if (count > 0) open.set(element, count);
    else open.delete(element);
  }
  return open;
}

function withoutComments(html: string): string {
  return html
    .split("<!--")
    .map((piece, i) => (i === 0 ? piece : piece.slice(endOfComment(piece))))
    .join("");
}

/** A comment that is not closed here hides the rest. */
function endOfComment(piece: string): number {
  const end = piece.indexOf("-->");
  return end < 0 ? piece.length : end + 3;
}
