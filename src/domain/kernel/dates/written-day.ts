import { type DateNotRead, noDate, notRead } from "./date-not-read.ts";
import { addMinutes, dayOf, type Instant, isDay } from "../../values/time.ts";

const months = [
  "january",
  "february",
  "march",
  "april",
  "may",
  "june",
  "july",
  "august",
  "september",
  "october",
  "november",
  "december",
];
const weekday = /^(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?$/;
const days = new Map([
  ["yesterday", -1],
  ["today", 0],
  ["tomorrow", 1],
]);

/**
 * A day of the calendar as people write it, in lower case: `2027-05-22`, `22 may 2027`,
 * `may 22, 2027`, `tomorrow`. What may be two days is none.
 */
export function writtenDay(text: string, now: Instant): string | DateNotRead {
  const away = days.get(text);
  if (away !== undefined) return dayOf(addMinutes(now, away * 1_440));
  const words = text
    .split(/[\s,]+/)
    .filter((word) => word !== "" && word !== "of" && word !== "the")
    .filter((word, i, all) => all.length === 1 || i > 0 || !weekday.test(word));
  const [only = "", ...others] = words;
  if (weekday.test(only) || (only === "next" && weekday.test(others[0] ?? "")))
    return notRead("which day is that? Write it as 2027-05-22");
  return others.length === 0 ? inNumbers(only) : inWords(words);
}

function inNumbers(text: string): string | DateNotRead {
  const [, year, month = "", day = ""] = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/.exec(text) ?? [];
  if (year !== undefined) return dayFrom(year, month, day);
  const [, first = "", second = "", last] =
    /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})$/.exec(text) ?? [];
  if (last !== undefined) return inEitherOrder(first, second, last);
  return text.includes("-") && /[a-z]/.test(text) ? inWords(text.split("-")) : noDate;
}

/** `05/06/2027` is May to some and June to others. */
function inEitherOrder(first: string, second: string, year: string): string | DateNotRead {
  const read = [dayFrom(year, second, first), dayFrom(year, first, second)];
  const [one, other = one] = [...new Set(read.filter((day) => typeof day === "string"))];
  if (one === undefined || other === undefined) return noSuchDay;
  return one === other ? one : notRead(`day or month first? Write ${one} or ${other}`);
}

/** A month by its name, at least three letters of it, with the day on either side. */
function inWords(words: readonly string[]): string | DateNotRead {
  const place = words.findIndex((word) => monthOf(word) !== undefined);
  const [day, year, ...others] = words.toSpliced(place, 1);
  const month = monthOf(words[place] ?? "");
  const number = /^(\d{1,2})(?:st|nd|rd|th|\.)?$/.exec(`${day}`)?.[1];
  if (month === undefined || number === undefined || place > 1 || others.length > 0) return noDate;
  if (year === undefined) return notRead("of which year? Write it as 2027-05-22");
  return /^\d{4}$/.test(year) ? dayFrom(year, `${month}`, number) : noDate;
}

/** From one. */
function monthOf(word: string): number | undefined {
  const letters = word.replace(/\.$/, "").replace(/^sept$/, "sep");
  const month = months.findIndex((name) => letters.length >= 3 && name.startsWith(letters));
  return month < 0 ? undefined : month + 1;
}

const noSuchDay = notRead("there is no such day");

function dayFrom(year: string, month: string, day: string): string | DateNotRead {
  const written = `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  return isDay(written) ? written : noSuchDay;
}
