import { html } from "hono/html";
import type { Followed } from "../control/look-back.ts";
import type { Board, BoardCard } from "../github/read-board.ts";
import { face } from "../view/face.ts";
import type { Html } from "../view/html.ts";
import { counted } from "../view/counted.ts";
import { dayText } from "../view/when.ts";
import { followedPanel } from "./followed-panel.ts";

/** The board `Conduct cases` as somebody sees it; `undefined` where GitHub shows them none. */
export function boardPage(board: Board | undefined, login: string, followed?: Followed): Html {
  if (board === undefined) return noBoard(login);
  const empty = board.columns.every(({ cards }) => cards.length === 0);
  return html`<h1>Conduct cases</h1>
    ${followed ? followedPanel(followed) : ""} ${empty ? welcome : ""}
    <div class="board" role="region" aria-label="Board" tabindex="0">
      ${board.columns.map(
        ({ name, cards }) =>
          html`<section class="column ${cards.length === 0 ? "empty" : ""}">
            <h2>${name} <span class="count">${cards.length}</span></h2>
            <ul>
              ${cards.map(card)}
            </ul>
          </section>`,
      )}
    </div>
    ${
      board.others.length === 0
        ? ""
        : html`<section class="others">
            <h2>Issues that are no cases</h2>
            <ul>
              ${board.others.map(
                ({ number, title }) =>
                  html`<li>
                    <a href="/cases/${number}">${title}</a> <span class="quiet">#${number}</span>
                  </li>`,
              )}
            </ul>
          </section>`
    }
    ${
      board.readable
        ? ""
        : html`<p class="note">
            ${login} sees the board and not the cases: the case repository is closed to them.
          </p>`
    }`;
}

const welcome = html`<section class="welcome">
  <h2>No case yet</h2>
  <p>
    See one from the first report to the overdue deadline, step by step, or file a report yourself.
  </p>
  <p class="actions">
    <a class="button main" href="/guide">Play a guided case</a>
    <a class="button" href="/report">File a report</a>
  </p>
</section>`;

function noBoard(login: string): Html {
  return html`<h1>Nothing to see for ${login}</h1>
    <p>
      GitHub shows ${login} no board called “Conduct cases”. Act as somebody of the committee (in
      the upper corner) to see it.
    </p>`;
}

function card({ content, deadline, overdue, decidedBy }: BoardCard): Html {
  if (content === null) return html`<li class="card redacted"><p>A case you may not read</p></li>`;
  const late = overdue?.text;
  const others = content.labels.filter(
    ({ name }) => name !== "report" && !name.startsWith("overdue"),
  );
  return html`<li class="card ${late ? "late" : ""}">
    <h3><a href="/cases/${content.number}">${content.title}</a></h3>
    <p class="quiet">
      #${content.number} ·
      ${counted(content.comments.totalCount, "comment")}${decidedBy?.name ? ` · ${decidedBy.name}` : ""}
    </p>
    ${late ? html`<p class="tag danger">Overdue: ${late}</p>` : ""}
    ${
      deadline?.date
        ? html`<p class="due">
            Due <time datetime="${deadline.date}">${dayText(deadline.date)}</time>
          </p>`
        : ""
    }
    ${others.map(({ name }) => html`<span class="tag">${name}</span> `)}
    ${
      content.assignees.length === 0
        ? ""
        : html`<p class="people">
            ${content.assignees.map(({ login }) => html`${face(login)} ${login} `)}
          </p>`
    }
  </li>`;
}
