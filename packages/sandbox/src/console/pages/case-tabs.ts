import { html } from "hono/html";
import type { CasePlace } from "../github/case-place.ts";
import type { Html } from "../view/html.ts";

const tabs = [
  { key: "thread", path: "", name: "Thread" },
  { key: "resolution", path: "/resolution", name: "Resolution" },
  { key: "record", path: "/record", name: "Record" },
] as const;

/** The sides of a case: what people see, what is proposed, and what is written down. */
export function caseTabs(place: CasePlace, current: (typeof tabs)[number]["key"]): Html {
  return html`<nav class="tabs" aria-label="This case">
    <ul>
      ${tabs.map(
        ({ key, path, name }) =>
          html`<li>
            <a href="${place.path}${path}" ${key === current ? html`aria-current="page"` : ""}
              >${name}</a
            >
          </li>`,
      )}
    </ul>
  </nav>`;
}
