import { describe, expect, test } from "vitest";
import { nextStep } from "../../../../src/domain/case/next-step.ts";
import { stageOf } from "../../../../src/domain/case/stage-of.ts";
import type { Measure } from "../../../../src/domain/values/measure.ts";
import { told } from "../consulting/said-when-consulted.ts";
import { agreed, proposed, reported1, underReview } from "../deciding/deliberating.ts";
import { at, config, given, reporter1 } from "../../given.ts";
import { answer, declined, running, said, toldAll } from "./mediating-case.ts";

describe("mediation as a measure", () => {
  const measure: Measure = { kind: "mediation", between: [reporter1, reported1] };
  const decided = [
    ...underReview,
    proposed(at("23 10:00"), measure),
    agreed(at("23 12:00"), measure),
    told("23 13:00", reporter1),
  ];

  test("is an offer like any other, and orders nothing", () => {
    const enacted = given([...decided, ...said("26 14:00", "/enact")]);
    expect(enacted.state().actions).toEqual([]);
    expect(enacted.state().mediations).toMatchObject([
      { between: ["reporter-1", "reported-1"], mediator: undefined, life: { is: "offered" } },
    ]);
    expect(nextStep(enacted.state(), config)).toMatchObject({ owed: "mediator" });
  });

  test("is not offered again where it was declined meanwhile", () => {
    const offer = "/mediate offer @gus to reporter-1 reported-1 answers by 2026-11-25";
    const declinedMeanwhile = [
      ...decided,
      ...said("23 14:00", offer),
      ...said("23 15:00", "/mediate reporter-1 declines"),
    ];
    const enacted = given([...declinedMeanwhile, ...said("27 14:00", "/enact")]).state();
    expect(enacted.deliberation.agreed[0]?.enactedAt).toBe(at("27 14:00"));
    expect(enacted.mediations).toHaveLength(1);
  });

  test("is not proposed where it was offered already", () => {
    const finding =
      "/find\nhappened: x\nviolation: no\nresponsible: reported-1\nongoing: no\ndanger: no";
    const written = "/propose\n- kind: mediation\n  between: [reporter-1, reported-1]";
    expect(answer([...declined, ...said("23 10:30", finding)], "23 11:00", written)).toMatch(
      /mediation was offered in this case already/,
    );
  });

  test("keeps a case open until it is at its end", () => {
    const enacted = [...decided, ...said("26 14:00", "/enact")];
    expect(answer(enacted, "26 15:00", "/close")).toMatch(/^answers-awaited/);
    const asked = [
      ...enacted,
      ...said("26 15:00", "/mediate committee proposes @gus"),
      ...said("26 15:10", "/told mediator-1 mediation"),
      ...said("26 15:20", "/mediate end: it is settled"),
    ];
    expect(answer(asked, "26 16:00", "/close")).toMatch(/^result-waits/);
    expect(stageOf(given(enacted).state())).toBe("Enactment");
  });
});

describe("closing as resolved", () => {
  const noAction: Measure = { kind: "no-action", ground: "withdrawn" };
  const decided = [
    ...running,
    ...said("23 09:00", "/mediate reported-1 withdraws"),
    proposed(at("23 10:00"), noAction),
    agreed(at("23 12:00"), noAction),
  ];

  test("waits for what is left to do about a mediation", () => {
    expect(answer(decided, "26 10:00", "/close")).toBe("mediation-not-finished");
    const finished = [
      ...decided,
      ...toldAll("26 10:00"),
      ...said("26 11:00", "/mediate goes-on: it was withdrawn"),
      ...said("26 11:10", "/told everyone outcome"),
      ...said("26 11:20", "/told council outcome"),
    ];
    expect(answer(finished, "26 12:00", "/close")).toBe("followed");
  });
});
