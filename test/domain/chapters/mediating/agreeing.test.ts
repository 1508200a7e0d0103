import { describe, expect, test } from "vitest";
import { nextStep } from "../../../../src/domain/case/next-step.ts";
import { stageOf } from "../../../../src/domain/case/stage-of.ts";
import { says } from "../../../messages/told-case.ts";
import { at, bo, config, given } from "../../given.ts";
import {
  answer,
  askedReported,
  type Happened,
  mediationAfter,
  offered,
  running,
  said,
} from "./mediating-case.ts";
import { underReview } from "../deciding/deliberating.ts";

const step = (happened: Happened, until: string) =>
  nextStep(given(happened).until(at(until)).state(), config);

describe("agreeing to mediation (M18, M19)", () => {
  test("asks the mediator, then the reporters, then the reported", () => {
    expect(step(offered, "22 17:10")).toMatchObject({
      owed: "mediation-offer",
      to: ["mediator-1"],
    });
    expect(answer(offered, "22 18:00", "/told reporter-1 mediation")).toBe(
      "others-are-asked-first mediator-1",
    );
    expect(answer(askedReported.slice(0, -3), "22 18:30", "/told reported-1 mediation")).toBe(
      "others-are-asked-first reporter-1",
    );
    expect(step(askedReported, "22 20:05")).toMatchObject({
      owed: "mediation-answer",
      of: ["reported-1"],
      dueAt: at("25 23:59:59"),
    });
  });

  test("begins with the last agreement, and not before", () => {
    expect(mediationAfter(askedReported).life).toEqual({ is: "offered" });
    expect(mediationAfter(running).life).toEqual({ is: "running", since: at("22 20:10") });
    expect(stageOf(given(running).state())).toBe("Mediation");
    expect(step(running, "22 20:15")).toMatchObject({
      owed: "mediators-report",
      dueAt: at("28 23:59:59"),
    });
  });

  test("asks reporters apart what the other side may learn of them", () => {
    const undisclosed = [
      ...askedReported.slice(0, -2),
      ...said("22 19:10", "/mediate reporter-1 agrees"),
    ];
    expect(step(undisclosed, "22 19:15")).toMatchObject({ owed: "disclosure", of: ["reporter-1"] });
    expect(answer(undisclosed, "22 19:20", "/told reported-1 mediation")).toBe(
      "others-are-asked-first reporter-1",
    );
    const disclosed = [...undisclosed, ...said("22 19:20", "/mediate reporter-1 agrees named")];
    expect(mediationAfter(disclosed).disclosures).toEqual([
      { party: "reporter-1", mayLearn: "who" },
    ]);
    const changed = [...disclosed, ...said("22 19:30", "/mediate reporter-1 agrees unnamed")];
    expect(mediationAfter(changed).disclosures).toEqual([
      { party: "reporter-1", mayLearn: "that" },
    ]);
  });

  test("asks nobody else what others may learn of them", () => {
    const named = [...askedReported, ...said("22 20:10", "/mediate reported-1 agrees named")];
    expect(mediationAfter(named)).toMatchObject({
      life: { is: "running" },
      disclosures: [{ party: "reporter-1" }],
    });
  });

  test.for<[string, Happened, string, string]>([
    ["without an offer", underReview, "/mediate reporter-1 agrees", "no-mediation"],
    [
      "by somebody whom it does not concern",
      offered,
      "/mediate witness-1 agrees",
      "not-in-mediation witness-1",
    ],
    [
      "out of turn",
      offered,
      "/mediate reported-1 agrees",
      "others-are-asked-first mediator-1 and reporter-1",
    ],
    ["before they were told", offered, "/mediate mediator-1 agrees", "offer-not-told mediator-1"],
    [
      "twice",
      askedReported,
      "/mediate reporter-1 agrees unnamed",
      "agreed-to-mediation reporter-1",
    ],
    ["once it runs", running, "/mediate reporter-1 agrees named", "no-mediation"],
  ])("is not agreed to %s", ([, happened, body, refusal]) => {
    expect(answer(happened, "22 20:30", body)).toBe(refusal);
  });

  test("is told again where its terms changed (M20)", () => {
    const changed = [
      ...askedReported,
      ...said("22 20:05", "/mediate committee proposes until 2026-11-30"),
    ];
    expect(answer(changed, "22 20:10", "/mediate mediator-1 agrees")).toBe(
      "offer-not-told mediator-1",
    );
  });

  test("is nothing where somebody declines, which is told nobody but them who decide (M16)", () => {
    const declined = [...askedReported, ...said("22 20:10", "/mediate reported-1 declines")];
    expect(mediationAfter(declined).life).toMatchObject({ is: "over", because: "not-agreed" });
    expect(step(declined, "22 20:15")).toMatchObject({ owed: "resolution" });
    expect(answer(declined, "22 20:20", "/mediate reported-1 declines")).toBe("no-mediation");
    expect(answer(offered, "22 20:20", "/mediate witness-1 declines")).toBe(
      "not-in-mediation witness-1",
    );
  });

  test("ends with whoever withdraws", () => {
    const withdrawn = [...running, ...said("23 10:00", "/mediate reporter-1 withdraws")];
    expect(mediationAfter(withdrawn).life).toEqual({
      is: "over",
      because: "not-agreed",
      since: at("22 20:10"),
      at: at("23 10:00"),
      settledAt: at("23 10:00"),
    });
    const mediator = [...running, ...said("23 10:00", "/mediate mediator-1 withdraws")];
    expect(mediationAfter(mediator).life.is).toBe("over");
  });

  test("looks for another mediator where the one does not want to", () => {
    const declined = [...offered, ...said("22 18:00", "/mediate mediator-1 declines")];
    expect(step(declined, "22 18:10")).toMatchObject({ owed: "mediator" });
    const out = [...offered, ...said("22 18:00", "/cannot ask mediator-1 unreachable: no answer")];
    expect(step(out, "22 18:10")).toMatchObject({ owed: "mediator" });
  });

  test("ends where somebody cannot be asked any more", () => {
    const out = (purpose: string, whom: string) => [
      ...askedReported,
      ...said("22 20:10", `/cannot ${purpose} ${whom} unreachable: no answer`),
    ];
    expect(mediationAfter(out("ask", "reported-1")).life.is).toBe("over");
    expect(mediationAfter(out("tell", "reported-1")).life.is).toBe("offered");
    expect(mediationAfter(out("ask", "council")).life.is).toBe("offered");
  });

  test("waits while somebody is in danger, unless it was offered in spite of that", () => {
    const danger = says(bo, at("22 20:06"), "/danger");
    const inDanger = [...askedReported, ...danger];
    expect(answer(inDanger, "22 20:10", "/mediate reported-1 agrees")).toBe(
      "mediation-waits-for-danger",
    );
    expect(answer(inDanger, "22 20:10", "/told reported-1 mediation")).toBe(
      "mediation-waits-for-danger",
    );
    expect(answer(inDanger, "22 20:10", "/told reporter-1 receipt")).toBe("followed");
    const over = [...inDanger, ...said("22 20:08", "/find\ndanger: no")];
    expect(answer(over, "22 20:10", "/mediate reported-1 agrees")).toBe("followed");
    const meant = [
      ...underReview,
      ...says(bo, at("22 16:30"), "/danger"),
      ...said("22 17:00", "/mediate offer @gus anyway: they never meet"),
    ];
    expect(answer(meant, "22 18:00", "/told mediator-1 mediation")).toBe("followed");
  });

  test.for<[string, string, "gone" | "there"]>([
    ["renamed", "/rename reported-1 @gus: another account", "gone"],
    ["named", "/name witness @gus", "gone"],
    ["somebody else, renamed", "/rename reported-1 @pat: another account", "there"],
    ["somebody else, named", "/name witness @pat", "there"],
    ["somebody without an account, named", "/name witness kit@example.org", "there"],
  ])("has no mediator who turns out to be a party: %s", ([, body, mediator]) => {
    const after = mediationAfter([...offered, ...said("22 18:00", body)]);
    expect(after.mediator).toBe(mediator === "gone" ? undefined : "mediator-1");
  });

  test("has none of that address either, and none is missed where nothing is offered", () => {
    const byMail = [...underReview, ...said("22 17:00", "/mediate offer gil@example.org")];
    const named = [...byMail, ...said("22 18:00", "/name witness Gil@example.org")];
    expect(mediationAfter(named).mediator).toBeUndefined();
    const again = [...named, ...said("22 18:30", "/name affected gil@example.org")];
    expect(mediationAfter(again).mediator).toBeUndefined();
    const unknown = [...byMail, ...said("22 18:00", "/name witness @pat")];
    expect(mediationAfter(unknown).mediator).toBe("mediator-1");
  });

  test("does not hold anybody to what somebody else agreed to", () => {
    const renamed = (happened: Happened, party: string) => [
      ...happened,
      ...said("22 20:20", `/rename ${party} someone@example.org: it was them`),
    ];
    expect(mediationAfter(renamed(running, "reported-1")).life).toMatchObject({ is: "over" });
    expect(mediationAfter(renamed(askedReported, "reporter-1"))).toMatchObject({
      agreed: ["mediator-1"],
      disclosures: [],
    });
    expect(mediationAfter(renamed(askedReported, "mediator-1"))).toMatchObject({
      agreed: [],
      disclosures: [{ party: "reporter-1" }],
    });
    const over = [...running, ...said("22 20:15", "/mediate reporter-1 withdraws")];
    expect(mediationAfter(renamed(over, "reported-1")).life).toEqual(mediationAfter(over).life);
    const witness = [...askedReported, ...said("22 20:05", "/name witness kit@example.org")];
    expect(mediationAfter(renamed(witness, "witness-1")).agreed).toHaveLength(2);
    expect(given(renamed(underReview, "reported-1")).state().mediations).toEqual([]);
  });
});
