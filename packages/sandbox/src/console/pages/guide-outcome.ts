import { html } from "hono/html";
import type { Followed } from "../control/look-back.ts";
import type { GuidedCase, GuideStory } from "../guide/guide-step.ts";
import type { ShownCase } from "../github/read-case.ts";
import type { ThreadEntry } from "../github/thread-entry.ts";
import { isNew, type Since } from "../text/since.ts";
import type { Html } from "../view/html.ts";
import { label } from "../view/label.ts";
import { dayText } from "../view/when.ts";
import { checkPanel } from "./check-panel.ts";
import { followedPanel } from "./followed-panel.ts";
import { letter } from "./letter.ts";
import { requestText } from "./request-text.ts";
import { statusPanel } from "./status-panel.ts";
import { threadLine } from "./thread-line.ts";

interface Outcome {
  readonly story: GuideStory;
  readonly done: number;
  readonly guided: GuidedCase;
  readonly isProven: boolean;
  readonly now: string;
  readonly since: Since | undefined;
  readonly followed: Followed | undefined;
  /** The last step as somebody would do it in a terminal. */
  readonly request: string;
}

/** What the last step of the guided case did: read from the case, not told from memory. */
export function guideOutcome(outcome: Outcome): Html {
  const { story, done, guided, isProven, now, since, followed, request } = outcome;
  const { seen, outside } = guided;
  const step = story.steps[done - 1];
  const { place, issue, status, thread } = seen;
  const fresh = thread.filter((entry) => entry !== status && isNew(newestOf(entry), since));
  return html`<section class="outcome" aria-labelledby="outcome-heading">
    <p class="quiet">Step ${done} of ${story.steps.length}, done</p>
    <h2 id="outcome-heading">${step?.title ?? ""}</h2>
    <p>${step?.sentence ?? ""}</p>
    ${
      isProven
        ? html`<p class="proof"><span class="tag good">seen</span> ${step?.proof.says ?? ""}</p>`
        : ""
    }
    ${requestText(request)} ${followed ? followedPanel(followed) : ""}
    <h3>The case now: <a href="${place.path}">${issue.title}</a></h3>
    ${elsewhere(guided)}
    <p>${cardLine(seen)} ${issue.labels.map(({ name }) => html`${label(name)} `)}</p>
    ${
      fresh.length === 0
        ? ""
        : html`<ol class="thread">
            ${fresh.map((entry) => html`<li>${threadLine(entry, place, now)}</li>`)}
          </ol>`
    }
    ${checks(guided)} ${(followed?.mails ?? []).map((mail) => letter(mail, now))}
    ${outside === undefined ? "" : outsidePage(outside)}
    ${status ? statusPanel(status, place, now, since) : ""}
  </section>`;
}

/** What lies open in the other browser, where no member looks. */
function outsidePage(page: string): Html {
  return html`<h3>In the browser of whoever reported</h3>
    <pre class="outside">${page}</pre>`;
}

function newestOf(entry: ThreadEntry): string {
  return entry.kind === "IssueComment" ? (entry.lastEditedAt ?? entry.createdAt) : entry.createdAt;
}

function cardLine({ card }: ShownCase): Html | "" {
  if (card === undefined) return "";
  const deadline = card.deadline?.date;
  return html`<span class="tag open">${card.status?.name ?? "no status"}</span>
    ${deadline ? html`<span class="quiet">next deadline ${dayText(deadline)}</span>` : ""}`;
}

/** While a resolution is being agreed on, the check is what a step changes. */
function checks({ resolution }: GuidedCase): readonly Html[] {
  return resolution?.pull.state === "OPEN" ? resolution.checks.map(checkPanel) : [];
}

/** Where else there is something to see. */
function elsewhere({ seen, resolution, blocked }: GuidedCase): readonly Html[] {
  const proposed =
    resolution &&
    html`<p>
      <a href="${seen.place.path}/resolution">The resolution</a> is
      ${resolution.pull.state.toLowerCase()}.
    </p>`;
  const bans =
    blocked.length > 0 &&
    html`<p>Blocked on GitHub: <a href="/bans">${blocked.join(", ")}</a>.</p>`;
  return [proposed || [], bans || []].flat();
}
