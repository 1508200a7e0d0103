import { html } from "hono/html";
import { reportQuestions, type ReportAnswers } from "../text/report-questions.ts";
import { face } from "../view/face.ts";
import type { Html } from "../view/html.ts";

/** The report form, as whoever acts files it. */
export function reportPage(login: string, appUrl?: string, answers: ReportAnswers = {}): Html {
  return html`<h1>File a report</h1>
    <p>
      This opens an issue in the private case repository, as GitHub's form does. Comity answers with
      a code name, a card on the board and a record.
    </p>
    ${
      appUrl === undefined
        ? ""
        : html`<p>
            Somebody without an account reports on Comity's own page:
            <a href="${appUrl}/report">the form for people outside</a>, and comes back with a
            private code to <a href="${appUrl}/answer">a page of their own</a>.
          </p>`
    }
    <form class="report" method="post" action="/report">
      <div class="field">
        <label for="title">Title</label>
        <input
          id="title"
          name="title"
          required
          maxlength="200"
          value="Report"
          aria-describedby="title-hint"
        />
        <p class="hint" id="title-hint">Anything. The code name replaces it at once.</p>
      </div>
      ${reportQuestions.map(({ heading, hint, lines }, i) => {
        const id = `field-${i}`;
        const value = answers[heading] ?? "";
        return html`<div class="field">
          <label for="${id}">${heading}</label>
          ${
            lines === 1
              ? html`<input
                  id="${id}"
                  name="${heading}"
                  value="${value}"
                  aria-describedby="${id}-hint"
                />`
              : html`<textarea
                  id="${id}"
                  name="${heading}"
                  rows="${lines}"
                  aria-describedby="${id}-hint"
                >
${value}</textarea>`
          }
          <p class="hint" id="${id}-hint">${hint}</p>
        </div>`;
      })}
      <p class="actions"><button class="main">${face(login)} File it as ${login}</button></p>
    </form>`;
}
