import { parse, postprocess, preprocess } from "micromark";
import { setextUnderline } from "micromark-core-commonmark";
import { gfmFootnote } from "micromark-extension-gfm-footnote";
import { gfmTable } from "micromark-extension-gfm-table";
import type { Construct, Extension } from "micromark-util-types";
import { formulas } from "./formulas.ts";
import { isIntricate } from "./is-intricate.ts";
import { ordinaryLines } from "./ordinary-lines.ts";
import { shownBeginnings } from "./shown-beginnings.ts";
import { tagsBelow } from "./tags-below.ts";
import type { ReadMarkdown } from "../../domain/kernel/markdown-reading.ts";

/**
 * Read by micromark, as GitHub does: CommonMark with tables and footnotes
 * (https://github.github.com/gfm) and math
 * (https://docs.github.com/en/get-started/writing-on-github/working-with-advanced-formatting/writing-mathematical-expressions).
 * Linear, so long as the text is not intricate; an intricate one is not read.
 */
export const readMarkdown: ReadMarkdown = (text) => {
  if (isIntricate(text)) return undefined;
  const extensions = [gfmTable(), footnotes, underlines, tagsBelow, formulas(text), unneeded];
  const read = parse({ extensions })
    .document()
    .write(preprocess()(text, undefined, true));
  const events = postprocess(read);
  return { ordinary: ordinaryLines(events), shown: shownBeginnings(events) };
};

/** Looking for the call of a footnote takes long where many brackets close, and shows no line. */
const footnotes: Extension = { document: gfmFootnote().document ?? {} };

/** An underlined heading stays the paragraph it began as: rewriting many of them takes long. */
const underline: Construct = { tokenize: setextUnderline.tokenize, name: "underline" };
const underlines: Extension = { flow: { 45: underline, 61: underline } };

/** What changes how a text looks, and never which lines it has. */
const unneeded: Extension = {
  disable: { null: ["attention", "characterReference", "hardBreakEscape"] },
};
