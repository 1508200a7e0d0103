import { describe, expect, test } from "vitest";
import type { Input } from "../../../src/domain/case/input.ts";
import { replay } from "../../../src/domain/case/replay.ts";
import type { CaseEvent } from "../../../src/domain/case/case-event.ts";
import { clocksOf, nextDeadline, overdueNames } from "../../../src/domain/case/clocks-of.ts";
import { nextMoment } from "../../../src/domain/case/next-moment.ts";
import type { Instant } from "../../../src/domain/values/time.ts";
import { noticeOfEvent } from "../../../src/domain/case/notice-of-event.ts";
import {
  acknowledge,
  ada,
  asks,
  at,
  bo,
  config,
  given,
  recorded,
  recuse,
  report,
} from "../given.ts";

const opened = [report];
const told = (when: string) => asks(bo, at(when), acknowledge);
const moments = (events: readonly CaseEvent[]) =>
  events.map((event) => `${event.type} ${"clock" in event ? event.clock : ""} ${event.at}`);

describe("time passing over a report of 22 November, 16:00 (M26, M39)", () => {
  test.for([
    { title: "nothing in the first 18 hours", now: "23 09:59", noted: [] },
    {
      title: "the acknowledgement nears at three quarters",
      now: "23 10:00",
      noted: ["DeadlineNeared acknowledgement 2026-11-23T10:00:00Z"],
    },
    {
      title: "the acknowledgement is missed after 24 hours",
      now: "23 16:00",
      noted: [
        "DeadlineNeared acknowledgement 2026-11-23T10:00:00Z",
        "DeadlineMissed acknowledgement 2026-11-23T16:00:00Z",
      ],
    },
    {
      title: "everything is noted at its own instant when nobody looked for ten days",
      now: "29 16:00",
      noted: [
        "DeadlineNeared acknowledgement 2026-11-23T10:00:00Z",
        "DeadlineMissed acknowledgement 2026-11-23T16:00:00Z",
        "ChairAlerted  2026-11-24T04:00:00Z",
        "CouncilAlerted  2026-11-24T16:00:00Z",
        "DeadlineNeared resolution 2026-11-27T22:00:00Z",
        "DeadlineNeared update 2026-11-27T22:00:00Z",
        "DeadlineMissed resolution 2026-11-29T16:00:00Z",
        "DeadlineMissed update 2026-11-29T16:00:00Z",
      ],
    },
  ])("$title", ({ now, noted }) => {
    expect(moments(given(opened).until(at(now)).added)).toEqual(noted);
  });

  test("brings next what it has not brought, and then the moment after that", () => {
    const next = (happened: readonly (Input | CaseEvent)[]) => {
      const moment = nextMoment(given(happened).state(), config);
      return moment && `${moment.brings.type} ${moment.at}`;
    };
    const noted = given(opened).until(at("23 10:00")).added;
    expect(next(opened)).toBe("DeadlineNeared 2026-11-23T10:00:00Z");
    expect(next([...opened, ...noted])).toBe("DeadlineMissed 2026-11-23T16:00:00Z");
    const closed = recorded(at("22 18:00"), { type: "CaseClosed", closing: { as: "spam" } });
    expect(next([...opened, closed])).toBeUndefined();
  });

  test("once noted, the same moment is not noted again", () => {
    const history = [...given([]).when(report).added, ...given(opened).until(at("23 16:00")).added];
    expect(history.filter((event) => event.type === "DeadlineMissed")).toHaveLength(1);
    expect(given(opened).until(at("23 16:00")).added).toHaveLength(2);
  });
});

