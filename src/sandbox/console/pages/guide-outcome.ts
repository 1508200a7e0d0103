import { html } from "hono/html";
import type { Followed } from "../control/look-back.ts";
import type { ShownCase } from "../github/read-case.ts";
import type { ThreadEntry } from "../github/thread-entry.ts";
import { guideSteps } from "../guide/guide-steps.ts";
import { isNew, type Since } from "../text/since.ts";
import type { Html } from "../view/html.ts";
import { label } from "../view/label.ts";
import { dayText } from "../view/when.ts";
import { followedPanel } from "./followed-panel.ts";
import { letter } from "./letter.ts";
import { requestText } from "./request-text.ts";
import { statusPanel } from "./status-panel.ts";
import { threadLine } from "./thread-line.ts";

interface Outcome {
  readonly done: number;
  readonly seen: ShownCase;
  readonly now: string;
  readonly since: Since | undefined;
  readonly followed: Followed | undefined;
  /** The last step as somebody would do it in a terminal. */
  readonly request: string;
}

/** What the last step of the guided case did: read from the case, not told from memory. */
export function guideOutcome({ done, seen, now, since, followed, request }: Outcome): Html {
  const { place, issue, status, thread } = seen;
  const fresh = thread.filter((entry) => entry !== status && isNew(newestOf(entry), since));
  return html`<section class="outcome" aria-labelledby="outcome-heading">
    <p class="quiet">Step ${done} of ${guideSteps.length}, done</p>
    <h2 id="outcome-heading">${guideSteps[done - 1]?.title ?? ""}</h2>
    <p>${guideSteps[done - 1]?.sentence ?? ""}</p>
    ${requestText(request)} ${followed ? followedPanel(followed) : ""}
    <h3>The case now: <a href="${place.path}">${issue.title}</a></h3>
    <p>${cardLine(seen)} ${issue.labels.map(({ name }) => html`${label(name)} `)}</p>
    ${
      fresh.length === 0
        ? ""
        : html`<ol class="thread">
            ${fresh.map((entry) => html`<li>${threadLine(entry, place, now)}</li>`)}
          </ol>`
    }
    ${(followed?.mails ?? []).map((mail) => letter(mail, now))}
    ${status ? statusPanel(status, place, now, since) : ""}
  </section>`;
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
