import { html } from "hono/html";
import type { Html } from "../view/html.ts";

/** A request as somebody would make it in a terminal. */
export function requestText(command: string): Html {
  return html`<pre><code>${command}</code></pre>`;
}
