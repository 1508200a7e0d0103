import { addMinutes, addMonths, type Instant } from "../../values/time.ts";

const counts = [
  "no",
  "one",
  "two",
  "three",
  "four",
  "five",
  "six",
  "seven",
  "eight",
  "nine",
  "ten",
];

const units = new Map<string, { readonly minutes?: number; readonly months?: number }>([
  ["minute", { minutes: 1 }],
  ["min", { minutes: 1 }],
  ["h", { minutes: 60 }],
  ["hr", { minutes: 60 }],
  ["hour", { minutes: 60 }],
  ["d", { minutes: 1_440 }],
  ["day", { minutes: 1_440 }],
  ["w", { minutes: 10_080 }],
  ["week", { minutes: 10_080 }],
  ["month", { months: 1 }],
  ["y", { months: 12 }],
  ["year", { months: 12 }],
]);

/** Longer than anything may be, and no more than the calendar of a computer holds. */
const mostMonths = 1_200;

/** A length of time as people write it, in lower case: `3d`, `3 days`, `a week`, `two months`. */
export function afterLength(text: string, from: Instant, sign: 1 | -1 = 1): Instant | undefined {
  const [, written, unit = ""] = /^(\d{1,4}|[a-z]{1,5}) ?([a-z]{1,7})$/.exec(text) ?? [];
  const count = written === undefined ? undefined : countOf(written);
  const length = units.get(unit) ?? units.get(unit.replace(/s$/, ""));
  if (count === undefined || count === 0 || !length) return undefined;
  const { minutes, months = 0 } = length;
  return minutes === undefined
    ? addMonths(from, sign * Math.min(count * months, mostMonths))
    : addMinutes(from, sign * count * minutes);
}

function countOf(word: string): number | undefined {
  if (/^\d/.test(word)) return Number(word);
  if (word === "a" || word === "an") return 1;
  const count = counts.indexOf(word);
  return count < 0 ? undefined : count;
}
