import { html } from "hono/html";
import type { Followed } from "../control/look-back.ts";
import type { GuidedCase, GuideStory } from "../guide/guide-step.ts";
import { guideStories } from "../guide/guide-stories.ts";
import type { Since } from "../text/since.ts";
import type { Html } from "../view/html.ts";
import { guideOutcome } from "./guide-outcome.ts";
import { requestText } from "./request-text.ts";

export interface GuideLook {
  readonly story: GuideStory;
  /** How many steps are done. */
  readonly done: number;
  readonly guided: GuidedCase | undefined;
  /** Whether the last step brought about what it promised. */
  readonly isProven: boolean;
  /** The last step and the next one as somebody would do them in a terminal, where there is such a step. */
  readonly last: string | undefined;
  readonly next: string | undefined;
  /** Path and query of the page. */
  readonly here: string;
  readonly now: string;
  readonly since: Since | undefined;
  readonly followed: Followed | undefined;
}

/** A guided case: the whole way, what the last step did, what the next one will do. */
export function guidePage(look: GuideLook): Html {
  const { story, guided, last, next, isProven } = look;
  const isOver = look.done === story.steps.length;
  return html`<h1>A guided case</h1>
    <div class="guide">
      ${way(look)}
      <div class="steps">
        ${
          guided && last !== undefined
            ? guideOutcome({ ...look, guided, request: last })
            : introduction(story)
        }
        ${
          !isProven
            ? notYet(look)
            : isOver
              ? theEnd(look)
              : next === undefined
                ? ""
                : nextStep(look, next)
        }
      </div>
    </div>`;
}

function introduction(story: GuideStory): Html {
  const others = guideStories.filter((one) => one !== story);
  return html`<div>
    <p class="lead"><strong>${story.title}.</strong> ${story.lead}</p>
    <p>
      Each step is one request to GitHub, which anybody could make; everything after it is Comity's
      answer. Nothing here is prepared: you see what the app really did, and a step is offered when
      the one before is seen to have worked.
    </p>
    ${others.map(
      ({ path, title, lead }) =>
        html`<p class="quiet">Or play another: <a href="${path}">${title}</a>. ${lead}</p>`,
    )}
  </div>`;
}

function way(look: GuideLook): Html {
  const { story, done, next } = look;
  return html`<nav class="way" aria-label="Steps of the guided case">
    <ol>
      ${story.steps.map(
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
  const step = look.story.steps[look.done];
  return html`<section class="next" aria-labelledby="next-heading">
    <p class="quiet">Step ${look.done + 1} of ${look.story.steps.length}</p>
    <h2 id="next-heading">${step?.title ?? ""}</h2>
    <p>${step?.sentence ?? ""}</p>
    ${requestText(request)} ${nextButton(look)}
  </section>`;
}

function nextButton({ story, done, guided }: GuideLook): Html {
  return html`<form method="post" action="${story.path}">
    <input type="hidden" name="case" value="${guided?.number ?? ""}" />
    <input type="hidden" name="done" value="${done}" />
    <button class="main">${done === 0 ? "Begin" : "Next step"}</button>
  </form>`;
}

function notYet({ story, done, guided, here }: GuideLook): Html {
  return html`<section class="next" aria-labelledby="next-heading">
    <h2 id="next-heading">Not so yet</h2>
    <p>
      After this step one should see: ${story.steps[done - 1]?.proof.says ?? ""} It is not so. Were
      webhooks lost, or did somebody do something in between? Sweep, move the clock, or look at the
      case; then come back.
    </p>
    <p class="actions">
      <a class="button main" href="${here}">Look again</a>
      <a class="button" href="${guided?.seen.place.path ?? "/"}">Open the case</a>
      <a class="button" href="/trouble">Trouble</a>
      <a class="button" href="${story.path}">Begin anew</a>
    </p>
  </section>`;
}

function theEnd({ story, guided }: GuideLook): Html {
  const path = guided?.seen.place.path ?? "/";
  return html`<section class="next" aria-labelledby="next-heading">
    <h2 id="next-heading">Now it is yours</h2>
    <p>
      The case is real and goes on: read it, look at its record, act as anybody, move the clock.
    </p>
    <p class="actions">
      <a class="button main" href="${path}">Open the case</a>
      <a class="button" href="${path}/record">Read its record</a>
      ${guideStories.map(
        (one) =>
          html`<a class="button" href="${one.path}"
            >${one === story ? "Play it again" : `Play “${one.title}”`}</a
          >`,
      )}
    </p>
  </section>`;
}
