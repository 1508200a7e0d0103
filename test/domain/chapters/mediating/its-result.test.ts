import { describe, expect, test } from "vitest";
import { clocksOf, overdueNames } from "../../../../src/domain/case/clocks-of.ts";
import { commandsNow } from "../../../../src/domain/case/commands-now.ts";
import { nextStep } from "../../../../src/domain/case/next-step.ts";
import { stageOf } from "../../../../src/domain/case/stage-of.ts";
import { add, addMinutes, Duration } from "../../../../src/domain/values/time.ts";
import { agreed, proposed, reprimand, underReview } from "../deciding/deliberating.ts";
import { at, config, given, recorded } from "../../given.ts";
import {
  answer,
  askedReported,
  declined,
  type Happened,
  mediationAfter,
  offered,
  reported,
  running,
  said,
  toldAll,
} from "./mediating-case.ts";

const stateOf = (happened: Happened, until: string) => given(happened).until(at(until)).state();
const step = (happened: Happened, until: string) => nextStep(stateOf(happened, until), config);
const clock = (happened: Happened, until: string, name: string) =>
  clocksOf(stateOf(happened, until), config.clocks).find((one) => one.name === name);

const timeIsOver = [...running, ...said("28 10:00", "/note still talking")];

describe("the result of an offer", () => {
  test("is told on its day and not before, to everybody who knows of the offer", () => {
    expect(answer(declined, "24 10:00", "/told reporter-1 mediation-result")).toBe(
      `result-waits ${at("25 23:59:59")}`,
    );
    expect(step(declined, "25 23:00")).toMatchObject({ owed: "resolution" });
    expect(step(declined, "26 00:00")).toMatchObject({
      owed: "mediation-result",
      to: ["mediator-1", "reporter-1", "reported-1"],
      that: "does-not-begin",
    });
    const one = [...declined, ...said("26 10:00", "/told reporter-1 mediation-result")];
    expect(step(one, "26 10:10")).toMatchObject({ to: ["mediator-1", "reported-1"] });
    const out = [...one, ...said("26 10:10", "/cannot tell reported-1 unreachable: no answer")];
    expect(step(out, "26 10:20")).toMatchObject({ to: ["mediator-1"] });
    const all = [...out, ...said("26 10:20", "/told mediator-1 mediation-result")];
    expect(step(all, "26 10:30")).toMatchObject({ owed: "resolution" });
  });

  test("is told of a mediation that takes place too", () => {
    expect(answer(running, "24 10:00", "/told everyone mediation-result")).toMatch(/^result-waits/);
    expect(step(running, "26 00:00")).toMatchObject({ owed: "mediation-result", that: "begins" });
    const all = toldAll("26 10:00");
    expect(step([...running, ...all], "26 10:10")).toMatchObject({ owed: "mediators-report" });
    const withdrawn = [...running, ...all, ...said("27 10:00", "/mediate reporter-1 withdraws")];
    expect(step(withdrawn, "27 10:10")).toMatchObject({
      owed: "mediation-result",
      that: "has-ended",
    });
  });

  test("is not told whom nobody asked, nor before there is one", () => {
    const early = [...offered, ...said("22 18:00", "/mediate reporter-1 declines")];
    expect(answer(early, "26 10:00", "/told reporter-1 mediation-result")).toBe(
      "not-in-mediation reporter-1",
    );
    expect(step(early, "26 10:00")).toMatchObject({ owed: "resolution" });
    expect(answer(askedReported, "23 10:00", "/told reporter-1 mediation-result")).toBe(
      "no-result",
    );
    expect(answer(underReview, "23 10:00", "/told reporter-1 mediation-result")).toBe(
      "no-mediation",
    );
    expect(answer(declined, "26 10:00", "/told reporter-1 mediation")).toBe("no-mediation");
  });

  test("is that it does not take place where somebody was silent", () => {
    expect(mediationAfter(askedReported, "26 00:00").life).toMatchObject({
      is: "over",
      because: "not-agreed",
      at: at("25 23:59:59"),
    });
  });

  test("is not owed in a closed case", () => {
    const closed = [
      ...declined,
      recorded(at("23 11:00"), { type: "CaseClosed", closing: { as: "spam" } }),
    ];
    expect(given(closed).until(at("27 00:00")).recordsOf("MediationAnswersEnded")).toEqual([]);
    expect(step(closed, "27 00:00")).toBeUndefined();
    expect(answer(closed, "27 00:00", "/mediate end: spam")).toBe("no-mediation");
    expect(answer(closed, "27 00:00", "/mediate report: x")).toBe("case-is-closed");
  });
});

