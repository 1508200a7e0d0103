import { html } from "hono/html";
import type { Html } from "./html.ts";

const hues = 8;

/** A round letter that stands for somebody; the name is written beside it. */
export function face(login: string): Html {
  const hue =
    Array.from(login).reduce((sum, letter) => sum + (letter.codePointAt(0) ?? 0), 0) % hues;
  const look = login.endsWith("[bot]") ? "face-bot" : `face-${hue}`;
  return html`<span class="face ${look}" aria-hidden="true">${login.slice(0, 1)}</span>`;
}
