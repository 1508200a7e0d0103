import type { Event, TokenizeContext, Token } from "micromark-util-types";
import { elementsOpenAfter, type ElementsOpen } from "./open-elements.ts";

/** What a reader does not show as text of its author's own. */
const apart = new Set<string>([
  "blockQuote",
  "gfmFootnoteDefinition",
  "table",
  "codeText",
  "mathText",
  "htmlText",
  "link",
  "image",
]);

/** Where ordinary text begins, by line from zero. Only the first thing on a line tells. */
export function ordinaryLines(events: readonly Event[]): ReadonlyMap<number, number> {
  const begun = new Set<number>();
  const lines = new Map<number, number>();
  let open: ElementsOpen = new Map();
  let paragraphs = 0;
  let aparts = 0;
  for (const [kind, token, context] of events) {
    const step = kind === "enter" ? 1 : -1;
    if (token.type === "paragraph") paragraphs += step;
    if (apart.has(token.type)) aparts += step;
    if (kind === "enter" && isHtml(token)) open = openAfter(token, context, open);
    if (paragraphs === 0 || isSpace(token)) continue;
    if (kind === "enter" && token.type === "data" && !begun.has(token.start.line)) {
      const isOrdinary = aparts === 0 && open.size === 0;
      if (isOrdinary) lines.set(token.start.line - 1, token.start.column - 1);
    }
    if (token.type !== "paragraph" || kind === "exit")
      begun.add(kind === "enter" ? token.start.line : token.end.line);
  }
  return lines;
}

function isSpace({ type }: Token): boolean {
  return type === "linePrefix" || type === "lineEnding" || type === "listItemIndent";
}

function isHtml({ type }: Token): boolean {
  return type === "htmlFlow" || type === "htmlText";
}

function openAfter(token: Token, context: TokenizeContext, open: ElementsOpen): ElementsOpen {
  return elementsOpenAfter(context.sliceSerialize(token), open);
}
