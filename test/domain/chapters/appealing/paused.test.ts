import { describe, expect, test } from "vitest";
import { endsAsked, liftsSettled } from "../../../../src/domain/chapters/banning/lifts-asked.ts";
import { withBansOf } from "../../../../src/domain/chapters/banning/register-of-bans.ts";
import { clocksOf } from "../../../../src/domain/case/clocks-of.ts";
import { agreed, proposed, reported1, reprimand, underReview } from "../deciding/deliberating.ts";
import { asks, at, eve, fay, given, gus, recorded, reporter1 } from "../../given.ts";
import {
  answers,
  appealed,
  both,
  type Happened,
  lifted,
  order,
  owedIn,
  refusedWith,
  reporterHeard,
  told,
  wide,
} from "./said-in-appeals.ts";

const paused = [...reporterHeard, ...both("26 10", "paused")];
const ended = recorded(at("26 10:11"), { type: "LineLifted", line: 1, proof: "free" });
const pauseTold = [
  told(at("26 11:00"), reported1, "appeal", eve),
  told(at("26 11:00"), reporter1, "appeal", eve),
];
const lives = (happened: Happened) =>
  given(happened, wide)
    .state()
    .actions.map(({ life }) => life.is);

describe("bans that pause while an appeal is heard", () => {
  test("end once as many say so as a decision takes, and the appeal stays open", () => {
    const { added, state } = given(
      [...reporterHeard, answers(eve, at("26 10:00"), "paused")],
      wide,
    ).when(answers(fay, at("26 10:10"), "paused"));
    expect(added).toMatchObject([
      { type: "HearerAnswered", answer: "paused" },
      { type: "BansPaused", party: reported1 },
      { type: "OrderEnded", order, because: "paused" },
    ]);
    expect(state().actions.map(({ life }) => life.is)).toEqual(["ended", "carried-out"]);
    expect(state().appeals).toMatchObject([{ pausedAt: at("26 10:10"), answered: undefined }]);
  });

  test("pause no sooner than reporters were told of the appeal and heard", () => {
    expect(refusedWith(appealed, answers(eve, at("26 10:00"), "paused"))).toEqual([
      "not-yet-heard",
      { owed: "appeal", to: reporter1 },
    ]);
  });

  test("pause once, and only where some are in force", () => {
    expect(refusedWith(paused, answers(eve, at("26 12:00"), "paused"))).toEqual([
      "nothing-to-pause",
    ]);
    const none = [
      ...reporterHeard,
      recorded(at("26 09:00"), { type: "OrderEnded", order, because: "lifted" }),
    ];
    expect(refusedWith(none, answers(eve, at("26 10:00"), "paused"))).toEqual(["nothing-to-pause"]);
  });

  test("are told to those concerned, and the answer is awaited of everybody anew", () => {
    expect(owedIn([...paused, ended])).toMatchObject({
      owed: "word-of-pause",
      to: [reported1, reporter1],
    });
    expect(owedIn([...paused, ended, ...pauseTold])).toMatchObject({
      owed: "answer-to-appeal",
      by: [eve, fay, gus],
    });
  });

  test("are not told to whom one cannot tell anything", () => {
    const cannot = asks(eve, at("26 11:00"), {
      type: "RuleOutContact",
      for: "tell",
      whom: reporter1,
      ground: "unreachable",
      reason: "three mails",
    });
    expect(owedIn([...paused, ended, cannot])).toMatchObject({
      owed: "word-of-pause",
      to: [reported1],
    });
  });

  test("that are not paused do not go on, whatever a record says", () => {
    const odd = [...reporterHeard, recorded(at("26 09:00"), { type: "OrderResumed", order })];
    expect(lives(odd)).toEqual(["carried-out", "carried-out"]);
  });

  test("go on once the decision stands: the very ban, noted anew before it is taken", () => {
    const all = [...paused, ended, ...pauseTold];
    const { added, state } = given(
      [...all, answers(eve, at("27 10:00"), "decision-stands")],
      wide,
    ).when(answers(gus, at("27 10:10"), "decision-stands"));
    expect(added).toMatchObject([
      { type: "HearerAnswered" },
      { type: "AppealAnswered", answer: "decision-stands" },
      { type: "OrderResumed", order },
    ]);
    expect(state().actions.map(({ life }) => life)).toMatchObject([
      { is: "planned" },
      { is: "carried-out" },
    ]);
  });

  test("begin where they were when the pause had not reached the place yet", () => {
    const noted = [
      ...reporterHeard,
      recorded(at("26 09:00"), {
        type: "StandingKept",
        line: 1,
        before: "free",
        evidence: { membership: "member" },
      }),
      ...both("26 10", "paused"),
      ...both("27 10", "decision-stands"),
    ];
    expect(given(noted, wide).state().actions[0]?.life).toEqual({
      is: "noted",
      had: { before: "free", evidence: { membership: "member" } },
    });
    expect(lives([...paused, ...both("27 10", "decision-stands")])).toEqual([
      "planned",
      "carried-out",
    ]);
  });

  test("begin anew where the account was not shown: what nobody sees may hold, or not", () => {
    const gone = [
      ...reporterHeard,
      recorded(at("26 09:00"), { type: "DriftNoticed", line: 1, what: "account-gone" }),
      ...both("26 10", "paused"),
    ];
    const goesOn = both("27 10", "decision-stands");
    expect(lives([...gone, ended, ...goesOn])[0]).toBe("planned");
    expect(lives([...gone, ...goesOn])[0]).toBe("planned");
  });

  test("stay as they were where they had failed, were undone by hand or never begun", () => {
    const drift = [
      ...reporterHeard,
      recorded(at("26 09:00"), { type: "DriftNoticed", line: 1, what: "lifted" }),
      ...both("26 10", "paused"),
      ...both("27 10", "decision-stands"),
    ];
    expect(lives(drift)).toEqual(["undone", "carried-out"]);
    const without = (type: string) =>
      reporterHeard.filter((one) => !("type" in one && one.type === type));
    const resumed = (before: Happened) =>
      lives([...before, ...both("26 10", "paused"), ...both("27 10", "decision-stands")])[0];
    expect(resumed(without("LineDone"))).toBe("planned");
    const kept = recorded(at("24 08:00"), {
      type: "StandingKept",
      line: 1,
      before: "free",
      evidence: { membership: "none" },
    });
    expect(resumed(without("LineDone").toSpliced(without("LineDone").length - 3, 0, kept))).toBe(
      "noted",
    );
    const failed = recorded(at("24 09:00"), { type: "LineFailed", line: 1, reason: "no account" });
    const place = without("LineDone").length - 3;
    expect(resumed(without("LineDone").toSpliced(place, 0, failed))).toBe("failed");
  });

  test("do not go on where their time was over meanwhile", () => {
    const until = at("26 23:59");
    const ending = reporterHeard.map((one) =>
      "type" in one && one.type === "ResolutionEnacted"
        ? { ...one, lines: one.lines.map((line) => (line.order ? { ...line, until } : line)) }
        : one,
    );
    const resumed = (day: string) =>
      given([...ending, ...both("26 10", "paused"), ended, ...both(day, "decision-stands")], wide)
        .history()
        .filter(({ type }) => type === "OrderResumed");
    expect(resumed("26 12")).toHaveLength(1);
    expect(resumed("27 10")).toEqual([]);
  });

  test("do not go on where the appeal is answered otherwise", () => {
    const late = [...paused, ended, ...pauseTold];
    const inThatMonth = (answer: "decision-stands" | "changed" | "lifted") => [
      ...late,
      answers(eve, at("27 10:00"), answer),
      answers(fay, at("27 10:10"), answer),
    ];
    expect(lives(inThatMonth("lifted"))[0]).toBe("lifted");
    expect(lives(inThatMonth("changed"))[0]).toBe("lifted");
    expect(lives(inThatMonth("decision-stands"))[0]).toBe("planned");
  });

  test("are no ended ban to whom nobody has to say that it ended", () => {
    const names = (happened: Happened) =>
      clocksOf(given(happened, wide).state(), wide.clocks).map(({ name }) => name);
    expect(names([...paused, ended])).not.toContain("end of a ban");
    expect(names(lifted)).toContain("end of a ban");
  });

  test("end for good where another case's resolution lifts them meanwhile", () => {
    const { actions } = given([...paused, ended], wide).state();
    const listed = withBansOf(actions, []).map((ban) => ({ ...ban, lift_asked: at("26 12:00") }));
    expect(listed[0]?.ended?.because).toBe("paused");
    expect(endsAsked(actions, listed)).toEqual([order]);
    const lift = { kind: "lift", order, words: "enough" } as const;
    const other = given([
      ...underReview,
      agreed(at("26 12:00"), lift),
      recorded(at("26 12:00"), { type: "ResolutionEnacted", lines: [{ line: 1, measure: lift }] }),
    ]).state().actions;
    expect(liftsSettled(other, listed)).toEqual([]);
    const over = listed.map((ban) => {
      return { ...ban, ended: { at: at("26 13:00"), because: "lifted" as const } };
    });
    expect(liftsSettled(other, over)).toEqual([{ number: 1, endedAt: at("26 13:00") }]);
    const forGood = [
      ...paused,
      ended,
      recorded(at("26 13:00"), { type: "OrderEnded", order, because: "lifted" }),
    ];
    expect(lives([...forGood, ...both("27 10", "decision-stands")])[0]).toBe("lifted");
  });

  test("stay paused while a changed resolution is decided", () => {
    const anew = [
      ...paused,
      ended,
      ...pauseTold,
      ...both("27 10", "changed"),
      proposed(at("27 11:00"), reprimand),
    ];
    expect(lives(anew)[0]).toBe("lifted");
    expect(owedIn(anew)).toMatchObject({ owed: "approvals" });
  });
});
