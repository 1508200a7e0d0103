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

export type Table =
  "received" | "answered" | "decided" | "measures" | "acts" | "mediations" | "appeals";

/**
 * The numbers of a year: of the cases that were closed when it ended and not when the year before did,
 * as they stood then, so that what is told of a year stays the same. A case in which one of the council
 * is a party, or out, is told of a year later, so that nobody reads their own from the numbers of others.
 *
 * @param records the events of each case
 * @param adopted the configs that were in force, oldest first
 */
export function yearNumbers(
  year: number,
  records: readonly (readonly CaseEvent[])[],
  adopted: readonly AdoptedConfig[],
): YearNumbers {
  const cases = records.flatMap((events) => numbersIn(year, events, adopted) ?? []);
  return {
    year,
    cases: cases.length,
    tables: cases.length < fewestCases ? [] : tablesOf(cases),
  };
}

/** @returns `undefined` for a case that is told of in another year, or in none */
function numbersIn(
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

/** The first instant after it. */
function endOf(year: number): Instant {
  return Instant.parse(`${year + 1}-01-01T00:00:00Z`);
}

function tablesOf(cases: readonly CaseNumbers[]): YearNumbers["tables"] {
  const kinds = [...new Set(cases.flatMap(({ measures }) => measures))].toSorted();
  const all = <One>(of: (one: CaseNumbers) => readonly One[]) => cases.flatMap(of);
  return [
    count(
      "received",
      channels,
      all(({ channel }) => [channel]),
    ),
    count(
      "answered",
      times,
      all(({ answered }) => [answered]),
    ),
    count(
      "decided",
      [...times, "not decided"],
      all(({ decided }) => [decided ?? "not decided"]),
    ),
    count(
      "measures",
      kinds,
      all(({ measures }) => measures),
    ),
    count(
      "acts",
      reviews,
      all(({ acts }) => acts),
    ),
    count(
      "mediations",
      waysMediationsEnd,
      all(({ mediations }) => mediations),
    ),
    count(
      "appeals",
      waysAppealsEnd,
      all(({ appeals }) => appeals),
    ),
  ];
}

function count(
  of: Table,
  names: readonly string[],
  counted: readonly string[],
): YearNumbers["tables"][number] {
  const parts = names.map((name) => [name, counted.filter((one) => one === name).length] as const);
  return { of, numbers: shownParts(Object.fromEntries(parts)) };
}
