import { type Duration, type Instant, minutesBetween, weekdayOf } from "../../values/time.ts";

const days = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"];
const months = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split(" ");

/**
 * `Mon 7 Dec 2026, 16:00 UTC`: what is written stays while time passes, so nothing in it is told as
 * seen from when it was written. It is read again where people copy it.
 */
export function utc(instant: Instant): string {
  const [year = "", month = "", day = ""] = instant.slice(0, 10).split("-");
  const weekday = days[weekdayOf(instant)] ?? "";
  return `${weekday} ${Number(day)} ${months[Number(month) - 1] ?? ""} ${year}, ${instant.slice(11, 16)} UTC`;
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
