import { html } from "hono/html";
import { CORE_SCHEMA, dump } from "js-yaml";
import type { Html } from "../view/html.ts";
import { instantText } from "../view/when.ts";

/** A value of an event, for people: instants and accounts in words, everything larger as YAML. */
export function recordValue(value: unknown): Html | string {
  if (typeof value === "string") return text(value);
  if (typeof value !== "object" || value === null) return String(value);
  const known = inWords(value);
  if (known !== undefined) return known;
  if (Array.isArray(value)) {
    const words = value.map(inWords);
    if (words.every((one) => one !== undefined)) return words.join(", ") || "none";
  }
  const yaml = dump(value, { schema: CORE_SCHEMA, lineWidth: 90, flowLevel: 3 });
  return html`<pre>${yaml.trimEnd()}</pre>`;
}

function text(value: string): Html | string {
  if (isInstant(value)) return instantText(value);
  return value.includes("\n") ? html`<pre>${value.trimEnd()}</pre>` : value;
}

/** Short names for what is an account or a number of something. */
function inWords(value: unknown): string | undefined {
  if (typeof value === "string" && !value.includes("\n")) return value;
  if (typeof value !== "object" || value === null) return undefined;
  if ("login" in value) return String(value.login);
  return "number" in value ? `#${String(value.number)}` : undefined;
}

function isInstant(value: string): boolean {
  return /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/.test(value) && !Number.isNaN(Date.parse(value));
}
