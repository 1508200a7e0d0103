import { html } from "hono/html";
import type { CasePlace } from "../github/case-place.ts";
import type { Commit } from "../github/pull-shape.ts";
import type { Resolution } from "../github/read-resolution.ts";
import { face } from "../view/face.ts";
import type { Html } from "../view/html.ts";
import { when } from "../view/when.ts";
import type { Visit } from "../visit.ts";

/** The pull request beside its text: where it stands, who is asked, its commits, and a merge by hand. */
export function resolutionSidebar(
  { pull, commits, earlier }: Resolution,
  place: CasePlace,
  { person, now }: Visit,
): Html {
  const asked = pull.reviewRequests.flatMap(({ requestedReviewer }) => requestedReviewer ?? []);
  return html`<aside class="side" aria-label="Pull request">
    <section>
      <h2 class="small">Pull request #${pull.number}</h2>
      <p>
        <span class="tag ${pull.state === "OPEN" ? "open" : ""}">${pull.state.toLowerCase()}</span>
        ${pull.isDraft ? html`<span class="tag">draft</span>` : ""}
      </p>
      <dl>
        <dt>By</dt>
        <dd>${pull.author}, ${when(pull.createdAt, now)}</dd>
        <dt>Branch</dt>
        <dd><code>${pull.headRefName}</code> into <code>${pull.baseRefName}</code></dd>
        ${
          pull.mergedAt === null
            ? ""
            : html`<dt>Merged</dt>
                <dd>by ${pull.mergedBy}, ${when(pull.mergedAt, now)}</dd>`
        }
        ${
          earlier.length === 0
            ? ""
            : html`<dt>Before it</dt>
                <dd>${earlier.map((number) => `#${number}`).join(", ")}</dd>`
        }
      </dl>
    </section>
    <section>
      <h2 class="small">Asked for a review</h2>
      ${asked.length === 0 ? html`<p class="quiet">Nobody</p>` : ""}
      <ul class="plain">
        ${asked.map(({ login }) => html`<li>${face(login)} ${login}</li>`)}
      </ul>
    </section>
    <section>
      <h2 class="small">Commits</h2>
      <ol class="plain">
        ${commits.toReversed().map((commit) => html`<li>${line(commit, now)}</li>`)}
      </ol>
    </section>
    ${pull.state === "OPEN" ? mergeForm(pull.headRefOid, place, person.login) : ""}
  </aside>`;
}

function line({ oid, messageHeadline, author, committedDate }: Commit, now: string): Html {
  return html`<p>
    <code>${oid.slice(0, 7)}</code> ${messageHeadline}
    <span class="quiet">
      ${author.user?.login ?? author.name ?? "nobody known"}, ${when(committedDate, now)}
    </span>
  </p>`;
}

function mergeForm(sha: string, { path }: CasePlace, login: string): Html {
  return html`<section>
    <h2 class="small">Merge by hand</h2>
    <p class="quiet">
      Comity merges by itself as soon as all agree. Try it before, and see what GitHub and Comity
      say.
    </p>
    <form method="post" action="${path}/resolution/merge">
      <input type="hidden" name="sha" value="${sha}" />
      <button>Merge as ${login}</button>
    </form>
  </section>`;
}
