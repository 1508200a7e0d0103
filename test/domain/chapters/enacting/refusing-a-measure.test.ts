import { describe, expect, test } from "vitest";
import { actionsText } from "../../../../src/domain/chapters/enacting/actions-text.ts";
import {
  coolingOffNotice,
  measureEndedNotice,
  measureRefusedNotice,
} from "../../../../src/domain/chapters/enacting/refused-measure-text.ts";
import type { Answer } from "../../../../src/domain/chapters/reviewing/reviewing-events.ts";
import { Measure } from "../../../../src/domain/values/measure.ts";
import { Instant } from "../../../../src/domain/values/time.ts";
import { agreed, reported1, underReview } from "../deciding/deliberating.ts";
import { ada, asks, at, bo, config, given, recorded, reporter1 } from "../../given.ts";

const measure = (written: object) => Measure.parse(written);
const apology = measure({
  kind: "apology-request",
  from: reported1,
  to: reporter1,
  manner: "private",
  strings: [{ what: "a talk", due: "2026-12-22", if_broken: "a month away" }],
  if_refused: "no longer on the list",
});
const course = measure({ kind: "other", of: reported1, words: "takes the course" });
const told = measure({
  kind: "organisers-told",
  of: reported1,
  organisers: "the event's team",
  words: "not on the programme",
  until: "2026-12-22",
});
const hiatus = measure({
  kind: "hiatus",
  of: reported1,
  until: "2026-12-01",
  if_declined: { "cooling-off": "2026-12-08" },
});
const enacted = (...measures: Measure[]) => [
  ...underReview,
  agreed(at("24 12:00"), ...measures),
  recorded(at("24 15:00"), {
    type: "ResolutionEnacted",
    lines: measures.map((one, i) => ({ line: i + 1, measure: one })),
  }),
];
const done = (line: number) =>
  recorded(at("24 16:00"), { type: "LineDone", line, proof: "by mail" }, ada);
const says = (answer: Answer, time = "25 10:00") =>
  asks(bo, at(time), { type: "HearParty", whom: reported1, answer, words: "no" });
const situation = (state: ReturnType<ReturnType<typeof given>["state"]>) => ({
  state,
  config,
  people: [ada],
  emergencySheet: "",
  events: [],
});

describe("somebody who declines what they are asked for (M60, M63)", () => {
  test("is not made to: it is on record, and what was agreed for that is called to mind", () => {
    const outcome = given([...enacted(apology, course), done(1)]).when(says("declines"));
    expect(outcome.added.map(({ type }) => type)).toEqual([
      "PartyHeard",
      "MeasureRefused",
      "LineFailed",
      "MeasureRefused",
    ]);
    const refusal = outcome.added.find((event) => event.type === "MeasureRefused");
    expect(refusal && measureRefusedNotice(refusal, situation(outcome.state()))).toBe(
      "@ada: reported-1 refuses action 1. For that this was agreed: `no longer on the list` and `a month away`",
    );
    expect(actionsText(outcome.state(), config)).toContain(
      "They refused it Wed 25 Nov 2026, 10:00 UTC. Nothing was agreed for that",
    );
  });

  test("says so once, and nothing follows from anything else they say, or of others", () => {
    const before = given([...enacted(apology), done(1), says("declines")]);
    expect(before.when(says("declines", "25 11:00")).recordsOf("MeasureRefused")).toEqual([]);
    const agrees = given([...enacted(apology), done(1)]).when(says("agrees"));
    expect(agrees.recordsOf("MeasureRefused")).toEqual([]);
    const failed = recorded(at("24 16:00"), { type: "LineFailed", line: 1, reason: "gone" }, ada);
    const late = given([...enacted(apology), failed]).when(says("declines"));
    expect(late.recordsOf("MeasureRefused")).toEqual([]);
    const gone = {
      ...recorded(at("25 10:00"), { type: "MeasureRefused", line: 9 }),
      line: 9,
      type: "MeasureRefused" as const,
    };
    expect(measureRefusedNotice(gone, situation(before.state()))).toBeUndefined();
  });
});

describe("what begins and ends (M65)", () => {
  test("a cooling-off is told when it begins, where nobody has to see to it too", () => {
    const [begun] = given(enacted(hiatus)).when(says("declines")).recordsOf("CoolingOffBegun");
    const { state } = given(enacted(hiatus));
    if (begun?.type !== "CoolingOffBegun") throw new Error("none began");
    expect(coolingOffNotice(begun, situation(state()))).toMatch(
      /^The cooling-off has begun\. Tell reported-1 so, .*\n\n\*\*Action/s,
    );
    const alone = { ...begun, lines: [{ line: 2, measure: course }] };
    expect(coolingOffNotice(alone, situation(state()))).not.toContain("Action");
    expect(coolingOffNotice({ ...begun, lines: [] }, situation(state()))).toBeUndefined();
  });

  test("that organisers were told ends on its day, and both hear of it", () => {
    const outcome = given([...enacted(told, course), done(1), done(2)]).until(
      Instant.parse("2027-01-02T00:00:00Z"),
    );
    const [ended, ...others] = outcome.recordsOf("MeasureEnded");
    expect(others).toEqual([]);
    expect(ended).toMatchObject({ line: 1, at: "2026-12-22T23:59:59Z" });
    if (ended?.type !== "MeasureEnded") throw new Error("none ended");
    expect(measureEndedNotice(ended, situation(outcome.state()))).toContain(
      "Tell `the event's team` that it does not go on, and tell reported-1 that they were told so.",
    );
    expect(measureEndedNotice({ ...ended, line: 2 }, situation(outcome.state()))).toBeUndefined();
    const undone = given(enacted(told)).until(Instant.parse("2027-01-02T00:00:00Z"));
    expect(undone.recordsOf("MeasureEnded")).toEqual([]);
  });
});
