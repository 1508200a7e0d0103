import { html, raw } from "hono/html";
import { Marked, type RendererObject } from "marked";
import { escapeText } from "./escape-text.ts";
import type { Html } from "../view/html.ts";

/** HTML that GitHub's own comments use in tables and small print; anything else is shown as text. */
const harmless = /^<(?:br ?\/?|\/?sub|\/?sup|\/?kbd)>$/i;
const hidden = /^<!--(?:(?!-->)[^])*-->\s*$/;
const followed = /^(?:https?:\/\/|mailto:|#|\/(?![/\\]))/i;

const renderer: RendererObject = {
  html(token) {
    const { text } = token;
    if (hidden.test(text)) return "";
    if (harmless.test(text)) return text.toLowerCase();
    return token.block ? `<p>${escapeText(text)}</p>` : escapeText(text);
  },
  link({ href, tokens }) {
    const words = this.parser.parseInline(tokens);
    return followed.test(href)
      ? `<a href="${escapeText(href)}" rel="noreferrer nofollow">${words}</a>`
      : words;
  },
  image({ href, text }) {
    return `<span class="picture">picture: ${escapeText(text || href)}</span>`;
  },
  table({ header, rows }) {
    // A column without a name has no heading to read out.
    const cellText = ({ header: isHeader, text, tokens }: (typeof header)[number]) => {
      const tag = isHeader && text !== "" ? "th" : "td";
      return `<${tag}>${this.parser.parseInline(tokens)}</${tag}>`;
    };
    const line = (cells: typeof header) => `<tr>${cells.map(cellText).join("")}</tr>`;
    return `<div class="scroll" tabindex="0" role="group" aria-label="Table"><table><thead>${line(header)}</thead><tbody>${rows.map(line).join("")}</tbody></table></div>`;
  },
  checkbox({ checked }) {
    return checked ? "☑ " : "☐ ";
  },
};

const marked = new Marked({ gfm: true, breaks: true, async: false, renderer });

/**
 * GitHub-flavoured Markdown as HTML. Nothing of the text becomes an element by itself: HTML in it is shown as it was
 * typed (comments are left out), pictures are named and not loaded, links lead to web and mail addresses only.
 */
export function renderMarkdown(text: string): Html {
  return html`<div class="markdown">${raw(marked.parse(text, { async: false }))}</div>`;
}
