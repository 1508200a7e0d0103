import { describe, expect, test } from "vitest";
import type { CaseState } from "../../../src/domain/case/case-state.ts";
import { timeOfCase, timeToLook } from "../../../src/domain/case/when-forgotten.ts";
import { keptUntil } from "../../../src/domain/chapters/retaining/kept-until.ts";
import type { Closing } from "../../../src/domain/chapters/closing/closing-kinds.ts";
import { CodeName } from "../../../src/domain/values/ids.ts";
import { Instant } from "../../../src/domain/values/time.ts";
import { after } from "../../messages/part-of.ts";
import { says } from "../../messages/told-case.ts";
import { closed, enacted, wide } from "../../messages/typical-cases.ts";
import { asks, at, bo, config, given, report } from "../given.ts";

const instant = (text: string) => Instant.parse(text);
const day = (text: string) => instant(`${text}T12:00:00Z`);
const closedAs = (closing: Closing): CaseState =>
  given([report, asks(bo, at("24 12:00"), { type: "CloseCase", closing })]).state();
const spam = closedAs({ as: "spam" });
/** Decided, with a ban that runs until 22 December 2026. */
const decided = after(closed, at("25 12:00"));
const over: CaseState = {
  ...decided,
  actions: decided.actions.map((action) => ({
    ...action,
    life: {
      is: "lifted",
      end: { at: action.until ?? at("25 12:00"), because: "time" },
      was: { is: "planned" },
      liftedAt: action.until ?? at("25 12:00"),
      kept: undefined,
    },
  })),
};

describe("how long a case is kept", () => {
  test("is two years after its last measure ended", () => {
    expect(keptUntil(over, wide)).toBe("2028-12-22T23:59:59Z");
  });

  test("is one year where there was no violation", () => {
    expect(keptUntil(spam, config)).toBe("2027-11-24T12:00:00Z");
    expect(keptUntil(closedAs({ as: "not-a-report" }), config)).toBe("2027-11-24T12:00:00Z");
    const elsewhere = { ...spam, closedAs: { as: "not-ours", to: "the venue" } as const };
    expect(keptUntil(elsewhere, config)).toBe("2027-11-24T12:00:00Z");
    expect(keptUntil(found("no"), wide)).toBe("2027-11-25T09:00:00Z");
  });

  test("is two years where nobody can tell, and where somebody acted alone", () => {
    expect(keptUntil(found("unclear"), wide)).toBe("2028-11-25T09:00:00Z");
    expect(keptUntil({ ...found("no"), actions: over.actions }, wide)).toBe("2028-12-22T23:59:59Z");
    const act = {
      act: 1,
      by: bo,
      at: at("23 12:00"),
      actedAt: at("23 12:00"),
    } as unknown as CaseState["unilateralActs"][number];
    expect(keptUntil({ ...spam, unilateralActs: [act] }, config)).toBe("2028-11-24T12:00:00Z");
  });

  test("is that of what it is told by, where another case tells it", () => {
    const of = CodeName.parse("blue-crane");
    expect(keptUntil(closedAs({ as: "duplicate", of }), config)).toBe("2028-11-24T12:00:00Z");
  });

  test("is what the committee has agreed on", () => {
    const retention = { caseMonths: 60, noViolationMonths: 6 };
    expect(keptUntil(over, { retention })).toBe("2031-12-22T23:59:59Z");
    expect(keptUntil(spam, { retention })).toBe("2027-05-24T12:00:00Z");
  });

  test("is longer where members keep it, and never shorter", () => {
    const keptFor = day("2029-03-01");
    expect(keptUntil({ ...over, keptFor }, wide)).toBe(keptFor);
    expect(keptUntil({ ...over, keptFor: day("2027-03-01") }, wide)).toBe("2028-12-22T23:59:59Z");
  });

  test("is a year after its ban at least, however soon cases are forgotten", () => {
    const retention = { caseMonths: 6, noViolationMonths: 6 };
    expect(keptUntil(over, { retention })).toBe("2027-12-22T23:59:59Z");
    const reprimanded = over.actions.map((one) => ({ ...one, order: undefined }));
    expect(keptUntil({ ...over, actions: reprimanded }, { retention })).toBe(
      "2027-06-22T23:59:59Z",
    );
  });

  test("has no end while the case is open, a ban is for good or a limit has no last day", () => {
    expect(keptUntil(after(enacted, at("25 12:00")), wide)).toBeUndefined();
    const [ban] = decided.actions;
    if (!ban) throw new Error("no ban");
    expect(
      keptUntil({ ...decided, actions: [{ ...ban, until: undefined }] }, wide),
    ).toBeUndefined();
    const { order: _order, ...rest } = ban;
    const limit = (until?: string) => ({
      ...rest,
      order: undefined,
      until: undefined,
      measure: {
        kind: "no-contact",
        of: "reported-1",
        words: "with reporter-1",
        ...(until && { until }),
        tell: "with",
      } as unknown as typeof ban.measure,
    });
    expect(keptUntil({ ...decided, actions: [limit()] }, wide)).toBeUndefined();
    expect(keptUntil({ ...decided, actions: [limit("2027-02-01")] }, wide)).toBe(
      "2029-02-01T23:59:59Z",
    );
    const failed = { ...limit(), life: { is: "failed", settledAt: at("25 12:00") } as const };
    expect(keptUntil({ ...decided, actions: [failed] }, wide)).toBe("2028-11-25T10:20:00Z");
  });
});

