import { describe, expect, test } from "vitest";
import type { CaseEvent } from "../../../../src/domain/case/case-event.ts";
import type { Input } from "../../../../src/domain/case/input.ts";
import type { AdoptedConfig } from "../../../../src/domain/values/adopted-config.ts";
import type { CaseNamed } from "../../../../src/domain/kernel/asking.ts";
import { CodeName } from "../../../../src/domain/values/ids.ts";
import { OrderId } from "../../../../src/domain/values/planned-action.ts";
import type { Measure } from "../../../../src/domain/values/measure.ts";
import { parseOwed } from "../../../../src/domain/kernel/owed.ts";
import type { Addressee } from "../../../../src/domain/values/party.ts";
import { shownFields } from "../../../../src/domain/case/shown-fields.ts";
import {
  agreed,
  banned,
  noAction,
  proposed,
  reported1,
  reprimand,
  named,
  underReview,
} from "../deciding/deliberating.ts";
import {
  acknowledge,
  ada,
  asks,
  at,
  bo,
  config,
  cy,
  dee,
  eve,
  given,
  mal,
  recorded,
  reporter1,
} from "../../given.ts";

const withCore: AdoptedConfig = { ...config, coreTeam: { email: "core@example.org" } };
const order = OrderId.parse("3f9c2a1e");
const close = (time: string): Input =>
  asks(bo, at(time), { type: "CloseCase", closing: { as: "resolved" } });
const told = (time: string, whom: Addressee): Input =>
  asks(ada, at(time), { ...acknowledge, whom, what: "outcome" });
const decided = [...underReview, agreed(at("23 12:00"), banned, reprimand)];
const enacted: readonly (Input | CaseEvent)[] = [
  ...decided,
  recorded(at("23 15:00"), {
    type: "ResolutionEnacted",
    lines: [
      { line: 1, measure: banned, order, person: mal, organisation: "sandbox-org" },
      { line: 2, measure: reprimand },
    ],
  }),
];
const settled: readonly (Input | CaseEvent)[] = [
  ...enacted,
  recorded(at("23 15:10"), { type: "LineDone", line: 1, proof: "blocked" }),
  asks(ada, at("23 15:20"), { type: "ActionIsDone", number: 2, evidence: "mailed" }),
];
const everybodyTold = [
  told("23 16:00", reporter1),
  told("23 16:01", reported1),
  told("23 16:02", "council"),
  told("23 16:03", "core-team"),
];

function missing(happened: readonly (Input | CaseEvent)[], under = withCore) {
  const [refused] = given(happened, under).when(close("23 18:00")).recordsOf("CommandRefused");
  if (refused?.type !== "CommandRefused") return "followed";
  return [refused.reason, ...parseOwed(refused.detail ?? "")];
}

