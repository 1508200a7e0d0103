import { describe, expect, test } from "vitest";
import type { CaseEvent } from "../../../src/domain/case/case-event.ts";
import type { EventBody } from "../../../src/domain/case/event-body.ts";
import { caseNumbers } from "../../../src/domain/numbers/case-numbers.ts";
import { yearNumbers, type Table } from "../../../src/domain/numbers/year-numbers.ts";
import { statisticsText } from "../../../src/messages/statistics-text.ts";
import { Instant } from "../../../src/domain/values/time.ts";
import {
  agreed,
  noAction,
  proposed,
  reprimand,
  underReview,
} from "../chapters/deciding/deliberating.ts";
import { at, bo, config, eve, given, recorded, reporter1 } from "../given.ts";

type Closing = Extract<EventBody, { type: "CaseClosed" }>["closing"];

const ends = (when: Instant, closing: Closing = { as: "resolved" }) =>
  recorded(when, { type: "CaseClosed", closing });
const inYear = (year: number) => Instant.parse(`${year}-06-01T00:00:00Z`);

/** A case that was decided on 23 November 2026 and closed then, or later. */
function decided(closedAt = at("24 10:00"), ...besides: CaseEvent[]): readonly CaseEvent[] {
  return given([
    ...underReview,
    ...besides,
    proposed(at("23 10:00"), reprimand),
    agreed(at("23 12:00"), reprimand),
    ends(closedAt),
  ]).history();
}

const many = (count: number, one: readonly CaseEvent[]) => Array.from({ length: count }, () => one);
const numbers = (records: readonly (readonly CaseEvent[])[], year = 2026) =>
  yearNumbers(year, records, [config]);
const table = (records: readonly (readonly CaseEvent[])[], name: Table, year = 2026) =>
  numbers(records, year).tables.find(({ of }) => of === name)?.numbers;

describe("the numbers of a year", () => {
  test("are of cases that were closed when it ended, each in one year", () => {
    const again = [
      ...decided(),
      recorded(inYear(2027), { type: "CaseReopened", reason: "a new witness" }),
      ends(Instant.parse("2027-07-01T00:00:00Z")),
    ];
    const open = given(underReview).history();
    const spam = given([...underReview, ends(at("23 10:00"), { as: "spam" })]).history();
    const records = [decided(), again, open, spam, decided(inYear(2027))];
    expect([2025, 2026, 2027, 2028].map((year) => numbers(records, year).cases)).toEqual([
      0, 2, 1, 0,
    ]);
  });

  test("count a case that a councillor is out of a year later", () => {
    const out = recorded(at("22 16:20"), { type: "MemberRecused", member: eve, ground: "party" });
    const records = [decided(at("24 10:00"), out)];
    expect([2026, 2027, 2028].map((year) => numbers(records, year).cases)).toEqual([0, 1, 0]);
  });

  test("are a total only, of fewer than ten cases", () => {
    expect(numbers(many(9, decided()))).toEqual({ year: 2026, cases: 9, tables: [] });
    expect(numbers(many(10, decided())).tables).toHaveLength(7);
  });

  test("say what was in time, and which measures there were", () => {
    const late = given([
      ...underReview,
      proposed(at("23 10:00"), noAction),
      agreed(Instant.parse("2026-12-10T10:00:00Z"), noAction),
      ends(Instant.parse("2026-12-10T12:00:00Z")),
    ]).history();
    const elsewhere = given([...underReview, ends(at("23 10:00"), { as: "not-ours", to: "them" })]);
    const records = [...many(12, decided()), ...many(6, late), ...many(5, elsewhere.history())];
    expect(table(records, "decided")).toEqual({
      shown: "parts",
      total: 23,
      parts: { "in time": 12, late: 6, "not decided": 5 },
    });
    expect(table(records, "measures")).toEqual({
      shown: "parts",
      total: 18,
      parts: { "no-action": 6, "private-reprimand": 12 },
    });
    expect(table(records, "answered")).toMatchObject({ parts: { "in time": 23, late: 0 } });
    expect(table(records, "appeals")).toEqual({ shown: "none" });
  });

  test("say how reports came", () => {
    const words = "e".repeat(64) as never;
    const form = { type: "FormReceived", party: reporter1, reach: "page", words } as const;
    const byForm = decided(at("24 10:00"), recorded(at("22 16:14"), form));
    const dated = { type: "ReceiptDated", receivedAt: at("21 10:00") } as const;
    const handedOn = decided(at("24 10:00"), recorded(at("22 16:14"), dated, bo));
    const records = [...many(5, byForm), ...many(6, handedOn), ...many(7, decided())];
    expect(table(records, "received")).toMatchObject({
      parts: { "by the form on the web": 5, "as an issue": 7, "handed on by a member": 6 },
    });
  });

  test("say how acts alone, mediations and appeals ended", () => {
    const acted = (settles: true | undefined) => [
      recorded(
        at("22 16:14"),
        { type: "ActedAlone", act: 1, actedAt: at("22 16:14"), what: "asked them to leave" },
        bo,
      ),
      ...(settles ? [recorded(at("22 16:15"), { type: "ActRatified", act: 1, settles }, eve)] : []),
    ];
    const ratified = decided(at("24 10:00"), ...acted(true));
    const records = [
      ...many(6, ratified),
      ...many(5, decided(at("24 10:00"), ...acted(undefined))),
    ];
    expect(table(records, "acts")).toMatchObject({
      parts: { ratified: 6, reversed: 0, "not settled": 5 },
    });
  });

  test("say how each mediation and each appeal ended", () => {
    const state = given(underReview).state();
    const over = (because: "reported" | "not-agreed" | "taken-back") => ({
      life: {
        is: "over" as const,
        since: undefined,
        at: state.asOf,
        because,
        settledAt: undefined,
      },
      evaluated: undefined,
    });
    const mediation = { offeredAt: state.asOf, between: [], mediator: undefined } as const;
    const mediations = [
      { ...over("reported"), evaluated: "resolved" as const },
      over("reported"),
      over("not-agreed"),
      over("taken-back"),
      { life: { is: "offered" as const }, evaluated: undefined },
    ].map((one) => ({ ...mediation, ...one }) as never);
    const appeals = (["decision-stands", "changed", undefined] as const).map(
      (answer) =>
        ({ receivedAt: state.asOf, answered: answer && { at: state.asOf, answer } }) as never,
    );
    const counted = caseNumbers({ ...state, mediations, appeals }, config.clocks);
    expect(counted.mediations).toEqual([
      "resolved it",
      "reported, and the case went on",
      "not agreed to",
      "taken back, or out of time",
      "taken back, or out of time",
    ]);
    expect(counted.appeals).toEqual(["decision stands", "changed", "not answered"]);
  });

  test("are none of nothing", () => {
    expect(numbers([[]]).cases).toBe(0);
    expect(yearNumbers(2026, [decided()], []).cases).toBe(0);
    expect(yearNumbers(2026, [decided()], [{ ...config, council: undefined }]).cases).toBe(1);
  });

  test("read the same from the same cases", () => {
    const records = [...many(12, decided()), ...many(3, decided(at("25 10:00")))];
    const text = statisticsText(numbers(records));
    expect(statisticsText(numbers(records))).toBe(text);
    expect(text).toContain("Closed cases: 15.");
  });
});
