import { describe, expect, test } from "vitest";
import { nextStep } from "../../../../src/domain/case/next-step.ts";
import { PartyRef } from "../../../../src/domain/values/party.ts";
import { add, Duration } from "../../../../src/domain/values/time.ts";
import { says } from "../../../messages/told-case.ts";
import { agreed, proposed, reprimand, underReview } from "../deciding/deliberating.ts";
import { ada, at, bo, config, given, gus, recorded, report } from "../../given.ts";
import {
  mediationAfter,
  mediator1,
  offered,
  running,
  said,
  type Happened,
} from "./mediating-case.ts";

const offers = (time: string, terms: string) => said(time, `/mediate offer ${terms}`);
const reportedMediation = { between: ["reporter-1", "reported-1"] };

function refusedWith(happened: Happened, time: string, body: string) {
  const [refused] = given(happened)
    .when(...said(time, body))
    .recordsOf("CommandRefused");
  if (refused?.type !== "CommandRefused") return undefined;
  return [refused.reason, ...(refused.detail === undefined ? [] : [refused.detail])];
}

describe("offering mediation (M15)", () => {
  test("is to reporters and reported, on terms that everybody can see", () => {
    expect(given(offered).state().parties.at(-1)).toMatchObject({ ref: mediator1, person: gus });
    expect(mediationAfter(offered)).toMatchObject({
      ...reportedMediation,
      mediator: mediator1,
      until: at("28 23:59:59"),
      answersBy: at("25 23:59:59"),
      life: { is: "offered" },
    });
  });

  test("has a week for answers and two weeks for the mediation, where nothing else is said", () => {
    const usual = mediationAfter([...underReview, ...offers("22 17:00", "@gus")]);
    const answersBy = add(at("22 17:00"), Duration.parse("7d"));
    expect(usual).toMatchObject({ answersBy, until: add(answersBy, Duration.parse("14d")) });
  });

  test("keeps the day of answers where only that is said, and mediates two weeks from it", () => {
    const offer = mediationAfter([
      ...underReview,
      ...offers("22 17:00", "@gus answers by in 2 days"),
    ]);
    expect(offer.until).toBe(add(at("24 17:00"), Duration.parse("14d")));
  });

  test("can begin without a mediator, whom somebody then has to find (M17)", () => {
    const happened = [...underReview, ...offers("22 17:00", "")];
    expect(nextStep(given(happened).state(), config)).toMatchObject({ owed: "mediator" });
    expect(refusedWith(happened, "22 18:00", "/told reporter-1 mediation")).toEqual([
      "mediator-missing",
    ]);
    const found = [...happened, ...said("22 18:00", "/mediate committee proposes gil@example.org")];
    expect(mediationAfter(found).mediator).toBe(mediator1);
  });

  test("takes a mediator who was named before", () => {
    const named = [...underReview, ...said("22 16:30", "/name mediator @gus")];
    expect(mediationAfter([...named, ...offers("22 17:00", "mediator-1")]).mediator).toBe(
      mediator1,
    );
    expect(mediationAfter([...named, ...offers("22 17:00", "@gus")]).mediator).toBe(mediator1);
  });

  test("is to those who are named, each once", () => {
    const affected = [...underReview, ...said("22 16:30", "/name affected pat@example.org")];
    const terms = "@gus to affected-1, reported-1 and reported-1";
    expect(mediationAfter([...affected, ...offers("22 17:00", terms)]).between).toEqual([
      "affected-1",
      "reported-1",
    ]);
  });

  test.for<[string, Happened, string, string[]]>([
    ["somebody who decides", underReview, "/mediate offer @bo", ["mediator-decides"]],
    ["somebody of the council", underReview, "/mediate offer @eve", ["mediator-decides"]],
    ["a party", underReview, "/mediate offer @mal", ["mediator-is-party", "reported-1"]],
    [
      "a party, by mail",
      [...underReview, ...said("22 16:30", "/name witness kit@example.org")],
      "/mediate offer KIT@example.org",
      ["mediator-is-party", "witness-1"],
    ],
    ["nobody of that name", underReview, "/mediate offer @nobody", ["no-such-account"]],
    [
      "a mediator who is none",
      underReview,
      "/mediate offer mediator-1",
      ["no-such-party", "mediator-1"],
    ],
    [
      "a party who is none",
      underReview,
      "/mediate offer to reporter-1 reported-9",
      ["no-such-party", "reported-9"],
    ],
    ["one person alone", underReview, "/mediate offer to reported-1", ["nobody-to-mediate"]],
    ["nobody reported", [report], "/mediate offer @gus", ["nobody-to-mediate"]],
    [
      "a reporter who cannot be asked",
      [...underReview, ...said("22 16:30", "/cannot ask reporter-1 anonymous: no address")],
      "/mediate offer @gus",
      ["nobody-to-mediate"],
    ],
    [
      "a day that has passed",
      underReview,
      "/mediate offer answers by 2026-11-01",
      ["date-has-passed"],
    ],
    [
      "an end before the answers",
      underReview,
      "/mediate offer until 2026-11-24",
      ["mediation-dates", at("29 17:00:30")],
    ],
    [
      "a closed case",
      [...underReview, recorded(at("22 16:40"), { type: "CaseClosed", closing: { as: "spam" } })],
      "/mediate offer @gus",
      ["case-is-closed"],
    ],
    ["an offer that is open", offered, "/mediate offer @gus", ["mediation-is-open"]],
  ])("is refused with %s", ([, happened, body, refusal]) => {
    expect(refusedWith(happened, "22 17:00:30", body)).toEqual(refusal);
  });

  test("is repeated only at the wish of somebody whom it concerns", () => {
    const declined = [...offered, ...said("22 18:00", "/mediate reporter-1 declines")];
    const again = "/mediate offer @gus wished by";
    expect(refusedWith(declined, "22 19:00", "/mediate offer @gus")).toEqual([
      "mediation-offered-before",
    ]);
    const witness = [...declined, ...said("22 18:30", "/name witness kit@example.org")];
    expect(refusedWith(witness, "22 19:00", `${again} witness-1`)).toEqual([
      "mediation-offered-before",
    ]);
    expect(refusedWith(declined, "22 19:00", `${again} reporter-2`)).toEqual([
      "no-such-party",
      "reporter-2",
    ]);
    const wished = given([...declined, ...said("22 19:00", `${again} reporter-1`)]).state();
    expect(wished.mediations).toHaveLength(2);
  });

  test("is refused once the resolution is carried out", () => {
    const enacted = [
      ...underReview,
      proposed(at("23 10:00"), reprimand),
      agreed(at("23 12:00"), reprimand),
      recorded(at("23 13:00"), { type: "ResolutionEnacted", lines: [] }),
    ];
    expect(refusedWith(enacted, "23 14:00", "/mediate offer @gus")).toEqual([
      "too-late-for-mediation",
    ]);
  });

  test("in danger takes a reason", () => {
    const danger = [...underReview, ...says(bo, at("22 16:30"), "/danger")];
    expect(refusedWith(danger, "22 17:00", "/mediate offer @gus")).toEqual(["mediation-in-danger"]);
    const [, event] = given(danger).when(
      ...offers("22 17:00", "@gus anyway: they are on two continents"),
    ).added;
    expect(event).toMatchObject({
      type: "MediationOffered",
      anyway: "they are on two continents",
    });
  });
});

