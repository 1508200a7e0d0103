import { html } from "hono/html";
import type { AnsweredRequest } from "../control/sandbox-control.ts";
import { face } from "../view/face.ts";
import type { Html } from "../view/html.ts";
import { instantText } from "../view/when.ts";

const shown = 100;

/** What was asked of the local GitHub, newest first. `withLooks`: also what only served to show pages. */
export function requestsPage(requests: readonly AnsweredRequest[], withLooks: boolean): Html {
  return html`<h1>Requests</h1>
    <p>
      Everything goes through GitHub's API: what people do here and what Comity does about it. A
      look at a case costs Comity one request, an answer at most three.
    </p>
    <p>
      ${
        withLooks
          ? html`<a href="/requests">Leave out what this console reads</a>`
          : html`<a href="/requests?looks=1">Also what this console reads to show its pages</a>`
      }
    </p>
    ${requests.length === 0 ? html`<p class="note">Nothing yet.</p>` : table(requests)}`;
}

function table(requests: readonly AnsweredRequest[]): Html {
  return html`<div class="scroll" tabindex="0" role="region" aria-label="Requests, newest first">
      <table class="requests">
        <thead>
          <tr>
            <th scope="col">When</th>
            <th scope="col">Who</th>
            <th scope="col">Request</th>
            <th scope="col">Answer</th>
          </tr>
        </thead>
        <tbody>
          ${requests.toReversed().slice(0, shown).map(row)}
        </tbody>
      </table>
    </div>
    ${requests.length > shown ? html`<p class="quiet">The newest ${shown} of ${requests.length}.</p>` : ""}`;
}

function row({ at, by, method, path, operation, status }: AnsweredRequest): Html {
  const who = by ?? "nobody";
  return html`<tr>
    <td>
      <time datetime="${at}" title="${instantText(at)}"
        >${at.slice(5, 10)} ${at.slice(11, 19)}</time
      >
    </td>
    <td>${face(who)} ${who}</td>
    <td>
      <code>${method} ${path}</code
      >${operation === null ? "" : html` <strong>${operation}</strong>`}
    </td>
    <td>${status >= 400 ? html`<span class="tag danger">${status}</span>` : status}</td>
  </tr>`;
}
