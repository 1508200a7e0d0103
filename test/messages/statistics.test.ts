import { test } from "vitest";
import { shownParts } from "../../src/domain/numbers/hidden-numbers.ts";
import { channels, reviews, waysMediationsEnd } from "../../src/domain/numbers/case-numbers.ts";
import {
  namesNoYear,
  onlyCouncillorsAsk,
  statisticsText,
  withoutDoubted,
  yearIsNotOver,
} from "../../src/messages/statistics-text.ts";
import { matchesPage } from "./page.ts";

const countsOf = (names: readonly string[], count: number) =>
  shownParts(Object.fromEntries(names.map((name) => [name, count])));

const tables = [
  { of: "received", numbers: countsOf(channels, 5) },
  { of: "answered", numbers: shownParts({ "in time": 14, late: 1 }) },
  { of: "decided", numbers: shownParts({ "in time": 10, late: 5, "not decided": 0 }) },
  { of: "measures", numbers: shownParts({ ban: 3, "no-action": 4 }) },
  { of: "acts", numbers: countsOf(reviews, 6) },
  { of: "mediations", numbers: countsOf(waysMediationsEnd, 7) },
  { of: "appeals", numbers: shownParts({ "decision stands": 0 }) },
] as const;

const few = { of: "acts", numbers: shownParts({ ratified: 2 }) } as const;

test("the numbers of a year say what they said", async () => {
  await matchesPage("statistics", [
    ["a year with enough cases", statisticsText({ year: 2026, cases: 15, tables })],
    ["a year of few acts", statisticsText({ year: 2026, cases: 15, tables: [few] })],
    ["a year with few", statisticsText({ year: 2026, cases: 3, tables: [] })],
    ["a year with none", statisticsText({ year: 2026, cases: 0, tables: [] })],
    ["a year that is not over", yearIsNotOver(2027)],
    ["no year is named", namesNoYear],
    ["somebody else asks", onlyCouncillorsAsk],
    ["not all records can be relied on", withoutDoubted],
  ]);
});
