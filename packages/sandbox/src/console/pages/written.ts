import { html } from "hono/html";
import type { Written } from "../github/thread-entry.ts";
import { renderMarkdown } from "../text/render-markdown.ts";
import { face } from "../view/face.ts";
import type { Html } from "../view/html.ts";
import { instantText, when } from "../view/when.ts";

interface ShownText extends Written {
  readonly anchor: string;
  /** Where it can be changed, if that is offered. */
  readonly edit?: string;
}

const signs: ReadonlyMap<string, string> = new Map([
  ["THUMBS_UP", "👍"],
  ["THUMBS_DOWN", "👎"],
  ["LAUGH", "😄"],
  ["HOORAY", "🎉"],
  ["CONFUSED", "😕"],
  ["HEART", "❤️"],
  ["ROCKET", "🚀"],
  ["EYES", "👀"],
]);

/** A text somebody wrote on GitHub, with who changed it and how people reacted. */
export function written(text: ShownText, now: string): Html {
  return html`<article
    class="written ${text.author.endsWith("[bot]") ? "by-bot" : ""}"
    id="${text.anchor}"
  >
    <header>
      ${face(text.author)} <strong>${text.author}</strong>
      <span class="quiet">
        ${when(text.createdAt, now)}${text.createdViaEmail ? " by mail" : ""}${
          text.lastEditedAt === null
            ? ""
            : html`, edited by ${text.editor} ${when(text.lastEditedAt, now)}`
        }
      </span>
      ${
        text.edit === undefined
          ? ""
          : html`<a
              class="edit"
              href="${text.edit}"
              aria-label="Edit this comment of ${text.author}"
              >edit</a
            >`
      }
    </header>
    ${renderMarkdown(text.body)} ${history(text)}
    ${text.reactionGroups.map(
      ({ content, reactors }) =>
        html`<span class="reaction" title="${reactors.join(", ")}"
          ><span role="img" aria-label="${content.toLowerCase().replace("_", " ")}"
            >${signs.get(content) ?? content}</span
          >
          ${reactors.join(", ")}</span
        > `,
    )}
  </article>`;
}

function history({ userContentEdits }: Written): Html | "" {
  if (userContentEdits.length < 2) return "";
  return html`<details class="history">
    <summary>${userContentEdits.length} versions</summary>
    <ol>
      ${userContentEdits.toReversed().map(
        ({ editedAt, editor, diff }) =>
          html`<li>
            <p class="quiet">${editor}, ${instantText(editedAt)}</p>
            <pre>${diff ?? "(deleted)"}</pre>
          </li>`,
      )}
    </ol>
  </details>`;
}
