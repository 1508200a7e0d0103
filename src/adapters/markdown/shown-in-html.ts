import type { ShownBeginning } from "../../domain/kernel/markdown-reading.ts";

/** A comment, data, an instruction, a tag, or what stands between those. Each may be left open. */
const piece =
  /<!--[^]*?(?:-->|$)|<!\[CDATA\[[^]*?(?:\]\]>|$)|<\?[^]*?(?:\?>|$)|<(\/?)([a-z][a-z\d-]*)(?:"[^"]*"|'[^']*'|[^'">])*>?|[^<]+|</gi;

/** What is inside these is quoted, code, or not shown. */
const aside = /^(?:blockquote|code|kbd|pre|q|samp|script|style|template|textarea|title)$/i;

/** Where a line of a block of HTML begins for whoever reads it, its lines counted from zero. */
export function shownInHtml(html: string): readonly ShownBeginning[] {
  const found: ShownBeginning[] = [];
  let line = 0;
  let isBegun = false;
  let depth = 0;
  for (const [whole, slash, name] of html.matchAll(piece)) {
    const isTag = name !== undefined;
    if (isTag && aside.test(name)) depth = Math.max(0, depth + (slash === "/" ? -1 : 1));
    // An element of a block of its own begins a line, a tag within a sentence ends none.
    const isText = !whole.startsWith("<");
    for (const [i, text] of whole.split(/\r\n|\r|\n/).entries()) {
      if (i > 0) {
        line += 1;
        isBegun = false;
      }
      if (!isText || isBegun || text.trim() === "") continue;
      isBegun = true;
      if (depth === 0) found.push({ line, text });
    }
    if (isTag && begins.test(name)) isBegun = false;
  }
  return found;
}

/** Elements before and after which a line begins. */
const begins =
  /^(?:br|dd|details|div|dl|dt|h[1-6]|hr|li|ol|p|summary|t[dhr]|table|tbody|thead|tfoot|ul)$/i;