describe("closing a case (M71)", () => {
  test("is refused before anything is agreed, and while something newer is proposed", () => {
    expect(missing(underReview)).toEqual(["no-resolution-yet"]);
    expect(missing([...settled, proposed(at("23 15:30"), noAction)])).toEqual([
      "newer-proposal-open",
    ]);
  });

  test("is refused with everything that is still to be done", () => {
    expect(missing(decided)).toEqual([
      "not-yet-enacted",
      { owed: "enactment" },
      { owed: "outcome", to: reporter1 },
      { owed: "outcome", to: reported1 },
      { owed: "outcome", to: "council" },
    ]);
    expect(missing([...enacted, ...everybodyTold])).toEqual([
      "lines-are-open",
      { owed: "line-of-the-app", line: 1 },
      { owed: "line", line: 2 },
    ]);
  });

  test("says first what people still have to do, where that comes first", () => {
    const handed = recorded(at("23 15:05"), {
      type: "LineHandedToPeople",
      line: 1,
      reason: "permission-missing",
    });
    expect(missing([...enacted, handed, ...everybodyTold])).toEqual([
      "lines-are-open",
      { owed: "line", line: 1 },
      { owed: "line", line: 2 },
    ]);
  });

  test.for(everybodyTold.map((_, i) => i))("waits until each is told: all but %d", (left) => {
    const others = everybodyTold.filter((_, i) => i !== left);
    expect(missing([...settled, ...others])).toEqual([
      "not-yet-told",
      expect.objectContaining({ owed: "outcome" }),
    ]);
  });

  test("is followed when all is done", () => {
    given([...settled, ...everybodyTold], withCore)
      .when(close("23 18:00"))
      .records({ type: "CaseClosed", closing: { as: "resolved" } });
  });

  test("waits until whoever is asked for an apology is told", () => {
    const apology: Measure = {
      kind: "apology-request",
      from: reported1,
      to: reporter1,
      manner: "private",
      tell: "with",
    };
    const asked = [
      ...underReview,
      agreed(at("23 12:00"), apology),
      recorded(at("23 15:00"), {
        type: "ResolutionEnacted",
        lines: [{ line: 1, measure: apology }],
      }),
      asks(ada, at("23 15:20"), { type: "ActionIsDone", number: 1, evidence: "mailed" }),
    ];
    expect(missing([...asked, told("23 16:00", reporter1), told("23 16:02", "council")])).toEqual([
      "not-yet-told",
      { owed: "outcome", to: reported1 },
    ]);
  });

  test("does not wait for whom one cannot tell", () => {
    const cannot = asks(ada, at("23 16:00"), {
      type: "RuleOutContact",
      for: "tell",
      whom: reported1,
      ground: "unsafe",
      reason: "threats",
    });
    const others = everybodyTold.filter((_, i) => i !== 1);
    expect(missing([...settled, cannot, ...others])).toBe("followed");
  });

  test("does not take what was told before it was agreed for the outcome", () => {
    expect(
      missing([
        ...settled.slice(0, 3),
        told("22 18:00", reporter1),
        ...settled.slice(3),
        ...everybodyTold.slice(1),
      ]),
    ).toEqual(["not-yet-told", { owed: "outcome", to: reporter1 }]);
  });

  test("tells the core team only of what goes on (M72)", () => {
    const over = recorded(at("23 15:30"), { type: "OrderEnded", order, because: "lifted" });
    const lifted = recorded(at("23 15:40"), { type: "LineLifted", line: 1, proof: "unblocked" });
    expect(missing([...settled, over, lifted, ...everybodyTold.slice(0, 3)])).toBe("followed");
  });

  test("tells nobody whom the config does not have", () => {
    const nobody = { ...config, council: undefined };
    expect(missing([...settled, ...everybodyTold.slice(0, 2)], nobody)).toBe("followed");
  });

  test("does not make the council tell itself", () => {
    const handed = recorded(at("23 11:00"), {
      type: "CaseHandedOver",
      to: "council",
      ground: "asked",
    });
    const byCouncil: Input = { ...close("23 18:00"), by: eve } as Input;
    const happened = [...underReview, handed, ...settled.slice(6, 9)];
    const tells = everybodyTold.slice(0, 2).map((one) => ({ ...one, by: eve }) as Input);
    const reprimanded = { ...settled[9], by: eve } as Input;
    given([...happened, reprimanded, ...tells], config)
      .when(byCouncil)
      .records({ type: "CaseClosed", closing: { as: "resolved" } });
  });

  test("needs no enactment where no action was agreed (M51)", () => {
    const nothing = [...underReview, agreed(at("23 12:00"), noAction)];
    expect(missing([...nothing, ...everybodyTold.slice(0, 1), ...everybodyTold.slice(2, 3)])).toBe(
      "followed",
    );
  });

  test("waits until others reviewed what a member did alone", () => {
    const act = recorded(
      at("23 09:00"),
      { type: "ActedAlone", act: 1, what: "muted", actedAt: at("23 09:00") },
      ada,
    );
    const ratified = (by: typeof bo) =>
      recorded(at("23 09:30"), { type: "ActRatified", act: 1 }, by);
    const happened = [...settled.slice(0, 3), act, ratified(cy)];
    expect(missing([...happened, ...settled.slice(3), ...everybodyTold])).toEqual([
      "act-not-reviewed",
      { owed: "review", of: 1 },
    ]);
    expect(missing([...happened, ratified(dee), ...settled.slice(3), ...everybodyTold])).toBe(
      "followed",
    );
  });
});

