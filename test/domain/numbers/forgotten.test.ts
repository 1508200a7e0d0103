import { describe, expect, test } from "vitest";
import type { CaseEvent } from "../../../src/domain/case/case-event.ts";
import {
  Forgotten,
  nothingForgotten,
  withForgotten,
} from "../../../src/domain/numbers/forgotten.ts";
import { yearNumbers } from "../../../src/domain/numbers/year-numbers.ts";
import { CodeName, NodeId, Sha256 } from "../../../src/domain/values/ids.ts";
import { Instant } from "../../../src/domain/values/time.ts";
import { agreed, noAction, proposed, underReview } from "../chapters/deciding/deliberating.ts";
import { at, config, eve, given, recorded } from "../given.ts";

const now = Instant.parse("2028-12-23T12:00:00Z");

function decided(...besides: readonly CaseEvent[]): readonly CaseEvent[] {
  return given([
    ...underReview,
    ...besides,
    proposed(at("23 10:00"), noAction),
    agreed(at("23 12:00"), noAction),
    recorded(at("24 10:00"), { type: "CaseClosed", closing: { as: "resolved" } }),
  ]).history();
}

const whole = (events: readonly CaseEvent[], hash = "a") => ({
  codeName: CodeName.parse("amber-heron"),
  issues: [NodeId.parse("I_1")],
  events,
  sha256: Sha256.parse(hash.repeat(64)),
});
const forgotten = (events: readonly CaseEvent[], then = now) =>
  withForgotten(nothingForgotten, whole(events), [config], then);

describe("what is kept of a forgotten case", () => {
  test("is that it was, by which hash it is known, and one more in the numbers of its year", () => {
    const kept = forgotten(decided());
    expect(kept.cases).toEqual([
      {
        code_name: "amber-heron",
        issues: ["I_1"],
        forgotten_at: now,
        documents: decided().length,
        sha256: "a".repeat(64),
      },
    ]);
    expect(kept.years).toMatchObject([{ year: 2026, cases: 1, counts: { acts: {} } }]);
    expect(Forgotten.parse(kept)).toEqual(kept);
    expect(JSON.stringify(kept)).not.toMatch(/ada|bo|reporter-1|login/);
  });

  test("counts once, and bears no name where that stands nowhere else", () => {
    const once = forgotten(decided());
    expect(withForgotten(once, whole(decided()), [config], now)).toBe(once);
    const inRoom = { ...whole(decided(), "b"), codeName: undefined };
    const both = withForgotten(once, inRoom, [config], now);
    expect(both.cases[1]).not.toHaveProperty("code_name");
    expect(both.years).toMatchObject([{ year: 2026, cases: 2 }]);
  });

  test("counts in its year, be that not over, or a councillor's a year later, or in none", () => {
    const years = (events: readonly CaseEvent[], then?: Instant) =>
      forgotten(events, then).years.map(({ year }) => year);
    expect(years(decided(), at("25 12:00"))).toEqual([2026]);
    const out = recorded(at("22 16:20"), { type: "MemberRecused", member: eve, ground: "party" });
    expect(years(decided(out), at("25 12:00"))).toEqual([2027]);
    const spam = recorded(at("23 10:00"), { type: "CaseClosed", closing: { as: "spam" } });
    expect(years(given([...underReview, spam]).history())).toEqual([]);
    const [first, second] = [forgotten(decided(out)), whole(decided(), "b")];
    const both = withForgotten(first, second, [config], now);
    expect(both.years.map(({ year }) => year)).toEqual([2026, 2027]);
  });

  test("leaves the numbers of a year as they were with its record", () => {
    const records = Array.from({ length: 12 }, () => decided());
    const before = yearNumbers(2026, records, [config]);
    for (const gone of [1, 6, 12]) {
      const kept = records
        .slice(0, gone)
        .reduce(
          (all, events, i) => withForgotten(all, whole(events, i.toString(16)), [config], now),
          nothingForgotten,
        );
      const [year] = kept.years;
      expect(yearNumbers(2026, records.slice(gone), [config], year)).toEqual(before);
    }
  });
});
