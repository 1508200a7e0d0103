import { html } from "hono/html";
import type { CastMember } from "../cast-member.ts";
import type { CasePlace } from "../github/case-place.ts";
import type { Comment } from "../github/thread-entry.ts";
import type { Html } from "../view/html.ts";

/** A comment to be changed, by its author or by anybody else: GitHub decides who may. */
export function editPage(
  comment: Comment,
  { path }: CasePlace,
  login: string,
  cast: readonly CastMember[],
): Html {
  return html`<h1>Edit a comment of ${comment.author}</h1>
    <p>
      GitHub lets whoever has write access change what others wrote, and keeps every version. Comity
      counts only what an author said themselves: try it as somebody else and watch what happens.
    </p>
    <form class="report" method="post" action="${path}/comments/${comment.databaseId}">
      <div class="field">
        <label for="body">Text</label>
        <textarea id="body" name="body" rows="6" required>${comment.body}</textarea>
      </div>
      <div class="field">
        <label for="as">Edit it as</label>
        <select id="as" name="as">
          ${cast.map(
            (member) =>
              html`<option value="${member.login}" ${member.login === login ? html`selected` : ""}>
                ${member.login}
              </option>`,
          )}
        </select>
      </div>
      <p class="actions">
        <button class="main">Save the edit</button>
        <a class="button" href="${path}">Leave it</a>
      </p>
    </form>`;
}