describe("while people mediate (M21)", () => {
  test("the clocks of resolution and deadlock stand still", () => {
    const open = [...running.slice(0, 3), proposed(at("22 16:30"), reprimand), ...running.slice(3)];
    const over = [...open, ...said("25 20:10", "/mediate reported-1 withdraws")];
    const later = add(at("29 16:00"), Duration.parse("3d"));
    expect(clock(open, "24 20:10", "resolution")).toMatchObject({ pausedAt: at("22 20:10") });
    expect(clock(open, "24 20:10", "deadlock")).toMatchObject({ pausedAt: at("22 20:10") });
    expect(clock(over, "26 10:00", "resolution")).toMatchObject({ dueAt: later });
    expect(clock(over, "26 10:00", "deadlock")?.dueAt).toBe(addMinutes(later, 30));
  });

  test("its own clock runs, once, and is met by the report", () => {
    expect(clock(offered, "23 10:00", "mediation")).toBeUndefined();
    expect(clock(running, "23 10:00", "mediation")).toMatchObject({
      startedAt: at("22 20:10"),
      dueAt: at("28 23:59:59"),
      metAt: undefined,
    });
    expect(clock(reported, "27 11:00", "mediation")?.metAt).toBe(at("27 10:00"));
  });

  test("nothing is proposed and nothing carried out", () => {
    const decided = [
      ...underReview,
      proposed(at("22 16:30"), reprimand),
      agreed(at("22 16:40"), reprimand),
    ];
    const mediating = [...decided, ...running.slice(3)];
    expect(answer(mediating, "23 10:00", "/propose\n- kind: private-reprimand")).toBe(
      `mediation-runs ${at("28 23:59:59")}`,
    );
    expect(answer(mediating, "23 10:00", "/enact")).toBe(`mediation-runs ${at("28 23:59:59")}`);
    expect(step(mediating, "23 10:00")).toMatchObject({ owed: "mediators-report" });
    const awaited = [...decided, ...offered.slice(3)];
    expect(answer(awaited, "22 18:00", "/enact")).toBe(`answers-awaited ${at("25 23:59:59")}`);
  });

  test("the commands that press are its own", () => {
    expect(commandsNow(stateOf(running, "23 10:00")).slice(0, 3)).toEqual([
      "mediate",
      "note",
      "told",
    ]);
    expect(commandsNow(stateOf(reported, "27 11:00"))[0]).toBe("mediate");
    const closed = recorded(at("23 11:00"), { type: "CaseClosed", closing: { as: "spam" } });
    expect(commandsNow(stateOf([...running, closed], "23 12:00"))).not.toContain("mediate");
    expect(commandsNow(stateOf(underReview, "23 10:00"))).not.toContain("mediate");
  });
});

