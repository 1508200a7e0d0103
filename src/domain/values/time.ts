import { z } from "zod";

/**
 * A moment, as GitHub writes it: ISO 8601 in UTC with whole seconds, `2026-11-22T16:04:11Z`.
 *
 * Because the shape is fixed, comparing two instants as text compares them in time.
 */
export const Instant = z
  .string()
  .regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/, "an instant is written 2026-11-22T16:04:11Z")
  .refine((text) => isDay(text.slice(0, 10)) && !Number.isNaN(Date.parse(text)), {
    error: "no such date or time",
  })
  .brand<"Instant">();
export type Instant = z.infer<typeof Instant>;

const Day = z.iso.date();

/** Whether there is such a day, `2026-11-22`: `Date` itself takes 31 February for 3 March. */
export function isDay(text: string): boolean {
  return Day.safeParse(text).success;
}

const units = { h: 3_600_000, d: 86_400_000, w: 604_800_000 } as const;

/** A length of time as the config writes it: `24h`, `7d`, `2w`. At most a year. */
export const Duration = z
  .string()
  .regex(/^[1-9]\d{0,3}[hdw]$/, 'a duration is written "24h", "7d" or "2w"')
  .refine((text) => millisecondsIn(text) <= 366 * units.d, "a duration is at most one year")
  .brand<"Duration">();
export type Duration = z.infer<typeof Duration>;

function millisecondsIn(duration: string): number {
  const unit = duration.at(-1);
  if (unit !== "h" && unit !== "d" && unit !== "w") return Number.NaN;
  return Number(duration.slice(0, -1)) * units[unit];
}

export function isShorter(one: Duration, other: Duration): boolean {
  return millisecondsIn(one) < millisecondsIn(other);
}

/** The instant that many milliseconds after 1970-01-01T00:00:00Z; part seconds are dropped. */
export function instantOf(milliseconds: number): Instant {
  return Instant.parse(new Date(milliseconds).toISOString().replace(/\.\d+Z$/, "Z"));
}

export function epochMilliseconds(instant: Instant): number {
  return Date.parse(instant);
}

export function add(instant: Instant, duration: Duration): Instant {
  return instantOf(Date.parse(instant) + millisecondsIn(duration));
}

export function subtract(instant: Instant, duration: Duration): Instant {
  return instantOf(Date.parse(instant) - millisecondsIn(duration));
}

export function addMinutes(instant: Instant, minutes: number): Instant {
  return instantOf(Date.parse(instant) + minutes * 60_000);
}

/** The first second of a day in UTC. */
export function startOfDay(day: string): Instant {
  return Instant.parse(`${day}T00:00:00Z`);
}

/** The last second of a day in UTC: what holds until a day holds through it. */
export function endOfDay(day: string): Instant {
  return Instant.parse(`${day}T23:59:59Z`);
}

export function secondBefore(instant: Instant): Instant {
  return instantOf(Date.parse(instant) - 1_000);
}

/**
 * The same day and time so many months later, or earlier; the last day of the month where it has no
 * such day.
 */
export function addMonths(instant: Instant, months: number): Instant {
  const date = new Date(instant);
  const day = date.getUTCDate();
  date.setUTCDate(1);
  date.setUTCMonth(date.getUTCMonth() + months);
  const first = new Date(date);
  const last = new Date(first.setUTCMonth(first.getUTCMonth() + 1) - units.d).getUTCDate();
  return instantOf(date.setUTCDate(Math.min(day, last)));
}

/** The same day and time of the next year; 29 February comes up on 1 March. */
export function aYearAfter(instant: Instant): Instant {
  const day = new Date(instant);
  return instantOf(day.setUTCFullYear(day.getUTCFullYear() + 1));
}

/** The day of the week in UTC, from Sunday, which is 0. */
export function weekdayOf(instant: Instant): number {
  return new Date(instant).getUTCDay();
}

/** Eight in the morning of the next Monday after an instant, in UTC. */
export function mondayMorningAfter(instant: Instant): Instant {
  // The first Monday of all instants; none of them has a leap second.
  const first = Date.UTC(1970, 0, 5, 8);
  const week = 7 * 24 * 60 * 60 * 1000;
  const weeks = Math.floor((epochMilliseconds(instant) - first) / week) + 1;
  return instantOf(first + weeks * week);
}

/** The instant a fraction of the way from one to another: `part(start, due, 3 / 4)`. */
export function part(from: Instant, to: Instant, fraction: number): Instant {
  return instantOf(Date.parse(from) + (Date.parse(to) - Date.parse(from)) * fraction);
}

export function latest(first: Instant, ...others: Instant[]): Instant {
  return others.reduce((a, b) => (b > a ? b : a), first);
}

export function earliest(instants: readonly Instant[]): Instant | undefined {
  return instants.reduce<Instant | undefined>(
    (a, b) => (a === undefined || b < a ? b : a),
    undefined,
  );
}

/** `2026-11-22`, the day in UTC. */
export function dayOf(instant: Instant): string {
  return instant.slice(0, 10);
}

/** Whole minutes from one instant to another; negative when the second is earlier. */
export function minutesBetween(from: Instant, to: Instant): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 60_000);
}
