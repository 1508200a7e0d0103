import type { DateNotRead } from "./date-not-read.ts";
import { readDate } from "./written-date.ts";
import { type Instant, startOfDay } from "../../values/time.ts";

/**
 * Reads when something happened, written by a person: a moment, or a day, which begins at midnight
 * UTC.
 *
 * @param now when it was written
 */
export function instantFromText(text: string, now: Instant): Instant | DateNotRead {
  const date = readDate(text, now);
  if ("refused" in date) return date;
  return "day" in date ? startOfDay(date.day) : date.at;
}
