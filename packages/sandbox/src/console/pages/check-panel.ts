import { html } from "hono/html";
import type { Check } from "../github/read-resolution.ts";
import { renderMarkdown } from "../text/render-markdown.ts";
import type { Html } from "../view/html.ts";

/** What a check says of the newest commit, without its notes on lines. */
export function checkPanel({ name, by, conclusion, title, summary }: Check): Html {
  const look = conclusion === "success" ? "good" : "danger";
  return html`<section class="status" aria-label="Check ${name}">
    <h2 class="small">
      <span><code>${name}</code> <span class="quiet">set by ${by}[bot]</span></span>
      <span class="tag ${look}">${conclusion?.replaceAll("_", " ") ?? "running"}</span>
    </h2>
    ${title === "" ? "" : html`<p><strong>${title}</strong></p>`} ${renderMarkdown(summary)}
  </section>`;
}
