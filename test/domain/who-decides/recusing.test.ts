import { describe, expect, test } from "vitest";
import { replay } from "../../../src/domain/case/replay.ts";
import { electorate } from "../../../src/domain/who-decides/electorate.ts";
import {
  acknowledge,
  ada,
  asks,
  assigned,
  at,
  bo,
  config,
  cy,
  dee,
  given,
  recuse,
  report,
} from "../given.ts";

const opened = [report];
const boSteps = (when: string) => asks(bo, at(when), recuse, { allowedTo: "deciding-body" });

describe("recusing oneself (M76)", () => {
  test("is recorded without asking for a reason", () => {
    given(opened)
      .when(boSteps("22 16:05"))
      .records({ type: "MemberRecused", member: bo, ground: "oneself" });
  });

  test("keeps the reason of whoever gives one", () => {
    const steps = asks(bo, at("22 16:05"), {
      type: "RecuseMember",
      member: "oneself",
      reason: "my employer",
    });
    given(opened)
      .when(steps)
      .records({ type: "MemberRecused", member: bo, ground: "oneself", reason: "my employer" });
  });

  test("is refused where all that is said is another's login, who was meant", () => {
    const meant = (reason: string) =>
      asks(cy, at("22 16:05"), { type: "RecuseMember", member: "oneself", reason });
    given(opened).when(meant("BO")).isRefused("recuse-whom");
    for (const reason of ["cy", "bo is my friend", "mal"])
      expect(given(opened).when(meant(reason)).recordsOf("MemberRecused")).toHaveLength(1);
  });

  test("takes the member out of the electorate", () => {
    const events = [
      ...given([]).when(report).added,
      ...given(opened).when(boSteps("22 16:05")).added,
    ];
    const state = replay(events);
    expect(state && electorate(state, config, at("22 16:06"))).toEqual([ada, cy, dee]);
  });

  test("twice is refused as done already", () => {
    given([...opened, boSteps("22 16:05")])
      .when(boSteps("22 16:10"))
      .isRefused("already-recused");
  });

  test("does not undo what the member did before", () => {
    const told = asks(bo, at("22 16:03"), acknowledge);
    const { added } = given(opened).when(boSteps("22 16:05"), told);
    expect(added.map((event) => event.type)).toEqual(["PartyTold", "MemberRecused"]);
  });

  test("heard late, what was said before it still counts", () => {
    const told = asks(bo, at("22 16:03"), acknowledge);
    const { added } = given([...opened, boSteps("22 16:05")]).when(told);
    expect(added.map((event) => event.type)).toEqual(["PartyTold"]);
  });
});

describe("telling the others of a conflict (M75)", () => {
  const disclosed = asks(bo, at("22 16:05"), { type: "DiscloseConflict", what: "we share a desk" });

  test("is noted, and leaves the member in", () => {
    const outcome = given(opened).when(disclosed);
    outcome.records({ type: "ConflictDisclosed", what: "we share a desk" });
    const state = outcome.state();
    expect(electorate(state, config, state.asOf)).toEqual([ada, bo, cy, dee]);
  });

  test("is heard from nobody who is out already", () => {
    given([...opened, boSteps("22 16:01")])
      .when(disclosed)
      .isRefused("recused-from-case");
  });
});

describe("assigning a recused member", () => {
  test("is undone, each time", () => {
    const { added } = given([...opened, boSteps("22 16:05")]).when(
      assigned(bo, at("22 17:00")),
      assigned(bo, at("22 18:00")),
    );
    expect(added.map((event) => event.type)).toEqual(["AssignmentUndone", "AssignmentUndone"]);
  });

  test("is nothing to answer when it came before the recusal", () => {
    given([...opened, boSteps("22 16:05")])
      .when(assigned(bo, at("22 16:01")))
      .changesNothing();
  });

  test("leaves others assigned", () => {
    given([...opened, boSteps("22 16:05")])
      .when(assigned(cy, at("22 17:00")))
      .changesNothing();
  });
});

describe("being away", () => {
  const ferry = { who: dee, from: at("20 00:00"), until: at("30 00:00") };
  const withDeeAway = { ...config, away: [ferry] };

  test("leaves the electorate to the others", () => {
    const state = replay(given([]).when(report).added);
    expect(state && electorate(state, withDeeAway, at("22 16:06"))).toEqual([ada, bo, cy]);
  });

  test("ends when the member acts in the case", () => {
    const events = [
      ...given([], withDeeAway).when(report).added,
      ...given(opened, withDeeAway).when(asks(dee, at("22 16:30"), acknowledge)).added,
    ];
    const state = replay(events);
    expect(state && electorate(state, withDeeAway, at("22 16:31"))).toEqual([ada, bo, cy, dee]);
  });
});
