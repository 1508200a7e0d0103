import { type Duration, minutesBetween, type Instant } from "../../values/time.ts";

const relative = new Intl.RelativeTimeFormat("en", { numeric: "always" });

/** `2026-11-23 16:04 UTC (in 24 hours)`, the second part as seen from `asOf`. */
export function when(instant: Instant, asOf: Instant): string {
  return `${utc(instant)} (${fromNow(instant, asOf)})`;
}

/** `2026-11-23 16:04 UTC` */
export function utc(instant: Instant): string {
  return `${instant.slice(0, 10)} ${instant.slice(11, 16)} UTC`;
}

/** `24 hours`, `30 days`, `2 weeks` */
export function lengthInWords(duration: Duration): string {
  const unit = duration.endsWith("h") ? "hour" : duration.endsWith("d") ? "day" : "week";
  return inWords(Number.parseInt(duration, 10), unit);
}

/** `less than a minute`, `40 minutes`, `2 hours`, `5 days`: how far two instants are apart. */
export function apart(earlier: Instant, later: Instant): string {
  const minutes = minutesBetween(earlier, later);
  if (minutes < 1) return "less than a minute";
  if (minutes < 90) return inWords(minutes, "minute");
  const hours = Math.round(minutes / 60);
  return hours < 72 ? inWords(hours, "hour") : inWords(Math.round(hours / 24), "day");
}

function inWords(count: number, unit: "minute" | "hour" | "day" | "week"): string {
  const words = new Intl.NumberFormat("en", { style: "unit", unit, unitDisplay: "long" });
  return words.format(count);
}

function fromNow(instant: Instant, asOf: Instant): string {
  const minutes = minutesBetween(asOf, instant);
  if (minutes === 0) return "now";
  if (Math.abs(minutes) < 90) return relative.format(minutes, "minute");
  const hours = Math.round(minutes / 60);
  return Math.abs(hours) < 72
    ? relative.format(hours, "hour")
    : relative.format(Math.round(hours / 24), "day");
}
