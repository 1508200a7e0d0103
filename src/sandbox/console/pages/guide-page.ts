import { html } from "hono/html";
import type { Followed } from "../control/look-back.ts";
import type { ShownCase } from "../github/read-case.ts";
import { guideSteps } from "../guide/guide-steps.ts";
import type { Since } from "../text/since.ts";
import type { Html } from "../view/html.ts";
import { guideOutcome } from "./guide-outcome.ts";
import { requestText } from "./request-text.ts";

export interface GuideLook {
  /** How many steps are done. */
  readonly done: number;
  readonly seen: ShownCase | undefined;
  /** The last step and the next one as somebody would do them in a terminal, where there is such a step. */
  readonly last: string | undefined;
  readonly next: string | undefined;
  readonly now: string;
  readonly since: Since | undefined;
  readonly followed: Followed | undefined;
}

/** The guided case: the whole way, what the last step did, what the next one will do. */
export function guidePage(look: GuideLook): Html {
  const { seen, last, next } = look;
  return html`<h1>A guided case</h1>
    <div class="guide">
      ${way(look)}
      <div class="steps">
        ${seen && last !== undefined ? guideOutcome({ ...look, seen, request: last }) : introduction}
        ${next === undefined ? theEnd(seen) : nextStep(look, next)}
      </div>
    </div>`;
}

const introduction = html`<p class="lead">
  One case, step by step, as people and the clock make it. Each step is one request to GitHub, which
  anybody could make; everything after it is Comity's answer. Nothing here is prepared: you see what
  the app really did.
</p>`;

function way(look: GuideLook): Html {
  const { done, next } = look;
  return html`<nav class="way" aria-label="Steps of the guided case">
    <ol>
      ${guideSteps.map(
        ({ title }, i) =>
          html`<li class="${i < done ? "done" : ""}" ${i === done ? html`aria-current="step"` : ""}>
            <span class="number" aria-hidden="true">${i < done ? "✓" : i + 1}</span>
            <span>${title}</span>${i < done ? html`<span class="unseen"> (done)</span>` : ""}
          </li>`,
      )}
    </ol>
    ${next === undefined ? "" : nextButton(look)}
  </nav>`;
}

function nextStep(look: GuideLook, request: string): Html {
  const step = guideSteps[look.done];
  return html`<section class="next" aria-labelledby="next-heading">
    <p class="quiet">Step ${look.done + 1} of ${guideSteps.length}</p>
    <h2 id="next-heading">${step?.title ?? ""}</h2>
    <p>${step?.sentence ?? ""}</p>
    ${requestText(request)} ${nextButton(look)}
  </section>`;
}

function nextButton({ done, seen }: GuideLook): Html {
  return html`<form method="post" action="/guide">
    <input type="hidden" name="case" value="${seen?.issue.number ?? ""}" />
    <input type="hidden" name="done" value="${done}" />
    <button class="main">${done === 0 ? "Begin" : "Next step"}</button>
  </form>`;
}

function theEnd(seen: ShownCase | undefined): Html {
  const number = seen?.issue.number ?? 0;
  return html`<section class="next" aria-labelledby="next-heading">
    <h2 id="next-heading">Now it is yours</h2>
    <p>
      The case is real and goes on: read it, look at its record, act as anybody, move the clock.
    </p>
    <p class="actions">
      <a class="button main" href="/cases/${number}">Open the case</a>
      <a class="button" href="/cases/${number}/record">Read its record</a>
      <a class="button" href="/guide">Play another</a>
    </p>
  </section>`;
}
