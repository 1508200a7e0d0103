import { type Duration, type Instant, minutesBetween, weekdayOf } from "../../values/time.ts";

const weekdays = "SunMonTueWedThuFriSat";
const months = "JanFebMarAprMayJunJulAugSepOctNovDec";

/**
 * `Mon 7 Dec 2026, 16:00 UTC`: what is written stays while time passes, so nothing in it is told as
 * seen from when it was written. It is read again where people copy it.
 */
export function utc(instant: Instant): string {
  return `${utcDay(instant)}, ${instant.slice(11, 16)} UTC`;
}

/** `Mon 7 Dec 2026` */
export function utcDay(instant: Instant): string {
  const weekday = third(weekdays, weekdayOf(instant));
  const month = third(months, Number(instant.slice(5, 7)) - 1);
  const day = Number(instant.slice(8, 10));
  return `${weekday} ${day} ${month} ${instant.slice(0, 4)}`;
}

/** The n-th three letters, from zero. */
function third(names: string, n: number): string {
  return names.slice(3 * n, 3 * n + 3);
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