describe("the time of a case", () => {
  test("is not looked at before its last month", () => {
    expect(timeOfCase(over, wide, day("2028-11-22"))).toEqual({
      is: "to-look-at",
      at: "2028-11-22T23:59:59Z",
    });
    expect(timeToLook(over, wide)).toBe("2028-11-22T23:59:59Z");
  });

  test("is nearly over a month before, and whoever hears late still has a month", () => {
    expect(timeOfCase(over, wide, instant("2028-11-22T23:59:59Z"))).toEqual({
      is: "nearly-over",
      forgetAt: "2028-12-22T23:59:59Z",
    });
    expect(timeOfCase(over, wide, day("2030-01-01"))).toEqual({
      is: "nearly-over",
      forgetAt: "2030-01-31T12:00:00Z",
    });
    const late = { ...over, asOf: day("2029-01-01") };
    expect(timeToLook(late, wide)).toBe(late.asOf);
  });

  const announced = {
    at: day("2028-11-23"),
    forgetAt: instant("2028-12-23T12:00:00Z"),
    byComity: true,
  };
  const said = { ...over, announced };

  test("said once is not said again, unless it is kept longer since", () => {
    const then = { is: "to-look-at", at: announced.forgetAt };
    expect(timeOfCase(said, wide, day("2028-12-01"))).toEqual(then);
    expect(timeToLook({ ...said, asOf: announced.at }, wide)).toBe(announced.forgetAt);
    const kept = { ...said, keptFor: day("2029-06-01") };
    expect(timeOfCase(kept, wide, day("2028-12-01"))).toEqual({
      is: "to-look-at",
      at: "2029-05-02T12:00:00Z",
    });
  });

  test("is over on the day that was said, and until then nothing is", () => {
    expect(timeOfCase(said, wide, instant("2028-12-23T11:59:59Z")).is).toBe("to-look-at");
    expect(timeOfCase(said, wide, announced.forgetAt)).toEqual({ is: "over" });
    expect(timeToLook({ ...said, asOf: announced.forgetAt }, wide)).toBe(announced.forgetAt);
    const begun = { ...said, asOf: day("2028-12-24"), forgottenSince: day("2028-12-24") };
    expect(timeToLook(begun, wide)).toBe(begun.asOf);
  });

  test("is said again where that was long ago, or an owner was to take the case away", () => {
    const again = { is: "nearly-over", forgetAt: "2029-02-21T12:00:00Z" };
    expect(timeOfCase(said, wide, day("2029-01-21")).is).toBe("over");
    expect(timeOfCase(said, wide, day("2029-01-22"))).toEqual(again);
    const byHand = { ...over, announced: { ...announced, byComity: false } };
    expect(timeOfCase(byHand, wide, day("2029-01-22"))).toEqual(again);
  });

  test("is not over while one member wants the case kept and waits for another", () => {
    const keep = { act: "keep", until: day("2029-06-01"), reason: "a court" } as const;
    const pending = [{ number: 1, by: bo, act: keep }];
    expect(timeOfCase({ ...said, pending }, wide, day("2028-12-24"))).toEqual({
      is: "to-look-at",
      at: "2029-01-22T12:00:00Z",
    });
    expect(timeOfCase({ ...said, pending }, wide, day("2029-01-22")).is).toBe("nearly-over");
    const other = { act: "redact", comment: "", hash: "", wroteAt: "", issue: "", reason: "" };
    const redacting = [{ number: 1, by: bo, act: other }] as unknown as CaseState["pending"];
    expect(timeOfCase({ ...said, pending: redacting }, wide, day("2028-12-24")).is).toBe("over");
  });

  test("does not run while anything is to be done", () => {
    const late = day("2030-01-01");
    expect(timeOfCase(after(enacted, at("25 12:00")), wide, late)).toEqual({ is: "kept" });
    // Its last action waits for somebody.
    const actions = decided.actions.map((one) => ({ ...one, life: { is: "planned" } as const }));
    const undone = { ...decided, actions };
    expect(timeOfCase(undone, wide, late)).toEqual({ is: "kept" });
    expect(timeToLook(undone, wide)).toBeUndefined();
  });

  test("runs though a word afterwards was never told, and not while a promise is unanswered", () => {
    const wished = {
      ...over,
      wishes: [{ party: "reporter-1", isWanted: true, at: at("24 18:00") }],
    } as unknown as CaseState;
    expect(timeOfCase({ ...wished, asOf: day("2027-01-01") }, wide, day("2028-01-01")).is).toBe(
      "to-look-at",
    );
    const [action] = over.actions;
    if (!action) throw new Error("no action");
    const promised = {
      ...action,
      order: undefined,
      measure: {
        kind: "other",
        of: "reported-1",
        words: "a course",
        due: "2029-01-01",
        tell: "with",
      } as unknown as typeof action.measure,
      life: { is: "carried-out", settledAt: at("25 12:00"), proof: "", had: undefined } as const,
    };
    const waiting = { ...over, actions: [promised] };
    expect(timeOfCase(waiting, wide, day("2028-01-01"))).toEqual({ is: "kept" });
  });

  test("of a typical closed case runs from when its ban has ended", () => {
    expect(
      keptUntil(after([...closed, ...says(bo, at("25 10:00"), "/next")], at("26 00:00")), wide),
    ).toBe("2028-12-22T23:59:59Z");
  });
});

function found(violation: "no" | "unclear"): CaseState {
  const agreed = decided.deliberation.agreed.map((one) => ({
    ...one,
    resolution: { ...one.resolution, finding: { ...one.resolution.finding, violation } },
  }));
  return {
    ...decided,
    closed: { at: at("25 09:00") },
    actions: [],
    deliberation: { ...decided.deliberation, agreed },
  };
}
