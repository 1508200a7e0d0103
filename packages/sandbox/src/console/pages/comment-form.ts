import { html } from "hono/html";
import type { CasePlace } from "../github/case-place.ts";
import { face } from "../view/face.ts";
import type { Html } from "../view/html.ts";

interface CommentForm {
  readonly place: CasePlace;
  readonly login: string;
  /** What the box holds at first. */
  readonly draft: string;
  /** Lines to put into the box. */
  readonly commands: readonly string[];
}

/** A box to comment in, with the commands that make sense now as links that fill it. */
export function commentForm({ place, login, draft, commands }: CommentForm): Html {
  const lead =
    commands.length === 0
      ? ""
      : html`<p class="commands" id="commands">
          <span class="quiet">Commands that make sense now:</span>
          ${commands.map(
            (command) =>
              html`<a class="chip" href="?say=${encodeURIComponent(command)}#say"
                ><code>${command}</code></a
              > `,
          )}
        </p>`;
  return html`<form class="say" method="post" action="${place.path}/comments">
    <h2 class="small">Comment</h2>
    ${lead}
    <label for="say">Your comment, as ${login}</label>
    <textarea id="say" name="body" rows="4" required>${draft}</textarea>
    <p class="actions"><button class="main">${face(login)} Comment as ${login}</button></p>
  </form>`;
}
