import { html } from "hono/html";
import type { Mail } from "../control/sandbox-control.ts";
import type { Html } from "../view/html.ts";
import { instantText, when } from "../view/when.ts";

/** A mail as its reader gets it. */
export function letter({ at, from, to, cc, subject, text }: Mail, now: string): Html {
  return html`<article class="written letter">
    <h2>${subject}</h2>
    <dl>
      <dt>From</dt>
      <dd>${from}</dd>
      <dt>To</dt>
      <dd>${to.join(", ")}</dd>
      ${
        cc.length > 0
          ? html`<dt>Copy</dt>
              <dd>${cc.join(", ")}</dd>`
          : ""
      }
      <dt>Sent</dt>
      <dd>${instantText(at)}, ${when(at, now)}</dd>
    </dl>
    <div class="wrapped">${text}</div>
  </article>`;
}
