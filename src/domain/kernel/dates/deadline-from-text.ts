import type { DateNotRead } from "./date-not-read.ts";
import { readDate } from "./written-date.ts";
import { endOfDay, type Instant } from "../../values/time.ts";

/**
 * Reads a deadline written by a person: a moment, or a day, which ends at midnight UTC.
 *
 * @param from when it was written
 */
export function deadlineFromText(text: string, from: Instant): Instant | DateNotRead {
  const date = readDate(text, from);
  if ("refused" in date) return date;
  return "day" in date ? endOfDay(date.day) : date.at;
}
