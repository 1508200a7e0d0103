import { html } from "hono/html";
import type { OfferedForm } from "../github/read-report-form.ts";
import { face } from "../view/face.ts";
import type { Html } from "../view/html.ts";
import { formField } from "./form-field.ts";

/** What GitHub offers whoever acts for a new issue: the repository's form, or a blank issue alone. */
export function reportPage(login: string, offered: OfferedForm, appUrl?: string): Html {
  const fields =
    "form" in offered
      ? offered.form.body.map((element, i) => formField(element, `field-${i}`))
      : blankField;
  return html`<h1>File a report</h1>
    ${"form" in offered ? introduction : hiddenForm(offered.warnings)}
    ${appUrl === undefined ? "" : outside(appUrl)}
    <form class="report" method="post" action="/report">
      <div class="field">
        <label for="title">Title</label>
        <input
          id="title"
          name="title"
          required
          maxlength="200"
          value="${"form" in offered ? (offered.form.title ?? "Report") : ""}"
          aria-describedby="title-hint"
        />
        <p class="hint" id="title-hint">Anything. The code name replaces it at once.</p>
      </div>
      ${fields}
      <p class="actions"><button class="main">${face(login)} File it as ${login}</button></p>
    </form>`;
}

const introduction = html`<p>
  This opens an issue in the private case repository with its own form. Comity answers with a code
  name, a card on the board and a record.
</p>`;

const blankField = html`<div class="field">
  <label for="body">Text</label>
  <textarea id="body" name="body" rows="8"></textarea>
</div>`;

/** As GitHub's page says it to whoever may change the form; others see no form and no word of it. */
function hiddenForm(warnings: readonly string[]): Html {
  if (warnings.length === 0)
    return html`<p class="note">
      GitHub offers a blank issue: there is no form for reports here, or none to be seen.
    </p>`;
  return html`<div class="note">
    <p>GitHub hides the form for reports and offers a blank issue without a label:</p>
    <ul>
      ${warnings.map((warning) => html`<li>${warning}</li>`)}
    </ul>
  </div>`;
}

/** Where somebody without an account reports. */
function outside(appUrl: string): Html {
  return html`<p>
    Somebody without an account reports on Comity's own page:
    <a href="${appUrl}/report">the form for people outside</a>, and comes back with a private code
    to <a href="${appUrl}/answer">a page of their own</a>.
  </p>`;
}
