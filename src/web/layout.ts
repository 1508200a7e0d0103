import { html, raw } from "hono/html";
import { style } from "./style.ts";

/** Markup in which everything that was put in is escaped. */
export type Markup = ReturnType<typeof html>;

/** A page of ours, which loads nothing and runs nothing. */
export function layout(title: string, content: Markup | Promise<Markup>): Markup {
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        <title>${title}</title>
        ${raw(`<style>${style}</style>`)}
      </head>
      <body>
        <main>${content}</main>
      </body>
    </html>`;
}

/** What has to be put right, with the way to it. */
export function problemsBox(
  problems: readonly { readonly field: string; readonly says: string }[],
): Markup {
  if (problems.length === 0) return html``;
  return html`<div role="alert" class="problems">
    <h2>This was not sent yet</h2>
    <ul>
      ${problems.map(({ field, says }) => html`<li><a href="#${field}">${says}</a></li>`)}
    </ul>
  </div>`;
}

/** Text of several lines, word for word. */
export function verbatim(text: string): Markup {
  return html`<p class="words">${text}</p>`;
}
