import { html } from "hono/html";
import type { Followed } from "../control/look-back.ts";
import { webhookFates, type WebhookFate } from "../control/sandbox-control.ts";
import type { Html } from "../view/html.ts";
import { followedPanel } from "./followed-panel.ts";

const meanings: Readonly<Record<WebhookFate, string>> = {
  deliver: "GitHub tells Comity at once what changed.",
  drop: "Comity hears of nothing. A deadline still passes, and a sweep finds the rest.",
  double: "Every delivery comes twice. Nothing may happen twice.",
  shuffle: "Deliveries overtake each other. The order in which things happened still counts.",
};

/** What can go wrong between GitHub and the app, to be tried out. */
export function troublePage(fate: WebhookFate, followed: Followed | undefined): Html {
  return html`<h1>Trouble</h1>
    ${followed ? followedPanel(followed) : ""}
    <p>
      GitHub's webhooks get lost, come twice, and come late. Comity takes them for hints only: what
      is true stands in GitHub, and whoever looks again finds it.
    </p>
    <form class="report" method="post" action="/trouble/webhooks">
      <fieldset class="choices">
        <legend>Webhooks</legend>
        ${webhookFates.map(
          (one) =>
            html`<div class="choice">
              <input
                type="radio"
                id="fate-${one}"
                name="webhooks"
                value="${one}"
                aria-describedby="fate-${one}-hint"
                ${one === fate ? html`checked` : ""}
              />
              <label for="fate-${one}">${one}</label>
              <p class="hint" id="fate-${one}-hint">${meanings[one]}</p>
            </div>`,
        )}
      </fieldset>
      <p class="actions"><button class="main">So be it</button></p>
    </form>
    <form class="report" method="post" action="/trouble/sweep">
      <h2>Sweep</h2>
      <p>
        Every 15 minutes, and when it starts, Comity looks over all cases, 100 in a request, and
        does what it missed.
      </p>
      <p class="actions"><button>Sweep now</button></p>
    </form>`;
}
