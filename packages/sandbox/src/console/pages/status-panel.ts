import { html } from "hono/html";
import type { CasePlace } from "../github/case-place.ts";
import type { Comment } from "../github/thread-entry.ts";
import { renderMarkdown } from "../text/render-markdown.ts";
import { isNew, type Since } from "../text/since.ts";
import { face } from "../view/face.ts";
import type { Html } from "../view/html.ts";
import { when } from "../view/when.ts";

/** The status comment of a case, set apart from the thread it stands in on GitHub. */
export function statusPanel(
  status: Comment,
  { path }: CasePlace,
  now: string,
  since: Since | undefined,
): Html {
  const writtenAt = status.lastEditedAt ?? status.createdAt;
  const edit = `${path}/comments/${status.databaseId}/edit`;
  return html`<section
    class="status ${isNew(writtenAt, since) ? "new" : ""}"
    aria-labelledby="status-heading"
  >
    <h2 id="status-heading" class="small">
      Where this case stands
      <span class="quiet">
        ${face(status.author)} ${status.author}, ${when(writtenAt, now)} ·
        <a href="${edit}" aria-label="Edit the status comment">edit</a>
      </span>
    </h2>
    ${renderMarkdown(status.body)}
  </section>`;
}
