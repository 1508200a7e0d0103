import { describe, expect, test } from "vitest";
import { clocksOf } from "../../../../src/domain/case/clocks-of.ts";
import { privatePageOf } from "../../../../src/domain/chapters/corresponding/private-page.ts";
import { reportedUnheard } from "../../../../src/domain/chapters/reviewing/heard-before-judged.ts";
import { surroundingsOf } from "../../../../src/domain/chapters/deciding/surroundings.ts";
import { whyNotWriteTo } from "../../../../src/domain/chapters/reviewing/safety-of-reporters.ts";
import { isRunning } from "../../../../src/domain/kernel/promise-clock.ts";
import { Cause, NodeId } from "../../../../src/domain/values/ids.ts";
import { banned, agreed, proposed } from "../deciding/deliberating.ts";
import { ada, asks, at, bo, config, cy, given, recorded } from "../../given.ts";

import {
  ref,
  to,
  two,
  splits,
  opened,
  reporter1,
  reporter2,
  reported1,
  reported2,
} from "./two-matters.ts";

describe("a case that holds two matters", () => {
  test("is taken apart at one member's word while there is but a report", () => {
    given(two)
      .when(splits([reported2, reporter2], [reporter1]))
      .records({
        type: "CaseSplit",
        parties: [reported2, reporter2],
        also: [reporter1],
        about: "the dinner",
      });
  });

  test("takes nobody twice, and has every reporter in both where none is named", () => {
    given(two)
      .when(splits([reported2], [reported2, reported1]))
      .records({
        type: "CaseSplit",
        parties: [reported2],
        also: [reported1, reporter1, reporter2],
        about: "the dinner",
      });
    given(two)
      .when(splits([reporter2, reported2], [reporter2]))
      .records({ type: "CaseSplit", parties: [reporter2, reported2], about: "the dinner" });
  });

  test("takes a second where somebody is in danger, or something is proposed", () => {
    const danger = asks(cy, at("22 16:30"), { type: "DeclareDanger", what: "a knife" });
    const asked = given([...two, danger]).when(splits([reported2]));
    expect(asked.recordsOf("SecondAwaited")).toMatchObject([
      { act: { act: "split", parties: [reported2], also: [reporter1, reporter2] } },
    ]);
    const second = asks(cy, at("22 17:10"), { type: "SecondAct", number: undefined });
    const agreedOn = given([...two, danger, splits([reported2])]).when(second);
    expect(agreedOn.recordsOf("CaseSplit")).toHaveLength(1);
    const proposal = proposed(at("22 16:40"), banned);
    expect(
      given([...two, proposal])
        .when(splits([reported2]))
        .recordsOf("SecondAwaited"),
    ).toHaveLength(1);
    given([...two, proposal])
      .when(splits([reported1]))
      .isRefused("split-past-proposal");
  });

  test("where it went meanwhile is not seconded", () => {
    const danger = asks(cy, at("22 16:30"), { type: "DeclareDanger", what: "a knife" });
    const gone = opened([reported2], "22 17:05");
    const second = asks(cy, at("22 17:10"), { type: "SecondAct", number: 1 });
    given([...two, danger, splits([reported2]), ...gone])
      .when(second)
      .isRefused("split-off-already");
  });

  const spam = asks(bo, at("22 16:50"), { type: "CloseCase", closing: { as: "spam" } });
  const enacted = recorded(at("22 16:50"), {
    type: "ResolutionEnacted",
    lines: [{ line: 1, measure: { ...banned, of: reported2 } }],
  });
  const mediating = asks(ada, at("22 16:50"), {
    type: "OfferMediation",
    mediator: { address: "med@example.org" },
    between: [],
    wishedBy: undefined,
    anyway: "a second try",
    until: undefined,
    answersBy: undefined,
  });
  const joined = recorded(at("22 16:50"), {
    type: "ReportJoined",
    from: to,
    was: reporter1,
    party: ref("reporter-3"),
    receivedAt: at("22 15:00"),
  });
  test.each([
    ["case-is-closed", [spam], [reported2], []],
    ["no-such-party", [], [ref("witness-1")], []],
    ["split-takes-nobody", [], [], [reported2]],
    ["split-leaves-no-reporter", [], [reporter1, reporter2], []],
    ["split-off-already", opened([reported2], "22 16:50"), [reported2], []],
    ["split-off-already", opened([reported2], "22 16:50").slice(0, 1), [reported2], []],
    ["split-of-joined", [joined], [reported2], [ref("reporter-3")]],
    ["split-past-measures", [enacted], [reported2], []],
    ["split-after-decision", [agreed(at("22 16:50"), banned)], [reported2], []],
    ["mediator-stays", [mediating], [ref("mediator-1")], []],
  ] as const)("is not taken apart: %s", (reason, before, parties, also) => {
    given([...two, ...before])
      .when(splits([...parties], [...also]))
      .isRefused(reason);
  });

  test("is not taken apart while mediation goes on", () => {
    const asked = given([...two, mediating]).when(splits([reported2]));
    expect(asked.recordsOf("CommandRefused")).toHaveLength(1);
  });
});

