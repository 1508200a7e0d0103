import { html } from "hono/html";
import type { Happening } from "../github/thread-entry.ts";
import { face } from "../view/face.ts";
import type { Html } from "../view/html.ts";
import { label } from "../view/label.ts";
import { when } from "../view/when.ts";

/** One line of a thread for something that was done to the issue. */
export function happeningLine(happening: Happening, now: string): Html {
  const { actor, createdAt } = happening;
  return html`<p class="happening">
    ${face(actor)} <strong>${actor}</strong> ${deed(happening)}
    <span class="quiet">${when(createdAt, now)}</span>
  </p>`;
}

function deed(happening: Happening): Html {
  switch (happening.kind) {
    case "AssignedEvent":
      return html`assigned <strong>${happening.assignee?.login ?? "ghost"}</strong>`;
    case "UnassignedEvent":
      return html`unassigned <strong>${happening.assignee?.login ?? "ghost"}</strong>`;
    case "LabeledEvent":
      return html`added ${label(happening.label.name)}`;
    case "UnlabeledEvent":
      return html`removed ${label(happening.label.name)}`;
    case "RenamedTitleEvent":
      return html`changed the title from “${happening.previousTitle}” to “${happening.currentTitle}”`;
    case "ClosedEvent":
      return html`closed this`;
    case "ReopenedEvent":
      return html`reopened this`;
    case "CommentDeletedEvent":
      return html`deleted a comment of <strong>${happening.deletedCommentAuthor}</strong>`;
    case "ProjectV2ItemStatusChangedEvent":
      return happening.previousStatus === ""
        ? html`put the card into <strong>${happening.status}</strong>`
        : html`moved the card from <strong>${happening.previousStatus}</strong> to
            <strong>${happening.status}</strong>`;
  }
}
