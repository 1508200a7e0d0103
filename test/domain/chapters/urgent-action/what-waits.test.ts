import { describe, expect, test } from "vitest";
import type { CaseEvent } from "../../../../src/domain/case/case-event.ts";
import type { Input } from "../../../../src/domain/case/input.ts";
import { noticeOfEvent } from "../../../../src/domain/case/notice-of-event.ts";
import type { Instant } from "../../../../src/domain/values/time.ts";
import {
  acknowledge,
  ada,
  asks,
  at,
  bo,
  config,
  cy,
  given,
  recorded,
  report,
} from "../../given.ts";

const opened = [report, asks(ada, at("22 16:05"), acknowledge)];
const danger = (when = at("22 17:00")) =>
  asks(bo, when, { type: "DeclareDanger", what: undefined }, { allowedTo: "deciding-body" });
const called = (when: Instant) =>
  asks(bo, when, { type: "NoteHelpContacted", whom: "the venue" }, { allowedTo: "deciding-body" });
const acts = asks(bo, at("22 17:00"), {
  type: "TellOfAct",
  what: "asked them to leave",
  actedAt: undefined,
  byDelegate: false,
});
const ratifies = (who: typeof ada, when: string) =>
  asks(who, at(when), { type: "RatifyAct", act: 1 });

function alerts(happened: readonly (Input | CaseEvent)[], under = config) {
  const before = given([...opened, ...happened], under);
  return [...before.history(), ...before.until(at("28 10:00")).added]
    .flatMap((event) =>
      event.type === "ChairAlerted" || event.type === "CouncilAlerted" ? [event] : [],
    )
    .map(({ type, about = "receipt", act, at: when }) =>
      [type, about, ...(act === undefined ? [] : [act]), when.slice(8, 16)].join(" "),
    );
}

describe("danger of which nobody noted whom they called", () => {
  test("is told the acting chair after twelve hours and the council after a day, each once", () => {
    expect(alerts([danger()])).toEqual([
      "ChairAlerted danger 23T05:00",
      "CouncilAlerted danger 23T17:00",
    ]);
  });

  test("is not once it is noted", () => {
    expect(alerts([danger(), called(at("22 18:00"))])).toEqual([]);
    expect(alerts([danger(), called(at("23 06:00"))])).toEqual(["ChairAlerted danger 23T05:00"]);
  });

  test("is told again of another word of it", () => {
    expect(alerts([danger(), danger(at("24 17:00"))])).toHaveLength(4);
  });
});

describe("what was done alone and is not reviewed", () => {
  test("is told the acting chair after two days and the council after three", () => {
    expect(alerts([acts])).toEqual([
      "ChairAlerted unilateral act 1 24T17:00",
      "CouncilAlerted unilateral act 1 25T17:00",
    ]);
  });

  test("is not once two others reviewed it", () => {
    expect(alerts([acts, ratifies(ada, "22 18:00"), ratifies(cy, "22 18:01")])).toEqual([]);
  });

  test("is told of each", () => {
    const again = { ...acts, at: at("22 18:00"), cause: danger().cause };
    expect(alerts([acts, again])).toHaveLength(4);
  });
});

describe("nobody above", () => {
  test("hears where there is no council, nor once the council decides", () => {
    expect(alerts([danger()], { ...config, council: undefined })).toEqual([
      "ChairAlerted danger 23T05:00",
    ]);
    const handed = recorded(at("22 18:00"), {
      type: "CaseHandedOver",
      to: "council",
      ground: "asked",
    });
    expect(alerts([danger(), handed])).toEqual([]);
  });

  test("hears of it in a closed case", () => {
    const closed = recorded(at("22 18:00"), { type: "CaseClosed", closing: { as: "spam" } });
    expect(alerts([danger(), closed])).toEqual([]);
  });
});

describe("the acting chair", () => {
  const tells = (about: "danger" | "unilateral act", happened: readonly Input[]) => {
    const state = given([...opened, ...happened]).state();
    const act = about === "danger" ? {} : { act: 1 };
    const event = recorded(at("24 17:00"), { type: "ChairAlerted", about, ...act });
    const situation = { state, config, people: [], emergencySheet: "", events: [] };
    return noticeOfEvent(event, situation);
  };

  test("reads what waits, and nothing once it does not any more", () => {
    expect(tells("danger", [danger()])).toMatch(/^@ada, you act as chair: somebody may be in dan/);
    expect(tells("danger", [danger(), called(at("22 18:00"))])).toBeUndefined();
    expect(tells("unilateral act", [acts])).toContain("done by one member alone (1)");
    expect(
      tells("unilateral act", [acts, ratifies(ada, "22 18:00"), ratifies(cy, "22 18:01")]),
    ).toBeUndefined();
  });
});
