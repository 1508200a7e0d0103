import { html } from "hono/html";
import type { CasePlace } from "../github/case-place.ts";
import type { Annotation } from "../github/pull-shape.ts";
import type { ShownFile } from "../github/read-resolution.ts";
import type { Html } from "../view/html.ts";

/** A file line by line, with what checks have to say below the lines they say it of. */
export function sourceText(
  { path, sha, text }: ShownFile,
  annotations: readonly Annotation[],
  place: CasePlace,
  login: string,
): Html {
  const lines = text.replace(/\n$/, "").split("\n");
  return html`<section aria-label="File ${path}">
    <h2 class="small"><code>${path}</code></h2>
    <ol class="source">
      ${lines.map((line, i) => {
        const notes = annotations.filter(({ location }) => location.start.line === i + 1);
        return html`<li><code>${line}</code>${notes.map(annotation)}</li>`;
      })}
    </ol>
    <details>
      <summary>Change it by hand, past Comity</summary>
      <form class="say" method="post" action="${place.path}/resolution/text">
        <input type="hidden" name="path" value="${path}" />
        <label for="text-${sha}">Text, pushed to the branch by ${login}</label>
        <textarea id="text-${sha}" name="text" rows="14">${text}</textarea>
        <p class="actions"><button>Push it as ${login}</button></p>
      </form>
    </details>
  </section>`;
}

function annotation({ message, annotationLevel }: Annotation): Html {
  const look = annotationLevel === "FAILURE" ? "danger" : "";
  return html`<p class="annotation">
    <span class="tag ${look}">${annotationLevel.toLowerCase()}</span> ${message}
  </p>`;
}
