import { html } from "hono/html";
import type { Followed } from "../control/look-back.ts";
import type { ShownCase } from "../github/read-case.ts";
import type { Check, Resolution } from "../github/read-resolution.ts";
import { renderMarkdown } from "../text/render-markdown.ts";
import type { Html } from "../view/html.ts";
import type { Visit } from "../visit.ts";
import { caseTabs } from "./case-tabs.ts";
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

function checkPanel({ name, by, conclusion, title, summary }: Check): Html {
  const look = conclusion === "success" ? "good" : "danger";
  return html`<section class="status" aria-label="Check ${name}">
    <h2 class="small">
      <span><code>${name}</code> <span class="quiet">set by ${by}[bot]</span></span>
      <span class="tag ${look}">${conclusion?.replaceAll("_", " ") ?? "running"}</span>
    </h2>
    ${title === "" ? "" : html`<p><strong>${title}</strong></p>`} ${renderMarkdown(summary)}
  </section>`;
}

function annotationsOn(path: string, { checks }: Resolution) {
  return checks.flatMap(({ annotations }) => annotations.filter((one) => one.path === path));
}
