import { html } from "hono/html";
import type { ShownCase } from "../github/read-case.ts";
import type { CaseRecord, RecordEntry } from "../github/read-record.ts";
import { face } from "../view/face.ts";
import type { Html } from "../view/html.ts";
import { instantText, when } from "../view/when.ts";
import { caseTabs } from "./case-tabs.ts";
import { recordValue } from "./record-value.ts";

/** The record of a case as a timeline, oldest first, each event with the document it is kept in. */
export function recordPage(
  { place, issue }: ShownCase,
  record: CaseRecord | undefined,
  now: string,
): Html {
  return html`<header class="case-head">
      <h1>${issue.title} <span class="quiet">#${issue.number}</span></h1>
    </header>
    ${caseTabs(place, "record")} ${record === undefined ? noRecord : timeline(record, now)}`;
}

const noRecord = html`<p class="note">There is no record that you may read.</p>`;

function timeline({ branch, entries }: CaseRecord, now: string): Html {
  const broken = entries.find(({ chained }) => !chained);
  return html`<p>
      What happened, as it is kept for ever in the file <code>record.yml</code> of the branch
      <code>${branch}</code>. Everything else (labels, card, comments) only shows it.
    </p>
    <p>
      ${
        broken === undefined
          ? html`<span class="tag good">unbroken</span> Each of the ${entries.length} documents
              carries the hash of the one before.`
          : html`<span class="tag danger">broken</span> A document does not carry the hash of the
              one before it.`
      }
    </p>
    <ol class="record">
      ${entries.map((entry) => html`<li>${document(entry, now)}</li>`)}
    </ol>`;
}

function document({ event, source, chained }: RecordEntry, now: string): Html {
  if (event === undefined)
    return html`<p class="note">A document that cannot be read</p>
      <pre>${source}</pre>`;
  const { n, type, at, by, cause, prev: _prev, register: _register, ...rest } = event;
  const doer = by === "comity" ? "comity[bot]" : by.login;
  return html`<article class="document">
    <h2>
      <span class="quiet">${n}</span> ${sentence(type)}
      ${chained ? "" : html`<span class="tag danger">broken</span>`}
    </h2>
    <p>
      ${face(doer)} ${by === "comity" ? "Comity" : by.login}
      <span class="quiet">${instantText(at)}, ${when(at, now)}</span>
    </p>
    <dl>
      ${Object.entries(rest).map(
        ([name, value]) =>
          html`<dt>${sentence(name).toLowerCase()}</dt>
            <dd>${recordValue(value)}</dd>`,
      )}
    </dl>
    <details>
      <summary>as it is kept, because of <code>${cause}</code></summary>
      <pre>${source}</pre>
    </details>
  </article>`;
}

/** `MemberRecused` as `Member recused`. */
function sentence(name: string): string {
  const words = name.replace(/(?<=[a-z])(?=[A-Z])/g, " ").toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
}
