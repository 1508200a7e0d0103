import type { Event } from "micromark-util-types";
import type { ShownBeginning } from "../../domain/kernel/markdown-reading.ts";
import { elementsOpenAfter, type ElementsOpen } from "./open-elements.ts";
import { shownInHtml } from "./shown-in-html.ts";

/** What holds text that nobody sees, or that is not the author's own. */
const hidden = new Set<string>([
  "blockQuote",
  "definition",
  "gfmFootnoteDefinitionLabel",
  "image",
  "reference",
  "resource",
]);

/** What is shown, and stands before the rest of its line. */
const drawn = new Set<string>(["codeText", "image", "mathText"]);

/** Where the author's own words begin, line by line; in a table, cell by cell. */
export function shownBeginnings(events: readonly Event[]): readonly ShownBeginning[] {
  const found: { line: number; text: string }[] = [];
  let endsAt = -1;
  const begun = new Set<number>();
  let open: ElementsOpen = new Map();
  let hiddenBy = 0;
  let quotedTo = -2;
  for (const [kind, token, context] of events) {
    const isEnter = kind === "enter";
    const line = token.start.line - 1;
    if (hidden.has(token.type)) hiddenBy += isEnter ? 1 : -1;
    if (token.type === "blockQuote" && !isEnter) quotedTo = token.end.line - 1;
    if (drawn.has(token.type)) begun.add(isEnter ? line : token.end.line - 1);
    if (!isEnter) continue;
    if (token.type === "tableData" || token.type === "tableHeader") begun.delete(line);
    if (token.type === "htmlFlow" || token.type === "htmlText") {
      const html = context.sliceSerialize(token);
      const isOwn = hiddenBy === 0 && open.size === 0 && line > quotedTo + 1;
      // A tag right below a quotation is taken for the end of it, as mailed replies have it.
      if (token.type === "htmlFlow" && isOwn)
        for (const one of shownInHtml(html)) found.push({ ...one, line: line + one.line });
      open = elementsOpenAfter(html, open);
    }
    if (token.type !== "data" || hiddenBy > 0 || open.size > 0) continue;
    const text = context.sliceSerialize(token);
    const last = found.at(-1);
    if (last && token.start.offset === endsAt) {
      // A bracket that turned out to be none is a piece of its own.
      last.text += text;
    } else if (begun.has(line) || text.trim() === "") continue;
    else found.push({ line, text });
    begun.add(line);
    endsAt = token.end.offset;
  }
  return found;
}
