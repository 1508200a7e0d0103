import { expect, test } from "vitest";
import { readMarkdown } from "../../../src/adapters/markdown/read-markdown.ts";
import { eachCaseOnce } from "../../../src/domain/numbers/each-case-once.ts";
import { numbersAsked } from "../../../src/domain/numbers/numbers-asked.ts";
import { NodeId } from "../../../src/domain/values/ids.ts";
import type { Person } from "../../../src/domain/values/person.ts";
import { Instant } from "../../../src/domain/values/time.ts";
import { ada, at, eve, given, recorded, report } from "../given.ts";

const newYear = Instant.parse("2027-01-01T00:00:00Z");

function asked(text: string, by: Person = eve, now = newYear) {
  const said = { id: NodeId.parse("IC_1"), by, at: at("30 10:00"), text };
  return numbersAsked([said], [eve], now, readMarkdown)[0]?.answers;
}

test("a councillor asks for a year by its number, of which there are numbers once it is over", () => {
  expect(asked("/statistics 2026")).toEqual([{ year: 2026, isOver: true }]);
  expect(asked("For the report:\n\n/statistics 2025\n/statistics 2026\n\nThank you.")).toEqual([
    { year: 2025, isOver: true },
    { year: 2026, isOver: true },
  ]);
  expect(asked("/statistics 2027")).toEqual([{ year: 2027, isOver: false }]);
  const lastSecond = Instant.parse("2026-12-31T23:59:59Z");
  expect(asked("/statistics 2026", eve, lastSecond)).toEqual([{ year: 2026, isOver: false }]);
});

test.each(["/statistics", "/statistics last", "/statistics 20266", "/statistics 1026"])(
  "'%s' names no year",
  (text) => {
    expect(asked(text)).toEqual(["names-no-year"]);
  },
);

test("nobody else gets any, and nothing else is such a question", () => {
  expect(asked("/statistics 2026", ada)).toEqual(["is-no-councillor"]);
  expect(asked("> /statistics 2026")).toBeUndefined();
  expect(asked("/approve 2026")).toBeUndefined();
});

test("what takes too long to read is answered too", () => {
  const said = { id: NodeId.parse("IC_1"), by: eve, at: at("30 10:00"), text: "/statistics 2026" };
  const [unread] = numbersAsked([said], [eve], newYear, () => undefined);
  expect(unread?.answers).toEqual(["names-no-year"]);
});

test("of the records of one case the longest counts, and none of a forgotten one", () => {
  const short = given([report]).history();
  const long = given([report, recorded(at("23 10:00"), { type: "CouncilAlerted" })]).history();
  const [first] = short;
  const issue = first?.type === "ReportReceived" ? first.issue.id : NodeId.parse("I_none");
  const none = { cases: [] };
  expect(eachCaseOnce([short, long, short, []], none)).toEqual([long]);
  const forgotten = { cases: [{ issues: [issue] }] };
  expect(eachCaseOnce([short, long], forgotten)).toEqual([]);
});
