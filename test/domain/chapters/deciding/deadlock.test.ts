import { describe, expect, test } from "vitest";
import type { CaseCommand } from "../../../../src/domain/case/case-command.ts";
import type { Input } from "../../../../src/domain/case/input.ts";
import type { CaseEvent } from "../../../../src/domain/case/case-event.ts";
import { replay } from "../../../../src/domain/case/replay.ts";
import { deadlockClock } from "../../../../src/domain/chapters/deciding/deadlock.ts";
import { nextMoment } from "../../../../src/domain/case/next-moment.ts";
import { decidingBodyOf } from "../../../../src/domain/who-decides/deciding-body.ts";
import { shownFields } from "../../../../src/domain/case/shown-fields.ts";
import { Instant } from "../../../../src/domain/values/time.ts";
import { agreed, proposed, reprimand, named } from "./deliberating.ts";
import {
  ada,
  asks,
  at,
  bo,
  config,
  cy,
  eve,
  given,
  recorded,
  report,
  reporter1,
} from "../../given.ts";

/** Proposed on 23 November at 12:00: due on the 30th, three quarters on the 28th at 18:00. */
const open = [...named, proposed(at("23 12:00"), reprimand)];
const noCouncil = { ...config, council: undefined };
const dueAfter = (happened: readonly (Input | CaseEvent)[]) =>
  deadlockClock(given(happened).state(), config.clocks)?.dueAt;
const moments = (events: readonly CaseEvent[]) =>
  events
    .filter((event) => !("clock" in event) || event.clock === "deadlock")
    .map(({ type, at: when }) => `${type} ${when.slice(8, 16)}`);
const postpone = (when: Instant, until: Instant): Input =>
  asks(bo, when, { type: "PostponeHandOver", until, reason: "a witness is back then" });
const ask: CaseCommand = { type: "AskParty", whom: reporter1, question: "where?" };
const hear: CaseCommand = {
  type: "HearParty",
  whom: reporter1,
  answer: undefined,
  words: "in the call",
};

describe("a deadlock (M50)", () => {
  test("is announced, and hands the case to the council a week after the first proposal", () => {
    expect(moments(given(open).until(at("30 12:00")).added)).toEqual([
      "HandOverNeared 28T12:00",
      "DeadlineNeared 28T18:00",
      "DeadlineMissed 30T12:00",
      "CaseHandedOver 30T12:00",
    ]);
  });

  test("says why the council decides", () => {
    expect(given(open).until(at("30 12:00")).recordsOf("CaseHandedOver")).toMatchObject([
      { to: "council", ground: "deadlocked", by: "comity" },
    ]);
  });

  test("is no more once the council decides, whatever it proposes", () => {
    const events = [...open, proposed(at("30 13:00"), reprimand)];
    const state = given(events).state();
    expect(decidingBodyOf(state)).toBe("Executive Council");
    expect(deadlockClock(state, config.clocks)).toBeUndefined();
  });

  test("does not begin again when the text is amended", () => {
    expect(dueAfter([...open, proposed(at("25 12:00"), reprimand)])).toBe(at("30 12:00"));
  });

  test("ends with consensus", () => {
    const events = [...open, agreed(at("30 11:59"), reprimand)];
    expect(given(events).until(at("30 12:00")).recordsOf("CaseHandedOver")).toEqual([]);
  });

  test("does not happen when all had approved by then, even if it is heard after", () => {
    const inTime = given(open, config, (instant) => instant >= at("30 12:00"));
    expect(moments(inTime.until(at("30 20:00")).added)).toEqual([
      "HandOverNeared 28T12:00",
      "DeadlineNeared 28T18:00",
    ]);
  });

  test("stays overdue where no council can take over, and hands nothing over", () => {
    const { added, state } = given(open, noCouncil).until(at("30 12:00"));
    expect(moments(added)).toEqual(["DeadlineNeared 28T18:00", "DeadlineMissed 30T12:00"]);
    expect(shownFields(state(), noCouncil).labels).toContain("overdue: deadlock");
  });

  test("hands nothing over in the past when a council is named afterwards", () => {
    const later = { ...config, adoptedAt: Instant.parse("2026-12-03T09:00:00Z") };
    expect(
      moments(
        given(open, later).until(Instant.parse("2026-12-03T10:00:00Z")).recordsOf("CaseHandedOver"),
      ),
    ).toEqual(["CaseHandedOver 03T09:00"]);
  });
});