describe("a mediation that is over (M23)", () => {
  test("by its time is overdue until it is reported or evaluated, and the other clocks go on", () => {
    expect(mediationAfter(timeIsOver, "29 10:00").life).toMatchObject({ because: "out-of-time" });
    expect(stageOf(stateOf(timeIsOver, "29 10:00"))).toBe("Under review");
    const clocks = clocksOf(stateOf(timeIsOver, "29 10:00"), config.clocks);
    expect(overdueNames(clocks, at("29 10:00"))).toEqual(["mediation"]);
    expect(clock(timeIsOver, "29 10:00", "resolution")).not.toHaveProperty("pausedAt");
    const late = [...timeIsOver, ...said("29 10:00", "/mediate report vetted by reporter-1: late")];
    expect(clock(late, "29 11:00", "mediation")?.metAt).toBe(at("29 10:00"));
    const goesOn = [...timeIsOver, ...said("29 10:00", "/mediate goes-on: they stopped answering")];
    expect(clock(goesOn, "29 11:00", "mediation")?.metAt).toBe(at("29 10:00"));
  });

  test("by its time is evaluated once everybody knows", () => {
    const known = [...timeIsOver, ...toldAll("29 10:00")];
    expect(step(known, "29 10:10")).toMatchObject({ owed: "evaluation", of: "no-report" });
  });

  test("is evaluated by the committee (M24)", () => {
    expect(step(reported, "27 10:10")).toMatchObject({ owed: "evaluation", of: "report" });
    const resolved = [...reported, ...said("27 11:00", "/mediate resolved: both are content")];
    expect(step(resolved, "27 11:10")).toMatchObject({ owed: "no-more-action" });
    const goesOn = [...reported, ...said("27 11:00", "/mediate goes-on: it happened again")];
    expect(step(goesOn, "27 11:10")).toMatchObject({ owed: "resolution" });
    expect(answer(goesOn, "27 11:10", "/mediate goes-on: again")).toBe("mediation-evaluated");
    expect(answer(goesOn, "27 11:10", "/mediate report: more")).toBe("mediation-evaluated");
    expect(answer(goesOn, "27 11:10", "/mediate resolved: after all")).toBe("followed");
  });

  test("without a report resolves nothing", () => {
    const taken = [...running, ...said("27 10:00", "/mediate end: the mediator fell ill")];
    expect(mediationAfter(taken).life).toMatchObject({ because: "taken-back" });
    expect(answer(taken, "27 11:00", "/mediate resolved: surely")).toBe("no-mediators-report");
    const evaluated = "/mediate goes-on: nothing came of it";
    expect(step([...taken, ...toldAll("27 10:30")], "27 10:50")).toMatchObject({
      owed: "evaluation",
      of: "end",
    });
    expect(answer(taken, "27 11:00", evaluated)).toBe("followed");
    expect(answer(declined, "27 11:00", evaluated)).toBe("mediation-not-begun");
  });

  test.for<[string, Happened, string, string]>([
    ["a report of nothing", underReview, "/mediate report: x", "mediation-not-begun"],
    ["a report of an offer", offered, "/mediate report: x", "mediation-not-begun"],
    [
      "a report of what somebody withdrew from",
      [...running, ...said("23 10:00", "/mediate reporter-1 withdraws")],
      "/mediate report: x",
      "mediation-not-begun",
    ],
    ["a report of what was declined", declined, "/mediate report: x", "mediation-not-begun"],
    [
      "a report that a stranger vetted",
      running,
      "/mediate report vetted by witness-1: x",
      "not-in-mediation witness-1",
    ],
    ["an evaluation of nothing", underReview, "/mediate goes-on: x", "no-mediation"],
    ["an evaluation before its end", running, "/mediate goes-on: x", "mediation-not-over"],
    ["the end of nothing", underReview, "/mediate end: x", "no-mediation"],
    ["the end of what is over", declined, "/mediate end: x", "no-mediation"],
  ])("refuses %s", ([, happened, body, refusal]) => {
    expect(answer(happened, "24 10:00", body)).toBe(refusal);
  });

  test("keeps who vetted its report", () => {
    expect(mediationAfter(reported).vettedBy).toEqual(["reporter-1", "reported-1"]);
    const again = [
      ...reported,
      ...said("27 10:30", "/mediate report vetted by reporter-1: shorter"),
    ];
    expect(mediationAfter(again)).toMatchObject({
      vettedBy: ["reporter-1"],
      life: { settledAt: at("27 10:00") },
    });
  });

  test("resolves the case by the others' consensus only", () => {
    const noAction = "/propose\n- kind: no-action\n  ground: mediated";
    const finding =
      "/find\nhappened: x\nviolation: no\nresponsible: reported-1\nongoing: no\ndanger: no";
    const evaluated = [
      ...reported,
      ...said("27 10:30", finding),
      ...said("27 11:00", "/mediate resolved: both are content"),
    ];
    expect(answer(evaluated, "27 12:00", noAction)).toBe("followed");
    expect(answer([...underReview, ...said("22 16:40", finding)], "22 17:00", noAction)).toMatch(
      /no mediation has resolved this case/,
    );
  });
});
