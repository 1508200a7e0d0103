import { html } from "hono/html";
import type { CasePlace } from "../github/case-place.ts";
import { face } from "../view/face.ts";
import type { Html } from "../view/html.ts";

/** Reviews as GitHub offers them. */
export function reviewForm({ path }: CasePlace, login: string): Html {
  return html`<form class="say" method="post" action="${path}/resolution/reviews">
    <h2 class="small">Review</h2>
    <label for="review">Your review, as ${login}</label>
    <textarea id="review" name="body" rows="3" aria-describedby="review-hint"></textarea>
    <p class="hint" id="review-hint">
      GitHub wants words for an objection and a comment. A comment is neither consent nor objection.
    </p>
    <p class="actions">
      <button class="main" name="event" value="APPROVE">${face(login)} Approve as ${login}</button>
      <button name="event" value="REQUEST_CHANGES">Request changes</button>
      <button name="event" value="COMMENT">Comment only</button>
    </p>
  </form>`;
}