describe("a question that is open", () => {
  const asked = [...open, asks(bo, at("24 12:00"), ask)];

  test("holds the deadlock", () => {
    const { added, state } = given(asked).until(at("30 20:00"));
    expect(moments(added)).toEqual([]);
    expect(shownFields(state(), config).labels).not.toContain("overdue: deadlock");
  });

  test("moves it by the time it took to be answered", () => {
    expect(dueAfter([...asked, asks(cy, at("25 18:00"), hear)])).toBe("2026-12-01T18:00:00Z");
  });

  test("counts once where several were open together", () => {
    const twice = [...asked, asks(ada, at("24 18:00"), ask), asks(cy, at("25 12:00"), hear)];
    expect(dueAfter(twice)).toBe("2026-12-01T12:00:00Z");
  });

  test("moves nothing that was due before it was asked", () => {
    const late = [asks(ada, at("30 18:00"), ask), asks(cy, at("30 19:00"), hear)];
    const looked = given(open, noCouncil).when(...late);
    expect(deadlockClock(looked.state(), config.clocks)).toMatchObject({ dueAt: at("30 12:00") });
    expect(deadlockClock(looked.state(), config.clocks)).not.toHaveProperty("standstills");
  });

  test("moves nothing when it was asked and answered before the proposal", () => {
    const before = [asks(bo, at("22 17:00"), ask), asks(bo, at("22 18:00"), hear)];
    expect(dueAfter([...named, ...before, ...open.slice(3)])).toBe(at("30 12:00"));
  });
});

describe("a case that was closed", () => {
  const closed = (when: Instant) =>
    recorded(when, { type: "CaseClosed", closing: { as: "spam" } }, bo);
  const reopens = (when: Instant): Input =>
    asks(ada, when, { type: "ReopenCase", reason: "it was none" });

  test("is not handed over when it is reopened after the deadline would have been", () => {
    const happened = [...open, closed(at("24 12:00")), reopens(at("30 13:00"))];
    const { added } = given(happened).until(at("30 20:00"));
    expect(moments(added)).toEqual([]);
    expect(moments(given(happened).history())).not.toContain("CaseHandedOver 30T13:00");
    expect(dueAfter(happened)).toBe("2026-12-06T13:00:00Z");
  });

  test("is handed over after the days that were left", () => {
    const happened = [...open, closed(at("24 12:00")), reopens(at("25 12:00"))];
    const { added } = given(happened).until(Instant.parse("2026-12-01T12:00:00Z"));
    expect(moments(added)).toEqual([
      "DeadlineNeared 29T12:00",
      "HandOverNeared 29T12:00",
      "DeadlineMissed 01T12:00",
      "CaseHandedOver 01T12:00",
    ]);
  });

  test("loses the time of a question that was asked once it was reopened, too", () => {
    const asked = [asks(bo, at("26 12:00"), ask), asks(cy, at("26 18:00"), hear)];
    const happened = [...open, closed(at("24 12:00")), reopens(at("25 12:00")), ...asked];
    expect(dueAfter(happened)).toBe("2026-12-01T18:00:00Z");
  });

  test("neared before it what neared before it was closed", () => {
    const happened = [report, closed(at("28 12:00")), reopens(at("28 18:00"))];
    const looked = given(happened).until(at("29 16:00"));
    const all = [...given(happened).history(), ...looked.added];
    expect(
      all.flatMap((event) =>
        "clock" in event && event.clock === "resolution" ? [`${event.type} ${event.at}`] : [],
      ),
    ).toEqual(["DeadlineNeared 2026-11-27T22:00:00Z", "DeadlineMissed 2026-11-29T16:00:00Z"]);
  });

  test("nears then even where nobody looked before it was reopened", () => {
    const reopened = recorded(at("28 18:00"), { type: "CaseReopened", reason: "it was none" });
    const state = replay([...given(named).history(), closed(at("28 12:00")), reopened]);
    expect(state && nextMoment(state, config)).toMatchObject({
      brings: { type: "DeadlineNeared", clock: "resolution" },
      at: at("27 22:00"),
    });
  });

  test("neared and missed nothing meanwhile: that is noted once it is reopened", () => {
    const happened = [...open, closed(at("27 12:00")), reopens(at("30 13:00"))];
    const all = [
      ...given(happened).history(),
      ...given(happened).until(Instant.parse("2026-12-01T13:00:00Z")).added,
    ];
    const noted = all.filter((event) => "dueAt" in event || event.type === "CouncilAlerted");
    for (const event of noted)
      expect(event.at < at("27 12:00") || event.at >= at("30 13:00")).toBe(true);
    expect(noted.map(({ type, at: when }) => `${type} ${when.slice(8, 16)}`)).toContain(
      "DeadlineMissed 30T13:00",
    );
  });
});

