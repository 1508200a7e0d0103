import { html } from "hono/html";
import type { Html } from "../view/html.ts";

const tabs = [
  { key: "thread", path: "", name: "Thread" },
  { key: "record", path: "/record", name: "Record" },
] as const;

/** The two sides of a case: what people see, and what is written down. */
export function caseTabs(number: number, current: (typeof tabs)[number]["key"]): Html {
  return html`<nav class="tabs" aria-label="This case">
    <ul>
      ${tabs.map(
        ({ key, path, name }) =>
          html`<li>
            <a href="/cases/${number}${path}" ${key === current ? html`aria-current="page"` : ""}
              >${name}</a
            >
          </li>`,
      )}
    </ul>
  </nav>`;
}
