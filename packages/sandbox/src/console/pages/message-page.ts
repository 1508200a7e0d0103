import { html } from "hono/html";
import type { Html } from "../view/html.ts";

/** A page that says one thing, such as why something was not done. */
export function messagePage(title: string, sentences: string, back: string): Html {
  return html`<h1>${title}</h1>
    <p class="note">${sentences}</p>
    <p><a class="button" href="${back}">Back</a></p>`;
}