describe("once the other case is there", () => {
  const after = given([...two, ...opened([reporter2, reported2])]);

  test("those who went are owed nothing here, and the others what they were", () => {
    const owed = (state: ReturnType<typeof after.state>) =>
      clocksOf(state, config.clocks)
        .filter((clock) => clock.name === "acknowledgement" && isRunning(clock))
        .map(({ party }) => party);
    const before = given(two).state();
    expect(owed(before)).toEqual([reporter1, reporter2]);
    expect(owed(after.state())).toEqual([reporter1]);
    expect(reportedUnheard(before)).toEqual([reported1, reported2]);
    expect(reportedUnheard(after.state())).toEqual([reported1]);
    const now = at("22 18:00");
    expect(surroundingsOf(after.state(), config, now).parties).toEqual([reporter1, reported1]);
  });

  test("whoever went is not asked first whether they are safe", () => {
    const safe = [
      asks(ada, at("22 16:20"), { type: "AskForSafety", whom: reporter1, words: undefined }),
      asks(ada, at("22 16:21"), {
        type: "HearParty",
        whom: reporter1,
        answer: undefined,
        words: undefined,
      }),
    ];
    expect(whyNotWriteTo(reported1, given([...two, ...safe]).state())).toMatchObject({
      refused: "safety-not-asked",
    });
    const gone = given([...two, ...safe, ...opened([reporter2, reported2])]).state();
    expect(whyNotWriteTo(reported1, gone)).toBeUndefined();
  });

  test("another that is on its way stays so", () => {
    const other = Cause.parse("IC_other#1");
    const parties = [reported1];
    const second = {
      ...recorded(at("22 17:30"), { type: "CaseSplit", parties, about: "the list" }, bo),
      cause: other,
    };
    const issue = { id: NodeId.parse("I_3"), number: 3 };
    const placed = recorded(at("22 17:31"), { type: "SplitPlaced", split: other, issue });
    const state = given([...after.history(), second, placed]).state();
    expect(state.splits).toMatchObject([
      { to, issue: undefined },
      { to: undefined, issue },
    ]);
  });

  test("their page says nothing of a report taken back", () => {
    const page = (state: ReturnType<typeof after.state>) =>
      privatePageOf(state, reporter2, config, at("22 18:00")).isTakenBack;
    expect(page(after.state())).toBe(false);
    const back = asks(bo, at("22 18:00"), {
      type: "WithdrawReport",
      party: reporter2,
      wants: [],
      words: "by phone",
    });
    expect(page(given([...two, back]).state())).toBe(true);
  });

  test("mediation is offered to those who stayed", () => {
    const offer = asks(ada, at("22 18:00"), {
      type: "OfferMediation",
      mediator: { address: "med@example.org" },
      between: [],
      wishedBy: undefined,
      anyway: "both wish it",
      until: undefined,
      answersBy: undefined,
    });
    expect(after.when(offer).recordsOf("MediationOffered")).toMatchObject([
      { between: [reporter1, reported1] },
    ]);
  });
});
