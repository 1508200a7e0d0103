import { html } from "hono/html";
import type { Followed } from "../control/look-back.ts";
import type { AnsweredRequest } from "../control/sandbox-control.ts";
import { counted } from "../view/counted.ts";
import { face } from "../view/face.ts";
import type { Html } from "../view/html.ts";

const longest = 8;

/** What was asked of GitHub since a point, and by whom, in a few lines; empty when nothing was. */
export function followedPanel({ requests, mails }: Followed): Html | "" {
  if (requests.length === 0 && mails.length === 0) return "";
  const turns = turnsOf(requests);
  return html`<section class="followed" aria-labelledby="followed-heading">
    <h2 id="followed-heading" class="small">What just happened</h2>
    <ol>
      ${turns.slice(0, longest).map((turn) => html`<li>${turnLine(turn)}</li>`)}
    </ol>
    ${turns.length > longest ? html`<p class="quiet">and ${turns.length - longest} more turns.</p>` : ""}
    <p class="quiet">
      <a href="/requests">${counted(requests.length, "request")}</a>${
        mails.length > 0 ? html`, <a href="/mail">${counted(mails.length, "mail")}</a>` : ""
      }
    </p>
  </section>`;
}

interface Turn {
  readonly by: string;
  readonly requests: AnsweredRequest[];
}

/** Requests of one account that follow each other are one turn. */
function turnsOf(requests: readonly AnsweredRequest[]): readonly Turn[] {
  const turns: Turn[] = [];
  for (const request of requests) {
    const by = request.by ?? "somebody unknown";
    const last = turns.at(-1);
    if (last?.by === by) last.requests.push(request);
    else turns.push({ by, requests: [request] });
  }
  return turns;
}

function turnLine({ by, requests }: Turn): Html {
  const names = requests.map(
    ({ operation, method, path }) => operation ?? `${method} ${shortPath(path)}`,
  );
  const shown = names.slice(0, 6);
  const failed = requests.filter(({ status }) => status >= 400);
  return html`${face(by)}
    <strong>${by}</strong> ${shown.map((name) => html`<code>${name}</code> `)}${
      names.length > shown.length
        ? html`<span class="quiet">and ${names.length - shown.length} more</span> `
        : ""
    }${failed.map(({ status }) => html`<span class="tag danger">${status}</span> `)}`;
}

/** Without the query, and without the repository, which is nearly always the same. */
function shortPath(path: string): string {
  return (path.split("?", 1)[0] ?? path).replace(/^\/repos\/[^/]+\/[^/]+\//, "…/");
}
