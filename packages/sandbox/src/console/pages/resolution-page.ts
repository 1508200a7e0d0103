import { html } from "hono/html";
import type { Followed } from "../control/look-back.ts";
import type { ShownCase } from "../github/read-case.ts";
import type { Resolution } from "../github/read-resolution.ts";
import type { Html } from "../view/html.ts";
import type { Visit } from "../visit.ts";
import { caseTabs } from "./case-tabs.ts";
import { checkPanel } from "./check-panel.ts";
import { followedPanel } from "./followed-panel.ts";
import { opinionTable } from "./opinion-table.ts";
import { resolutionSidebar } from "./resolution-sidebar.ts";
import { reviewForm } from "./review-form.ts";
import { sourceText } from "./source-text.ts";

/** The resolution proposed for a case: what it says, what the check says of it, and who said what. */
export function resolutionPage(
  { place, issue }: ShownCase,
  resolution: Resolution | undefined,
  visit: Visit,
  followed?: Followed,
): Html {
  return html`<header class="case-head">
      <h1>${issue.title} <span class="quiet">#${issue.number}</span></h1>
    </header>
    ${caseTabs(place, "resolution")} ${followed ? followedPanel(followed) : ""}
    ${
      resolution === undefined
        ? nothingProposed
        : html`<div class="case">
            <div class="story">
              ${resolution.checks.map(checkPanel)} ${resolution.checks.length === 0 ? noCheck : ""}
              ${resolution.files.map((file) =>
                sourceText(file, annotationsOn(file.path, resolution), place, visit.person.login),
              )}
              ${opinionTable(resolution, place, visit)}
              ${resolution.pull.state === "OPEN" ? reviewForm(place, visit.person.login) : ""}
            </div>
            ${resolutionSidebar(resolution, place, visit)}
          </div>`
    }`;
}

const nothingProposed = html`<p class="note">
  Nothing is proposed yet. A member proposes a resolution with <code>/propose</code> and a list of
  measures; Comity writes the file and opens a pull request for it, so that every member can
  approve.
</p>`;

const noCheck = html`<p class="note">No check was set on the newest commit yet.</p>`;

function annotationsOn(path: string, { checks }: Resolution) {
  return checks.flatMap(({ annotations }) => annotations.filter((one) => one.path === path));
}
