import {
  waysAppealsEnd,
  caseNumbers,
  type CaseNumbers,
  channels,
  closedBy,
  concernsAny,
  waysMediationsEnd,
  reviews,
  times,
} from "./case-numbers.ts";
import { fewest, shownParts, type ShownNumbers } from "./hidden-numbers.ts";
import type { CaseEvent } from "../case/case-event.ts";
import { configAt } from "../committee/adopted-configs.ts";
import type { AdoptedConfig } from "../values/adopted-config.ts";
import { Instant } from "../values/time.ts";

/** With fewer cases no more is told than how many there were. */
export const fewestCases = 2 * fewest;

/** What is told of a year, and by what name each part of it goes. */
export interface YearNumbers {
  readonly year: number;
  readonly cases: number;
  /** Nothing where there were fewer cases than `fewestCases`. */
  readonly tables: readonly { readonly of: Table; readonly numbers: ShownNumbers }[];
}

export const tables = [
  "received",
  "answered",
  "decided",
  "measures",
  "acts",
  "mediations",
  "appeals",
] as const;
export type Table = (typeof tables)[number];

/**
 * The numbers of a year: of the cases that were closed when it ended and not when the year before did,
 * as they stood then, so that what is told of a year stays the same. A case in which one of the council
 * is a party, or out, is told of a year later, so that nobody reads their own from the numbers of others.
 *
 * @param records the events of each case
 * @param adopted the configs that were in force, oldest first
 * @param forgotten what cases of that year come to whose record is gone
 */
export function yearNumbers(
  year: number,
  records: readonly (readonly CaseEvent[])[],
  adopted: readonly AdoptedConfig[],
  forgotten?: { readonly cases: number; readonly counts: Counts },
): YearNumbers {
  const known = records.flatMap((events) => numbersIn(year, events, adopted) ?? []);
  const cases = known.length + (forgotten?.cases ?? 0);
  return {
    year,
    cases,
    tables: cases < fewestCases ? [] : tablesOf(countsOf(known, forgotten)),
  };
}

/** @returns `undefined` for a case that is told of in another year, or in none */
export function numbersIn(
  year: number,
  events: readonly CaseEvent[],
  adopted: readonly AdoptedConfig[],
): CaseNumbers | undefined {
  for (const later of [0, 1]) {
    const end = endOf(year - later);
    const state = closedBy(events, end);
    const config = configAt(adopted, end);
    if (!state || !config || closedBefore(events, year - later)) continue;
    const isPutOff = concernsAny(config.council?.members ?? [], state);
    if (isPutOff === (later === 1)) return caseNumbers(state, config.clocks);
  }
  return undefined;
}

/** Whether it was closed at the end of any earlier year, in which it counts. */
function closedBefore(events: readonly CaseEvent[], year: number): boolean {
  const first = Number(events[0]?.at.slice(0, 4));
  const years = Array.from({ length: Math.max(0, year - first) }, (_, i) => first + i);
  return years.some((one) => closedBy(events, endOf(one)) !== undefined);
}

/** Numbers are told of whole years. */
export function isYearOver(year: number, now: Instant): boolean {
  return endOf(year) <= now;
}

/** The first instant after it. */
function endOf(year: number): Instant {
  return Instant.parse(`${year + 1}-01-01T00:00:00Z`);
}

/** How often what was counted, in each table. */
type Counts = Readonly<Record<Table, Readonly<Record<string, number>>>>;

/** @param before what is known of others of the same year, of which nothing else is */
export function countsOf(
  cases: readonly CaseNumbers[],
  before?: { readonly counts: Counts },
): Counts {
  const all = (of: Table, counted: (one: CaseNumbers) => readonly string[]) => {
    const counts = { ...before?.counts[of] };
    for (const name of cases.flatMap(counted)) counts[name] = (counts[name] ?? 0) + 1;
    return counts;
  };
  return {
    received: all("received", ({ channel }) => [channel]),
    answered: all("answered", ({ answered }) => [answered]),
    decided: all("decided", ({ decided }) => [decided ?? "not decided"]),
    measures: all("measures", ({ measures }) => measures),
    acts: all("acts", ({ acts }) => acts),
    mediations: all("mediations", ({ mediations }) => mediations),
    appeals: all("appeals", ({ appeals }) => appeals),
  };
}

/** In which order the parts of a table are told. */
function partsOf(of: Table, counts: Counts): readonly string[] {
  switch (of) {
    case "received":
      return channels;
    case "answered":
      return times;
    case "decided":
      return [...times, "not decided"];
    case "measures":
      return Object.keys(counts.measures).toSorted();
    case "acts":
      return reviews;
    case "mediations":
      return waysMediationsEnd;
    case "appeals":
      return waysAppealsEnd;
  }
}

function tablesOf(counts: Counts): YearNumbers["tables"] {
  return tables.map((of) => {
    const parts = partsOf(of, counts).map((name) => [name, counts[of][name] ?? 0] as const);
    return { of, numbers: shownParts(Object.fromEntries(parts)) };
  });
}