describe("/deadlock", () => {
  const declare = (when: Instant): Input => asks(bo, when, { type: "DeclareDeadlock" });

  test("begins the week without a proposal, and a later one does not begin it again", () => {
    const declared = [...named, declare(at("22 20:00"))];
    expect(dueAfter(declared)).toBe(at("29 20:00"));
    expect(dueAfter([...declared, proposed(at("23 12:00"), reprimand)])).toBe(at("29 20:00"));
  });

  test("changes nothing while the week runs", () => {
    given(open)
      .when(declare(at("23 13:00")))
      .isRefused("deadlock-declared");
  });

  test("is refused once the council decides, and in a closed case", () => {
    const handed = recorded(at("23 12:00"), {
      type: "CaseHandedOver",
      to: "council",
      ground: "asked",
    });
    const closed = recorded(at("23 12:00"), { type: "CaseClosed", closing: { as: "spam" } });
    const said = at("23 13:00");
    given([...named, handed])
      .when(asks(eve, said, { type: "DeclareDeadlock" }))
      .isRefused("already-with-council");
    given([...named, closed])
      .when(declare(said))
      .isRefused("case-is-closed");
  });

  test("changes nothing once a resolution is agreed", () => {
    given([...open, agreed(at("24 12:00"), reprimand)])
      .when(declare(at("24 13:00")))
      .isRefused("agreed-already");
  });
});

describe("/postpone", () => {
  test("puts the hand-over off, once", () => {
    const until = at("30 23:00");
    const put = [...open, postpone(at("24 12:00"), until)];
    expect(dueAfter(put)).toBe(until);
    given(put)
      .when(postpone(at("24 13:00"), at("30 23:30")))
      .isRefused("postponed-already");
  });

  test.for([
    ["to before it is due", "2026-11-30T11:59:59Z"],
    ["by more than a week", "2026-12-07T12:00:01Z"],
  ] as const)("is refused %s", ([, until]) => {
    given(open)
      .when(postpone(at("24 12:00"), Instant.parse(until)))
      .isRefused("postponed-out-of-bounds");
  });

  test("by a week exactly is followed", () => {
    given(open)
      .when(postpone(at("24 12:00"), Instant.parse("2026-12-07T12:00:00Z")))
      .records({
        type: "DeadlockPostponed",
        until: Instant.parse("2026-12-07T12:00:00Z"),
        reason: "a witness is back then",
      });
  });

  test("is refused where no hand-over is coming", () => {
    given(named)
      .when(postpone(at("22 18:00"), at("30 12:00")))
      .isRefused("no-deadlock");
  });
});
