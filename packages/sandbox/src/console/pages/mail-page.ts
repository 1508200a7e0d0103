import { html } from "hono/html";
import type { Mail } from "../control/sandbox-control.ts";
import type { Html } from "../view/html.ts";
import { letter } from "./letter.ts";

/** Every mail the app sent, newest first. None of them left this machine. */
export function mailPage(mails: readonly Mail[], now: string): Html {
  return html`<h1>Mail</h1>
    <p>What Comity mailed. The sandbox catches every mail; none leaves this machine.</p>
    ${
      mails.length === 0
        ? html`<p class="note">
            No mail yet. Leave a report unacknowledged for two days: then the council is told that a
            case waits.
          </p>`
        : html`<ol class="thread" reversed>
            ${mails.toReversed().map((mail) => html`<li>${letter(mail, now)}</li>`)}
          </ol>`
    }`;
}
