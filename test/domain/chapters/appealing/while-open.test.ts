import { describe, expect, test } from "vitest";
import { clocksOf } from "../../../../src/domain/case/clocks-of.ts";
import { Instant } from "../../../../src/domain/values/time.ts";
import { reported1 } from "../deciding/deliberating.ts";
import {
  acknowledge,
  ada,
  asks,
  at,
  bo,
  cy,
  dee,
  eve,
  fay,
  given,
  gus,
  handle,
  reporter1,
} from "../../given.ts";
import {
  alone,
  answers,
  appealed,
  appeals,
  closed,
  enacted,
  everybodyTold,
  type Happened,
  order,
  reporterHeard,
  told,
  wide,
  reported2,
  stands,
  closes,
  refusedWith,
  owedIn,
} from "./said-in-appeals.ts";

describe("while an appeal is open", () => {
  test("reporters are to be told and heard, then it is to be answered, by whoever has not", () => {
    const due = Instant.parse("2026-12-09T10:00:00Z");
    expect(owedIn(appealed)).toEqual({
      owed: "word-of-appeal",
      to: [reporter1],
      by: [eve, fay, gus],
      dueAt: due,
    });
    const toldOnly = [...appealed, told(at("25 12:00"), reporter1, "appeal", eve)];
    expect(owedIn(toldOnly)).toMatchObject({
      owed: "word-to-appeal",
      from: [reporter1],
      until: at("28 12:00"),
      dueAt: due,
    });
    expect(owedIn(reporterHeard)).toMatchObject({
      owed: "answer-to-appeal",
      of: reported1,
      by: [eve, fay, gus],
    });
    expect(owedIn([...reporterHeard, answers(eve, at("26 10:00"), "lifted")])).toMatchObject({
      by: [fay, gus],
    });
    const differing = [
      ...reporterHeard,
      answers(eve, at("26 10:00"), "lifted"),
      answers(fay, at("26 10:00"), "changed"),
      answers(gus, at("26 10:00"), "decision-stands"),
    ];
    expect(owedIn(differing)).toMatchObject({ by: [eve, fay, gus] });
  });

  test("those who have to bring in others owe that", () => {
    expect(owedIn(appealed, alone)).toMatchObject({ owed: "appointment", by: [ada, bo, cy, dee] });
    const three = { ...alone, consensus: { minimum: 3 } };
    const members = [...three.committee.members, eve, fay];
    const left = { ...three, committee: { ...three.committee, members } };
    expect(owedIn(appealed, left)).toMatchObject({
      owed: "hearers",
      of: reported1,
      by: [eve, fay],
    });
  });

  test("what is in force goes on, and nothing is decided past it", () => {
    expect(
      given(appealed, wide)
        .state()
        .actions.map(({ life }) => life.is),
    ).toEqual(["carried-out", "carried-out"]);
    const proposal = asks(eve, at("25 12:00"), {
      type: "ProposeResolution",
      written: { form: "measures", text: "- { kind: private-reprimand, to: reported-1 }\n" },
      prose: "",
    });
    const lift = asks(eve, at("25 12:00"), {
      type: "ReviewOrder",
      order,
      outcome: "lift",
      reason: "why",
    });
    expect(refusedWith(appealed, proposal)[0]).toBe("appeal-is-open");
    expect(refusedWith(appealed, lift)[0]).toBe("appeal-is-open");
    expect(refusedWith(appealed, closes("25 12:00"))[0]).toBe("appeal-is-open");
    const keep = asks(eve, at("25 12:00"), {
      type: "ReviewOrder",
      order,
      outcome: "keep",
      reason: undefined,
    });
    expect(refusedWith(appealed, keep)).toBe("followed");
  });

  test("somebody can be told of it, and only then", () => {
    expect(refusedWith(closed, told(at("25 12:00"), reporter1, "appeal"))[0]).toBe(
      "nothing-appealed",
    );
  });

  test("of two appeals one says which", () => {
    const both2 = [
      ...enacted,
      asks(ada, at("23 15:40"), {
        type: "NameParty",
        role: "reported",
        identity: { handle: handle("pat") },
      }),
      ...everybodyTold,
      appeals(at("25 10:00")),
      appeals(at("25 10:10"), { by: eve, party: reported2 }),
    ];
    expect(refusedWith(both2, answers(eve, at("25 11:00"), "changed"))[0]).toBe("say-which-appeal");
    const second = [
      ...both2,
      answers(eve, at("25 11:00"), "decision-stands", reported2),
      answers(fay, at("25 11:00"), "decision-stands", reported2),
    ];
    expect(given(second, wide).state().appeals).toMatchObject([
      { party: reported1, said: [], answered: undefined },
      { party: "reported-2", answered: { answer: "decision-stands" } },
    ]);
    expect(owedIn(second)).toMatchObject({ owed: "outcome", to: [reported2, reporter1] });
  });
});

describe("the clock of an appeal", () => {
  const clock = (happened: Happened) =>
    clocksOf(given(happened, wide).state(), wide.clocks).filter(({ name }) => name === "appeal");

  test("runs two weeks from the day it reached somebody to the answer", () => {
    expect(clock(closed)).toEqual([]);
    expect(clock(appealed)).toMatchObject([
      {
        party: reported1,
        startedAt: at("25 10:00"),
        dueAt: Instant.parse("2026-12-09T10:00:00Z"),
        metAt: undefined,
      },
    ]);
    expect(clock(stands)).toMatchObject([{ metAt: at("26 10:10") }]);
  });

  test("is moved by a longer time that whoever appeals was told, and by nobody else's", () => {
    const longer = (whom: typeof reporter1, when: string) =>
      asks(eve, at(when), {
        ...acknowledge,
        whom,
        what: "timeline",
        until: Instant.parse("2026-12-20T23:59:59Z"),
      });
    expect(clock([...appealed, longer(reported1, "26 09:00")])).toMatchObject([
      { startedAt: at("26 09:00"), dueAt: Instant.parse("2026-12-20T23:59:59Z") },
    ]);
    const due = Instant.parse("2026-12-09T10:00:00Z");
    expect(clock([...appealed, longer(reporter1, "26 09:00")])).toMatchObject([{ dueAt: due }]);
    expect(clock([...stands, longer(reported1, "27 09:00")])).toMatchObject([{ dueAt: due }]);
    const before = asks(ada, at("23 16:10"), {
      ...acknowledge,
      whom: reported1,
      what: "timeline",
      until: Instant.parse("2026-12-20T23:59:59Z"),
    });
    expect(clock([...closed.slice(0, -1), before, appeals(at("25 10:00"))])).toMatchObject([
      { dueAt: due },
    ]);
  });

  test("warns at three quarters, and is missed when due, once", () => {
    const [neared, missed, ...more] = given(appealed, wide)
      .until(Instant.parse("2026-12-30T00:00:00Z"))
      .added.filter(({ type }) => type.startsWith("Deadline"));
    expect(neared).toMatchObject({ clock: "appeal", party: reported1, type: "DeadlineNeared" });
    expect(missed).toMatchObject({
      type: "DeadlineMissed",
      at: Instant.parse("2026-12-09T10:00:00Z"),
    });
    expect(more).toEqual([]);
  });

  test("is noted at the earliest when the case was taken up again", () => {
    const late = appeals(Instant.parse("2026-12-20T10:00:00Z"), { receivedAt: at("28 10:00") });
    const noted = given(closed, wide).when(late).recordsOf("DeadlineMissed");
    expect(noted).toMatchObject([{ at: Instant.parse("2026-12-20T10:00:00Z") }]);
  });
});
