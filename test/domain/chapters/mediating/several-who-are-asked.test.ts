import { describe, expect, test } from "vitest";
import { nextStep } from "../../../../src/domain/case/next-step.ts";
import { at, config, given } from "../../given.ts";
import { underReview } from "../deciding/deliberating.ts";
import { answer, declined, mediationAfter, said, toldAll } from "./mediating-case.ts";

/** To a reporter, somebody affected and the reported; the mediator has agreed. */
const offered = [
  ...underReview,
  ...said("22 16:30", "/name affected kit@example.org"),
  ...said(
    "22 17:00",
    "/mediate offer @gus to reporter-1 affected-1 reported-1 until 2026-11-28 answers by 2026-11-25",
  ),
  ...said("22 17:10", "/told mediator-1 mediation\n/mediate mediator-1 agrees"),
  ...said("22 17:20", "/told reporter-1 mediation\n/told affected-1 mediation"),
];

describe("several who are asked at once", () => {
  test("say each for themselves what the other side may learn", () => {
    const one = [...offered, ...said("22 18:00", "/mediate reporter-1 agrees unnamed")];
    const both = [...one, ...said("22 18:10", "/mediate affected-1 agrees")];
    expect(answer(both, "22 18:15", "/told reported-1 mediation")).toBe(
      "others-are-asked-first affected-1",
    );
    expect(nextStep(given(both).state(), config)).toMatchObject({
      owed: "disclosure",
      of: ["affected-1"],
    });
    expect(answer(both, "22 18:20", "/mediate affected-1 agrees unnamed")).toBe("followed");
    const disclosed = [...both, ...said("22 18:20", "/mediate affected-1 agrees named")];
    expect(mediationAfter(disclosed).disclosures).toEqual([
      { party: "reporter-1", mayLearn: "that" },
      { party: "affected-1", mayLearn: "who" },
    ]);
    const changed = [...disclosed, ...said("22 18:30", "/mediate affected-1 agrees unnamed")];
    expect(mediationAfter(changed)).toMatchObject({
      agreed: ["mediator-1", "reporter-1", "affected-1"],
      disclosures: [{ party: "reporter-1" }, { party: "affected-1", mayLearn: "that" }],
    });
    expect(answer(changed, "22 18:40", "/told reported-1 mediation")).toBe("followed");
  });

  test("are named where all of them are waited for", () => {
    expect(answer(offered, "22 18:00", "/told reported-1 mediation")).toBe(
      "others-are-asked-first reporter-1 and affected-1",
    );
    expect(answer(offered, "22 18:00", "/told affected-1 mediation")).toBe("followed");
  });

  test("are all asked anew about what the committee proposes", () => {
    const changed = [
      ...offered,
      ...said("22 18:00", "/mediate reporter-1 agrees unnamed"),
      ...said("22 18:10", "/mediate committee proposes until 2026-11-30"),
    ];
    expect(mediationAfter(changed).agreed).toEqual([]);
    expect(answer(changed, "22 18:20", "/mediate mediator-1 agrees")).toBe(
      "offer-not-told mediator-1",
    );
  });
});

describe("the day of the result", () => {
  test("is the second in which answers end", () => {
    const end = "25 23:59:59";
    expect(answer(declined, "25 23:59:58", "/told reporter-1 mediation-result")).toMatch(
      /^result-waits/,
    );
    expect(answer(declined, end, "/told reporter-1 mediation-result")).toBe("followed");
  });

  test("of a second offer is nobody's who only knew of the first", () => {
    const again = [
      ...declined,
      ...toldAll("26 10:00"),
      ...said("26 11:00", "/mediate offer mediator-1 wished by reporter-1"),
      ...said("26 12:00", "/told mediator-1 mediation"),
      ...said("26 13:00", "/mediate end: after all not"),
    ];
    const step = nextStep(given(again).until(at("30 23:00")).state(), config);
    expect(step).not.toMatchObject({ owed: "mediation-result" });
    const december = given(again).until(mediationAfter(again).answersBy).state();
    expect(nextStep(december, config)).toMatchObject({
      owed: "mediation-result",
      to: ["mediator-1"],
    });
  });
});
