import { describe, expect, test } from "vitest";
import { nextStep } from "../../../../src/domain/case/next-step.ts";
import type { Measure } from "../../../../src/domain/values/measure.ts";
import { agreed, reported1, underReview } from "../deciding/deliberating.ts";
import { ada, asks, at, config, given, recorded, reporter1 } from "../../given.ts";

type Hiatus = Extract<Measure, { kind: "hiatus" }>;

/** A break was agreed on the 24th, and is asked for. */
function asked(declined: Hiatus["if_declined"]) {
  const measure: Hiatus = {
    kind: "hiatus",
    of: reported1,
    until: "2026-12-22",
    if_declined: declined,
    tell: "with",
  };
  return [
    ...underReview,
    agreed(at("24 12:00"), measure),
    recorded(at("24 15:00"), { type: "ResolutionEnacted", lines: [{ line: 1, measure }] }),
  ];
}
const declines = asks(ada, at("25 10:00"), {
  type: "HearParty",
  whom: reported1,
  answer: "declines",
  words: undefined,
});

describe("what a case waits for once somebody declined a break (M64)", () => {
  test("is another decision, where nothing is agreed for that", () => {
    const state = given([...asked("decide-again"), declines]).state();
    expect(nextStep(state, config)).toMatchObject({ owed: "another-decision", about: reported1 });
  });

  test("is no other decision, where a mandatory one began", () => {
    const happened = [...asked({ "cooling-off": "2026-12-08" }), declines];
    const carriedOut = [2, 3].map((number) =>
      recorded(at("25 11:00"), { type: "LineDone", line: number, proof: "seen" }),
    );
    expect(nextStep(given(happened).state(), config)).toMatchObject({
      owed: "action",
      action: { number: 3, place: { steward: "steward@example.org" } },
    });
    expect(nextStep(given([...happened, ...carriedOut]).state(), config)).toMatchObject({
      owed: "outcome",
      to: [reporter1, reported1, "council"],
    });
  });
});
