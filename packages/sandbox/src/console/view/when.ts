import { html } from "hono/html";
import type { Html } from "./html.ts";

const day = new Intl.DateTimeFormat("en-GB", {
  timeZone: "UTC",
  weekday: "short",
  day: "numeric",
  month: "short",
});
const relative = new Intl.RelativeTimeFormat("en", { numeric: "auto" });
const hourMs = 3_600_000;

/** `Sun 22 Nov, 16:04 UTC` */
export function instantText(iso: string): string {
  return `${day.format(new Date(iso)).replace(",", "")}, ${iso.slice(11, 16)} UTC`;
}

/** `in 5 hours`, `2 days ago`, as seen from `now`. Both ISO 8601. */
export function fromNow(iso: string, now: string): string {
  const distance = Date.parse(iso) - Date.parse(now);
  const size = Math.abs(distance);
  if (size < 45_000) return "now";
  if (size < 1.5 * hourMs) return relative.format(Math.round(distance / 60_000), "minute");
  if (size < 48 * hourMs) return relative.format(Math.round(distance / hourMs), "hour");
  return relative.format(Math.round(distance / (24 * hourMs)), "day");
}

/** A moment, said both ways. */
export function when(iso: string, now: string): Html {
  return html`<time datetime="${iso}" title="${instantText(iso)}">${fromNow(iso, now)}</time>`;
}

/** A day without a time of day, such as a card's deadline: `Mon 23 Nov`. */
export function dayText(date: string): string {
  return day.format(new Date(`${date}T00:00:00Z`)).replace(",", "");
}
