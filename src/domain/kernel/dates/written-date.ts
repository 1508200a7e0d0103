import { type DateNotRead, noDate, notRead } from "./date-not-read.ts";
import { writtenDay } from "./written-day.ts";
import { afterLength } from "./written-length.ts";
import { hasNamedZone, timeBehind } from "./written-time.ts";
import { plain } from "../plain.ts";
import { readable } from "../readable.ts";
import { addMinutes, addMonths, dayOf, type Instant, startOfDay } from "../../values/time.ts";

/** A whole day, `2027-05-22`, or a moment of one. */
export type WrittenDate = { readonly day: string } | { readonly at: Instant };

const longestDate = 60;

const beginsAsDate =
  /^(?:\d|now$|noon|midnight|yesterday|today|tonight|tomorrow|(?:last|this) [a-z]|(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]{0,6}\.? \d)/i;

/** Whether words where a date may stand, or may not, are meant as one: read or not, that is said. */
export function isMeantAsDate(words: string): boolean {
  const said = words.trim();
  return beginsAsDate.test(said) || /\d:\d\d|\bago$/i.test(said);
}

/**
 * Reads a date as a person writes it, wherever one is expected: `2027-05-22`, `22 May 2027`,
 * `tomorrow`, each with a time behind it and a zone or without, which is UTC then; `in 3 days`, `3d`,
 * `2 hours ago`. Nothing before 2000 and nothing more than ten years ahead; what may be two dates, or
 * none, says why.
 *
 * @param now from where `tomorrow` and `in 3 days` are counted
 */
export function readDate(text: string, now: Instant): WrittenDate | DateNotRead {
  const said = plain(readable(text)).toLowerCase().replace(/\s+/g, " ").trim().replace(/\.$/, "");
  const read = said.length > longestDate ? noDate : (awayFrom(said, now) ?? onADay(said, now));
  if ("refused" in read) return read;
  const day = "day" in read ? read.day : dayOf(read.at);
  if (day < "2000") return notRead("it is before the year 2000");
  return day > dayOf(addMonths(now, 120)) ? notRead("it is more than ten years ahead") : read;
}

function awayFrom(said: string, now: Instant): WrittenDate | undefined {
  if (said === "now") return { at: now };
  const isPast = said.endsWith(" ago");
  const length = said.replace(/^in /, "").replace(/ (?:ago|from now)$/, "");
  const at = afterLength(length, now, isPast ? -1 : 1);
  return at && { at };
}

function onADay(said: string, now: Instant): WrittenDate | DateNotRead {
  const time = timeBehind(said);
  if (!time) {
    if (hasNamedZone(said))
      return notRead("which zone is that? Write it as 2027-05-22 18:00 +01:00");
    const day = writtenDay(said, now);
    return typeof day === "string" ? { day } : day;
  }
  const { minutes, ahead } = time;
  if (minutes === undefined) return notRead("there is no such time");
  if (time.day === "") return notRead("of which day? Write it as 2027-05-22 18:00");
  const day = writtenDay(time.day, addMinutes(now, ahead));
  if (typeof day !== "string") return day;
  return { at: addMinutes(startOfDay(day), minutes - ahead) };
}
