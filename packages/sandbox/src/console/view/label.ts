import { html } from "hono/html";
import type { Html } from "./html.ts";

/** A label as on an issue. Those that say something is late or in danger stand out. */
export function label(name: string): Html {
  const loud = name.startsWith("overdue") || name === "urgent" || name === "frozen";
  return html`<span class="tag ${loud ? "danger" : ""}">${name}</span>`;
}
