import type { IssueForm } from "local-github";
import { html } from "hono/html";
import { boxName, labelOf, optionsOf } from "../text/form-body.ts";
import { renderMarkdown } from "../text/render-markdown.ts";
import type { Html } from "../view/html.ts";

/**
 * One element of an issue form. GitHub demands no answer in a private repository, whatever the form
 * says is required.
 * https://docs.github.com/communities/using-templates-to-encourage-useful-issues-and-pull-requests/syntax-for-issue-forms
 */
export function formField(element: IssueForm["body"][number], id: string): Html {
  const { type, attributes } = element;
  if (type === "markdown") return renderMarkdown(attributes.value ?? "");
  const label = labelOf(element);
  const hint = attributes.description ?? "";
  return html`<div class="field">
    ${type === "checkboxes" ? html`<p>${label}</p>` : html`<label for="${id}">${label}</label>`}
    ${control(element, id)} ${hint === "" ? "" : html`<p class="hint" id="${id}-hint">${hint}</p>`}
  </div>`;
}

function control(element: IssueForm["body"][number], id: string): Html {
  const { type, attributes } = element;
  const { value = "", placeholder = "", description } = attributes;
  const name = labelOf(element);
  const described = description ? `${id}-hint` : "";
  switch (type) {
    case "markdown":
      return html``;
    case "input":
      return html`<input
        id="${id}"
        name="${name}"
        value="${value}"
        placeholder="${placeholder}"
        aria-describedby="${described}"
      />`;
    case "textarea":
      return html`<textarea
        id="${id}"
        name="${name}"
        rows="4"
        placeholder="${placeholder}"
        aria-describedby="${described}"
      >
${value}</textarea>`;
    case "dropdown":
      return html`<select id="${id}" name="${name}" aria-describedby="${described}">
        <option value=""></option>
        ${optionsOf(element).map((option) => html`<option>${option}</option>`)}
      </select>`;
    case "checkboxes":
      return html`${optionsOf(element).map(
        (option) =>
          html`<label
            ><input type="checkbox" name="${boxName(element, option)}" /> ${option}</label
          >`,
      )}`;
  }
}
