import { describe, expect, test } from "vitest";
import { isOpen } from "../../../../src/domain/chapters/enacting/action-standing.ts";
import type { Measure } from "../../../../src/domain/values/measure.ts";
import { affected1, agreed, reported1, reprimand, underReview } from "../deciding/deliberating.ts";
import {
  ada,
  asks,
  at,
  eve,
  fay,
  given,
  gus,
  handle,
  recorded,
  reporter1,
  recuse,
} from "../../given.ts";
import {
  answers,
  appealed,
  appeals,
  everybodyTold,
  heard,
  order,
  reporterHeard,
  roleGone,
  told,
  unanimous,
  wide,
  reported2,
  both,
  stands,
  lifted,
  closes,
  refusedWith,
  owedIn,
  answerTold,
} from "./said-in-appeals.ts";

describe("an appeal that is answered: the decision stands", () => {
  test("leaves everything in force, and whoever appeals, reporters and affected are told", () => {
    const state = given(stands, wide).state();
    expect(state.actions.map(({ life }) => life.is)).toEqual(["carried-out", "carried-out"]);
    expect(owedIn(stands)).toMatchObject({ owed: "outcome", to: [reported1, reporter1] });
    expect(refusedWith(stands, closes("26 11:00"))).toEqual([
      "not-yet-told",
      { owed: "outcome", to: reported1 },
      { owed: "outcome", to: reporter1 },
    ]);
  });

  test("is closed again once they were", () => {
    const all = [...stands, ...answerTold];
    expect(owedIn(all)).toMatchObject({ owed: "closing" });
    expect(refusedWith(all, closes("26 12:00"))).toBe("followed");
    expect(owedIn([...all, closes("26 12:00")])).toBeUndefined();
  });
});

describe("an appeal that is answered: lifted", () => {
  test("is refused before reporters were told and heard, with the lines to copy", () => {
    const lift = answers(eve, at("26 10:00"), "lifted");
    expect(refusedWith(appealed, lift)).toEqual([
      "not-yet-heard",
      { owed: "appeal", to: reporter1 },
    ]);
    const toldOnly = [...appealed, told(at("25 12:00"), reporter1, "appeal", eve)];
    expect(refusedWith(toldOnly, lift)).toEqual([
      "not-yet-heard",
      { owed: "answer", from: reporter1, until: at("28 12:00") },
    ]);
  });

  test("does not wait for whom one cannot ask, nor longer than their time", () => {
    const toldOnly = [...appealed, told(at("25 12:00"), reporter1, "appeal", eve)];
    const lift = answers(eve, at("28 13:00"), "lifted");
    expect(given(toldOnly, wide).when(lift).added).toMatchObject([
      { type: "FeedbackWindowEnded", party: reporter1, at: at("28 12:00") },
      { type: "HearerAnswered", answer: "lifted" },
    ]);
    const cannot = asks(eve, at("25 12:00"), {
      type: "RuleOutContact",
      for: "tell",
      whom: reporter1,
      ground: "unreachable",
      reason: "three mails",
    });
    expect(refusedWith([...appealed, cannot], answers(eve, at("26 10:00"), "lifted"))).toBe(
      "followed",
    );
  });

  test("waits for somebody who came into the case meanwhile", () => {
    const one = [
      ...reporterHeard,
      answers(eve, at("26 10:00"), "lifted"),
      asks(eve, at("26 10:05"), {
        type: "NameParty",
        role: "affected",
        identity: { handle: handle("pat") },
      }),
    ];
    expect(refusedWith(one, answers(fay, at("26 10:10"), "lifted"))).toEqual([
      "not-yet-heard",
      { owed: "appeal", to: affected1 },
    ]);
  });

  test("waits for them too where enough had said so before", () => {
    const differing = [
      ...reporterHeard,
      answers(eve, at("26 10:00"), "lifted"),
      answers(fay, at("26 10:00"), "lifted"),
      answers(gus, at("26 10:00"), "changed"),
      asks(eve, at("26 10:05"), {
        type: "NameParty",
        role: "affected",
        identity: { handle: handle("pat") },
      }),
      asks(gus, at("26 10:10"), recuse, { allowedTo: "deciding-body" }),
    ];
    expect(given(differing, unanimous).state().appeals[0]?.answered).toBeUndefined();
    const affectedHeard = [
      ...differing,
      told(at("26 11:00"), affected1, "appeal", eve),
      heard(eve, at("26 12:00"), affected1),
    ];
    expect(given(affectedHeard, unanimous).state().appeals[0]?.answered).toEqual({
      at: at("26 12:00"),
      answer: "lifted",
    });
  });

  test("ends the bans of whoever appeals, and people undo what people did", () => {
    const { added, state } = given(
      [...reporterHeard, answers(eve, at("26 10:00"), "lifted")],
      wide,
    ).when(answers(fay, at("26 10:10"), "lifted"));
    expect(added).toMatchObject([
      { type: "HearerAnswered" },
      { type: "AppealAnswered", answer: "lifted" },
      { type: "OrderEnded", order, because: "lifted" },
    ]);
    expect(state().actions.map(({ life }) => life.is)).toEqual(["ended", "ended"]);
    expect(owedIn(lifted)).toMatchObject({ owed: "action", action: { number: 2 } });
    const undone = [
      ...lifted,
      recorded(at("26 10:11"), { type: "LineLifted", line: 1, proof: "free" }),
      asks(eve, at("26 10:30"), { type: "ActionIsDone", number: 2, evidence: "the role is back" }),
    ];
    expect(given(undone, wide).state().actions.filter(isOpen)).toEqual([]);
    expect(owedIn(undone)).toMatchObject({ owed: "outcome", to: [reported1, reporter1] });
    expect(refusedWith([...undone, ...answerTold], closes("26 12:00"))).toBe("followed");
  });

  test("leaves what one member does later to those who review it", () => {
    const later = [
      ...lifted,
      asks(
        fay,
        at("26 11:00"),
        {
          type: "BanAlone",
          whom: { party: reported1 },
          until: at("28 11:00"),
          reason: "threats",
        },
        { allowedTo: "deciding-body" },
      ),
    ];
    const bans = given(later, wide).until(at("26 12:00")).state().actions.slice(2);
    expect(bans.map(({ life }) => life.is)).not.toContain("ended");
    expect(bans).not.toEqual([]);
  });

  test("touches nobody else, and takes words back by telling", () => {
    const theirs: Measure = { kind: "no-contact", of: reported2, words: "none", tell: "with" };
    const apology: Measure = {
      kind: "apology-request",
      from: reported1,
      to: reporter1,
      manner: "private",
      tell: "with",
    };
    const ordered = [
      ...underReview,
      asks(ada, at("22 16:20"), {
        type: "NameParty",
        role: "reported",
        identity: { handle: handle("pat") },
      }),
      agreed(at("23 12:00"), reprimand, apology, roleGone),
      recorded(at("23 15:00"), {
        type: "ResolutionEnacted",
        lines: [
          { line: 1, measure: reprimand },
          { line: 2, measure: apology },
          { line: 3, measure: theirs },
        ],
      }),
      ...[1, 3].map((number) =>
        asks(ada, at("23 15:20"), { type: "ActionIsDone", number, evidence: "done" }),
      ),
      ...everybodyTold,
      appeals(at("25 10:00")),
      told(at("25 12:00"), reporter1, "appeal", eve),
      heard(eve, at("25 13:00"), reporter1),
      ...both("26 10", "lifted"),
    ];
    expect(
      given(ordered, wide)
        .state()
        .actions.map(({ life }) => life.is),
    ).toEqual(["carried-out", "ended", "carried-out"]);
  });
});