describe("a case that was closed", () => {
  const closed = [...settled, ...everybodyTold, close("23 18:00")];

  test("has no clock running", () => {
    const state = given(closed, withCore).state();
    expect(shownFields(state, withCore)).toMatchObject({
      isOpen: false,
      card: { status: "Closed", nextDeadline: null },
    });
  });

  test("is not closed again", () => {
    given(closed, withCore).when(close("23 18:30")).isRefused("case-is-closed");
    const spam = asks(bo, at("23 18:30"), {
      type: "CloseCase",
      closing: { as: "not-ours", to: "the venue" },
    });
    given(closed, withCore).when(spam).isRefused("case-is-closed");
  });

  test("is no duplicate of itself, and may be one of another", () => {
    const duplicate = (of: string) =>
      asks(bo, at("23 11:00"), {
        type: "CloseCase",
        closing: { as: "duplicate", of: CodeName.parse(of) },
      });
    given(named).when(duplicate("amber-heron")).isRefused("duplicate-of-itself");
    given(named)
      .when(duplicate("blue-crane"))
      .records({
        type: "CaseClosed",
        closing: { as: "duplicate", of: CodeName.parse("blue-crane") },
      });
  });

  test("is no duplicate of a case that there is not, or that leads elsewhere or back to it", () => {
    const name = (text: string) => CodeName.parse(text);
    const casesNamed = new Map<CodeName, CaseNamed>([
      [name("green-fox"), "none"],
      [name("grey-owl"), { duplicateOf: name("blue-crane") }],
      [name("red-hare"), { duplicateOf: name("amber-heron") }],
      [name("blue-crane"), {}],
    ]);
    const asked = (of: string, found = casesNamed) =>
      given(named, config, undefined, { casesNamed: found }).when(
        asks(bo, at("23 11:00"), { type: "CloseCase", closing: { as: "duplicate", of: name(of) } }),
      );
    asked("green-fox").isRefused("duplicate-of-nothing");
    asked("grey-owl").isRefused("duplicate-of-a-duplicate");
    asked("red-hare").isRefused("duplicate-in-a-circle");
    asked("blue-crane").records({
      type: "CaseClosed",
      closing: { as: "duplicate", of: name("blue-crane") },
    });
    // Asked for when an end as a duplicate still took a second, and closed meanwhile as one of this.
    const waits = recorded(
      at("23 11:00"),
      {
        type: "SecondAwaited",
        number: 1,
        act: { act: "close", closing: { as: "duplicate", of: name("blue-crane") } },
      },
      bo,
    );
    const second = asks(cy, at("23 12:00"), { type: "SecondAct", number: undefined });
    const meanwhile = new Map([[name("blue-crane"), { duplicateOf: name("amber-heron") }]]);
    given([...underReview, waits], config, undefined, { casesNamed: meanwhile })
      .when(second)
      .isRefused("duplicate-in-a-circle");
    const seconded = given([...underReview, waits], config, undefined, { casesNamed }).when(second);
    expect(seconded.recordsOf("CaseClosed")).toHaveLength(1);
  });

  test("was closed until the first who reopened it did, whoever of them is heard first", () => {
    const reopens = (who: typeof bo, time: string) =>
      asks(who, at(time), { type: "ReopenCase", reason: "it goes on" });
    const heard = given([...closed, reopens(bo, "24 10:00")], withCore).when(
      reopens(cy, "24 09:00"),
    );
    heard.records({ type: "CaseReopened", reason: "it goes on" });
    expect(heard.state()).toMatchObject({
      closed: undefined,
      closures: [{ at: at("23 18:00"), reopenedAt: at("24 09:00") }],
    });
    given([...closed, reopens(bo, "24 10:00")], withCore)
      .when(reopens(cy, "24 11:00"))
      .isRefused("case-is-open");
  });

  test("is taken up again where it was", () => {
    const reopened = asks(bo, at("24 10:00"), { type: "ReopenCase", reason: "it goes on" });
    const state = given([...closed, reopened], withCore).state();
    expect(shownFields(state, withCore)).toMatchObject({
      isOpen: true,
      card: { status: "Enactment" },
    });
    given([...closed, reopened], withCore)
      .when(close("24 11:00"))
      .records({ type: "CaseClosed", closing: { as: "resolved" } });
  });
});
