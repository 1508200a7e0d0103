import { html } from "hono/html";
import type { CasePlace } from "../github/case-place.ts";
import type { Review } from "../github/pull-shape.ts";
import type { Opinion, Resolution } from "../github/read-resolution.ts";
import { face } from "../view/face.ts";
import type { Html } from "../view/html.ts";
import { when } from "../view/when.ts";
import type { Visit } from "../visit.ts";

const words: Readonly<Record<Review["state"], string>> = {
  APPROVED: "approved",
  CHANGES_REQUESTED: "objects",
  DISMISSED: "dismissed",
  COMMENTED: "commented",
};

/** What GitHub holds of reviews: the newest of each person, and remarks, which are neither consent nor objection. */
export function opinionTable(resolution: Resolution, place: CasePlace, visit: Visit): Html {
  const { opinions, remarks } = resolution;
  return html`<section aria-labelledby="reviews-heading">
    <h2 id="reviews-heading" class="small">Reviews, the newest of each person</h2>
    ${
      opinions.length + remarks.length === 0
        ? html`<p class="quiet">Nobody has said anything yet.</p>`
        : html`<ul class="opinions">
            ${opinions.map((one) => html`<li>${opinion(one, resolution, place, visit)}</li>`)}
            ${remarks.map((one) => html`<li>${said(one, visit.now)}</li>`)}
          </ul>`
    }
  </section>`;
}

function opinion(one: Opinion, { pull }: Resolution, place: CasePlace, visit: Visit): Html {
  const { login } = visit.person;
  const stands = one.state === "APPROVED" || one.state === "CHANGES_REQUESTED";
  const action = `${place.path}/resolution/reviews/${one.databaseId}/dismissal`;
  return html`${said(one, visit.now)}
  ${one.isOnHead ? "" : html`<p class="quiet">Said of an earlier text, not of this one.</p>`}
  ${
    one.dismissal === undefined
      ? ""
      : html`<p class="quiet">
          ${one.dismissal.actor} dismissed the
          ${one.dismissal.previousReviewState === "APPROVED" ? "approval" : "objection"}:
          ${one.dismissal.dismissalMessage ?? "without a word"}
        </p>`
  }
  ${
    stands && pull.state === "OPEN"
      ? html`<form method="post" action="${action}" class="inline">
          <input
            name="message"
            required
            aria-label="Why the review of ${one.author} is dismissed"
            placeholder="why"
          />
          <button>${one.author === login ? "Withdraw it" : `Dismiss it as ${login}`}</button>
        </form>`
      : ""
  }`;
}

function said({ author, state, body, submittedAt }: Review, now: string): Html {
  const look = state === "APPROVED" ? "good" : state === "CHANGES_REQUESTED" ? "danger" : "";
  return html`<p>
      ${face(author)} <strong>${author}</strong> <span class="tag ${look}">${words[state]}</span>
      <span class="quiet">${when(submittedAt, now)}</span>
    </p>
    ${body === "" ? "" : html`<div class="wrapped">${body}</div>`}`;
}
