import { html } from "hono/html";
import type { Followed } from "../control/look-back.ts";
import type { Room } from "../github/read-rooms.ts";
import { counted } from "../view/counted.ts";
import { face } from "../view/face.ts";
import type { Html } from "../view/html.ts";
import { followedPanel } from "./followed-panel.ts";

/** The rooms that somebody sees, each with its case. */
export function roomsPage(rooms: readonly Room[], login: string, followed?: Followed): Html {
  return html`<h1>Rooms</h1>
    ${followed ? followedPanel(followed) : ""}
    <p>
      A case that not everybody with access to the case repository may read lives in a private
      repository of its own: one about somebody of the committee or the council, one that the
      council decides, or one that was sealed.
    </p>
    ${
      rooms.length === 0
        ? html`<p class="note">
            GitHub shows ${login} no room. File a report with somebody of the committee as the
            reported person, and its case moves into one.
          </p>`
        : html`<ol class="thread">
            ${rooms.map((room) => html`<li>${entry(room)}</li>`)}
          </ol>`
    }`;
}

function entry({ name, held, readers }: Room): Html {
  return html`<article class="written">
    <h2>
      ${
        held === undefined
          ? html`<code>${name}</code>`
          : html`<a href="${held.place.path}">${held.title}</a>
              <span class="tag ${held.state === "open" ? "open" : ""}">${held.state}</span>`
      }
    </h2>
    <p class="quiet">
      <code>${name}</code>${
        held === undefined
          ? " holds no case that can be seen."
          : html` · ${counted(held.comments, "comment")}`
      }
    </p>
    <p class="people">
      GitHub shows it to ${readers.map((login) => html`${face(login)} ${login} `)}
    </p>
  </article>`;
}