describe("meeting the acknowledgement clock (M26)", () => {
  const overdueAfter = (events: readonly CaseEvent[], now: Instant) => {
    const state = replay(events);
    return state && overdueNames(clocksOf(state, config.clocks), now);
  };

  test("in time, nothing of it nears or is missed any more", () => {
    const { added } = given([report, told("22 17:00")]).until(at("25 16:00"));
    expect(moments(added)).toEqual([]);
  });

  test("in the last second counts as in time", () => {
    const { added } = given(opened).when(told("23 16:00"));
    expect(added.map((event) => event.type)).toEqual(["DeadlineNeared", "PartyTold"]);
  });

  test("late, it is no longer overdue, and was", () => {
    const { added } = given(opened).when(told("23 18:00"));
    const events = [...given([]).when(report).added, ...added];
    expect(added.map((event) => event.type)).toContain("DeadlineMissed");
    expect(overdueAfter(events, at("23 17:00"))).toEqual([]);
    expect(overdueAfter(events.slice(0, -1), at("23 17:00"))).toEqual(["acknowledgement"]);
  });

  test("said before the deadline and heard after it, it was kept", () => {
    const missed = given(opened).until(at("23 16:00")).added;
    const history = [...given([]).when(report).added, ...missed];
    const late = given(opened).when(told("23 15:59")).recordsOf("PartyTold");
    expect(overdueAfter([...history, ...late], at("23 17:00"))).toEqual([]);
  });

  test("leaves the resolution as the next deadline", () => {
    const state = replay([
      ...given([]).when(report).added,
      ...given(opened).when(told("22 17:00")).added,
    ]);
    expect(state && nextDeadline(clocksOf(state, config.clocks))).toBe(at("29 16:00"));
  });
});

describe("a report received before its issue was opened", () => {
  const forwarded = { ...report, receivedAt: at("20 16:00") };

  test("counts from its receipt, and is noted from the opening on", () => {
    expect(moments(given([forwarded]).until(at("22 16:00")).added)).toEqual([]);
    expect(moments(given([]).when(forwarded).added)).toEqual([
      "ReportReceived  2026-11-22T16:00:00Z",
      "DeadlineMissed acknowledgement 2026-11-22T16:00:00Z",
      "ChairAlerted  2026-11-22T16:00:00Z",
      "CouncilAlerted  2026-11-22T16:00:00Z",
    ]);
  });
});

describe("two days without any answer (M4)", () => {
  test("alert the council once", () => {
    expect(given(opened).until(at("26 16:00")).recordsOf("CouncilAlerted")).toHaveLength(1);
  });

  test("do not when there is no council", () => {
    const alone = { ...config, council: undefined };
    expect(given(opened, alone).until(at("26 16:00")).recordsOf("CouncilAlerted")).toEqual([]);
  });

  test("do not once a reporter was answered, late or not", () => {
    const { added } = given([report, told("24 15:00")]).until(at("26 16:00"));
    expect(added.map((event) => event.type)).not.toContain("CouncilAlerted");
  });
});

describe("a day and a half without any answer", () => {
  const alerts = (happened: readonly (Input | CaseEvent)[]) =>
    given(happened).until(at("26 16:00")).recordsOf("ChairAlerted");

  test("tell whoever acts as chair, once, who hears of it while it waits", () => {
    expect(alerts(opened)).toMatchObject([{ at: at("24 04:00"), about: "receipt" }]);
    const [alert] = alerts(opened);
    const tells = (happened: readonly (Input | CaseEvent)[]) => {
      const state = given(happened).state();
      const situation = { state, config, people: [], emergencySheet: "", events: [] };
      return alert && noticeOfEvent(alert, situation);
    };
    expect(tells(opened)).toContain("@ada, you act as chair: a reporter has no reply yet.");
    expect(tells([report, told("24 05:00")])).toBeUndefined();
    const nobody = [ada, bo].map((who) => asks(who, at("22 17:00"), recuse));
    expect(tells([report, ...nobody])).toBeUndefined();
  });

  test("do not once a reporter was answered, nor in a closed case", () => {
    expect(alerts([report, told("24 03:00")])).toEqual([]);
    const closed = recorded(at("24 10:00"), { type: "CaseClosed", closing: { as: "spam" } });
    expect(alerts([report, closed])).toEqual([]);
  });
});
