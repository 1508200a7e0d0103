import { html } from "hono/html";
import type { ShownCase } from "../github/read-case.ts";
import type { Followed } from "../control/look-back.ts";
import { isNew, type Since } from "../text/since.ts";
import { suggestedCommands } from "../text/suggested-commands.ts";
import type { Html } from "../view/html.ts";
import { label } from "../view/label.ts";
import type { Visit } from "../visit.ts";
import { caseSidebar } from "./case-sidebar.ts";
import { caseTabs } from "./case-tabs.ts";
import { commentForm } from "./comment-form.ts";
import { followedPanel } from "./followed-panel.ts";
import { statusPanel } from "./status-panel.ts";
import { threadLine } from "./thread-line.ts";
import { written } from "./written.ts";

export interface CaseLook {
  /** What the comment box holds at first. */
  readonly draft: string;
  /** What is newer than this stands out. */
  readonly since: Since | undefined;
  readonly followed: Followed | undefined;
}

/** An issue with its thread; of a case, what its status comment says stands first. */
export function casePage(
  seen: ShownCase,
  visit: Visit,
  { draft, since, followed }: CaseLook,
): Html {
  const { place, issue, status } = seen;
  return html`<header class="case-head">
      <h1>${issue.title} <span class="quiet">#${issue.number}</span></h1>
      <p>
        <span class="tag ${issue.state === "OPEN" ? "open" : ""}"
          >${issue.state.toLowerCase()}</span
        >
        ${issue.labels.map(({ name }) => html`${label(name)} `)}
      </p>
    </header>
    ${status ? caseTabs(place, "thread") : ""}
    <div class="case">
      <div class="story">
        ${followed ? followedPanel(followed) : ""}
        ${status ? statusPanel(status, place, visit.now, since) : ""}
        <section aria-labelledby="thread-heading">
          <h2 id="thread-heading" class="small">Thread</h2>
          <ol class="thread">
            <li>${written({ anchor: "report", ...issue }, visit.now)}</li>
            ${seen.thread
              .filter((entry) => entry !== status)
              .map(
                (entry) =>
                  html`<li class="${isNew(entry.createdAt, since) ? "new" : ""}">
                    ${threadLine(entry, place, visit.now)}
                  </li>`,
              )}
          </ol>
        </section>
        ${commentForm({
          place,
          login: visit.person.login,
          draft,
          commands: suggestedCommands(status?.body ?? ""),
        })}
      </div>
      ${caseSidebar(seen)}
    </div>`;
}
