import { html } from "hono/html";
import type { CasePlace } from "../github/case-place.ts";
import type { PlacedCard, ShownCase } from "../github/read-case.ts";
import { face } from "../view/face.ts";
import type { Html } from "../view/html.ts";
import { dayText } from "../view/when.ts";

/** What can be seen and done beside the thread: the card, who is assigned. */
export function caseSidebar({ place, issue, card, assignable }: ShownCase): Html {
  return html`<aside class="side" aria-label="Card and people">
    ${card === undefined ? "" : cardPart(card, place)}
    <section>
      <h2 class="small">Assigned</h2>
      ${issue.assignees.length === 0 ? html`<p class="quiet">Nobody</p>` : ""}
      <ul class="plain">
        ${issue.assignees.map(
          ({ login }) =>
            html`<li>
              <form method="post" action="${place.path}/unassign" class="inline">
                ${face(login)} ${login}
                <button class="link" name="login" value="${login}">
                  unassign<span class="unseen"> ${login}</span>
                </button>
              </form>
            </li>`,
        )}
      </ul>
      <form method="post" action="${place.path}/assign" class="inline">
        <label for="assign">Assign</label>
        <select id="assign" name="login">
          ${assignable.map((login) => html`<option>${login}</option>`)}
        </select>
        <button>Assign</button>
      </form>
    </section>
  </aside>`;
}

function cardPart(card: PlacedCard, { path }: CasePlace): Html {
  const options = card.project.field?.options ?? [];
  return html`<section>
    <h2 class="small">Card</h2>
    <dl>
      <dt>Status</dt>
      <dd>${card.status?.name ?? "none"}</dd>
      <dt>Decided by</dt>
      <dd>${card.decidedBy?.name ?? "none"}</dd>
      <dt>Next deadline</dt>
      <dd>${card.deadline?.date ? dayText(card.deadline.date) : "none"}</dd>
      ${
        card.overdue?.text
          ? html`<dt>Overdue</dt>
              <dd><span class="tag danger">${card.overdue.text}</span></dd>`
          : ""
      }
    </dl>
    <form method="post" action="${path}/move" class="inline">
      <label for="move">Move the card</label>
      <select id="move" name="status">
        ${options.map(
          ({ name }) =>
            html`<option ${name === card.status?.name ? html`selected` : ""}>${name}</option>`,
        )}
      </select>
      <button>Move</button>
    </form>
  </section>`;
}