describe("other terms", () => {
  test("are what everybody is asked about anew, but not who proposes them", () => {
    const other = [
      ...running.slice(0, -1),
      ...said("22 20:05", "/mediate reported-1 proposes kit@example.org until 2026-11-30"),
    ];
    expect(mediationAfter(other)).toMatchObject({
      mediator: PartyRef.parse("mediator-2"),
      until: at("30 23:59:59"),
      agreed: ["reported-1"],
    });
    expect(nextStep(given(other).state(), config)).toMatchObject({
      owed: "mediation-offer",
      to: ["mediator-2"],
    });
  });

  test("leave what a reporter lets the others learn as it is", () => {
    const { disclosures } = mediationAfter([
      ...running.slice(0, -1),
      ...said("22 20:05", "/mediate committee proposes until 2026-11-30"),
    ]);
    expect(disclosures).toEqual([{ party: "reporter-1", mayLearn: "that" }]);
  });

  test.for<[string, Happened, string, string[]]>([
    ["no offer", underReview, "committee proposes @gus", ["no-mediation"]],
    ["a mediation that runs", running, "committee proposes @gus", ["no-mediation"]],
    [
      "somebody whom it does not concern",
      offered,
      "reporter-2 proposes @gus",
      ["not-in-mediation", "reporter-2"],
    ],
    ["a day that has passed", offered, "committee proposes until 2026-11-01", ["date-has-passed"]],
    [
      "an end before the answers",
      offered,
      "committee proposes until 2026-11-24",
      ["mediation-dates", at("25 23:59:59")],
    ],
    ["a mediator who decides", offered, "committee proposes @cy", ["mediator-decides"]],
    ["the same mediator", offered, "committee proposes @gus", ["same-terms"]],
    ["the same end", offered, "committee proposes until 2026-11-28", ["same-terms"]],
    [
      "the same mediator and end",
      offered,
      "committee proposes @gus until 2026-11-28",
      ["same-terms"],
    ],
  ])("are refused with %s", ([, happened, words, refusal]) => {
    expect(refusedWith(happened, "22 20:30", `/mediate ${words}`)).toEqual(refusal);
  });
});

describe("a member who mediates", () => {
  test("is not of those who decide, having stepped back before", () => {
    const stepped = [...underReview, ...says(bo, at("22 16:30"), "/recuse")];
    const state = given([...stepped, ...offers("22 17:00", "@bo")]).state();
    expect(state.mediations).toHaveLength(1);
    expect(state.recusals).toHaveLength(1);
  });

  test("does not come back", () => {
    const stepped = [...underReview, ...says(bo, at("22 16:30"), "/recuse")];
    const offer = [...stepped, ...offers("22 17:00", "@bo")];
    const back = given(offer).when(...says(ada, at("22 18:00"), "/unrecuse @bo: no conflict"));
    back.isRefused("party-stays-recused");
  });
});
