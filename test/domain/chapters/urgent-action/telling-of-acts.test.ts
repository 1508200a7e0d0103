import { describe, expect, test } from "vitest";
import { replay } from "../../../../src/domain/case/replay.ts";
import { clocksOf } from "../../../../src/domain/case/clocks-of.ts";
import { Sha256 } from "../../../../src/domain/values/ids.ts";
import type { Input } from "../../../../src/domain/case/input.ts";
import { statusComment } from "../../../../src/messages/status-comment.ts";
import { ada, at, bo, config, given, pat, report } from "../../given.ts";
import { answered, bans, opened, ratifies, stepsBack, tells } from "./said-alone.ts";

const calm = [...opened, answered(at("22 16:20"))];
const now = at("24 12:00");
const words = Sha256.parse("e".repeat(64));

function stateAfter(inputs: readonly Input[]) {
  const [first, ...rest] = inputs;
  const state = first && replay(given([]).when(first, ...rest).added);
  if (!state) throw new Error("no case");
  return state;
}

const rowsOf = (inputs: readonly Input[]) =>
  statusComment(stateAfter(inputs), config)
    .split("\n")
    .filter((line) => line.startsWith("| unilateral"));

describe("telling what one did (M46)", () => {
  test("is recorded with when it was done", () => {
    given(calm)
      .when(tells(bo, now, { actedAt: at("24 10:00") }))
      .records({
        type: "ActedAlone",
        act: 1,
        what: "took the badge",
        actedAt: at("24 10:00"),
      });
  });

  test("was done just now where nothing is said", () => {
    given(calm)
      .when(tells(bo, now))
      .records({ type: "ActedAlone", act: 1, what: "took the badge", actedAt: now });
  });

  test("cannot be told of what is still to come", () => {
    given(calm)
      .when(tells(bo, now, { actedAt: at("24 12:01") }))
      .isRefused("not-happened-yet");
  });

  test("is heard from a member who is out of the case, and orders nothing", () => {
    const { added } = given([...calm, stepsBack(bo, at("22 18:00"))]).when(tells(bo, now));
    expect(added.map(({ type }) => type)).toEqual(["ActedAlone"]);
    expect(added[0]).not.toHaveProperty("lines");
  });

  test("is heard in nobody else's name", () => {
    given(calm).when(tells(pat, now)).changesNothing();
  });

  test("is numbered through the case, with the bans", () => {
    const { added } = given([...calm, bans(ada, at("22 18:00"))]).when(tells(bo, now));
    expect(added).toMatchObject([{ act: 2 }]);
  });
});

describe("the clock of what one member did alone (M46)", () => {
  const told = (actedAt: string) => [...calm, tells(bo, now, { actedAt: at(actedAt) })];

  test("runs from the act, and is kept by telling within 24 hours", () => {
    const state = stateAfter(told("23 12:00"));
    expect(clocksOf(state, config.clocks).filter(({ act }) => act !== undefined)).toEqual([
      {
        name: "unilateral action",
        party: undefined,
        act: 1,
        startedAt: at("23 12:00"),
        dueAt: now,
        metAt: now,
      },
    ]);
    expect(rowsOf(told("23 12:00"))).toEqual([
      "| unilateral action, act 1 | kept Tue 24 Nov 2026, 12:00 UTC |",
    ]);
  });

  test("was overdue until told, where it was told later", () => {
    expect(rowsOf(told("23 11:59"))).toEqual([
      "| unilateral action, act 1 | kept late, Tue 24 Nov 2026, 12:00 UTC |",
    ]);
  });

  test("is one for each act", () => {
    expect(rowsOf([...told("23 11:59"), bans(bo, at("24 12:05"))])).toEqual([
      "| unilateral action, act 1 | kept late, Tue 24 Nov 2026, 12:00 UTC |",
      "| unilateral action, act 2 | kept Tue 24 Nov 2026, 12:05 UTC |",
    ]);
  });

  test("announces nothing of what nobody knew", () => {
    const { added } = given(calm).when(tells(bo, now, { actedAt: at("22 10:00") }));
    expect(added.map(({ type }) => type)).toEqual(["ActedAlone"]);
  });
});

describe("what an event's organiser did (M47, M48)", () => {
  const passedOn = tells(bo, now, { byDelegate: true, actedAt: at("22 10:00") });

  test("is passed on by a member, who owes nobody an hour of it", () => {
    given(calm)
      .when(passedOn)
      .records({
        type: "ActedAlone",
        act: 1,
        what: "took the badge",
        actedAt: at("22 10:00"),
        byDelegate: true,
      });
    expect(rowsOf([...calm, passedOn])).toEqual([]);
  });

  const byForm = {
    code: words,
    words,
    reach: "page" as const,
    reported: [],
    involved: [],
    mayConcernRoster: false,
  };
  const toldByThem = {
    ...report,
    by: "comity" as const,
    form: {
      ...byForm,
      ongoing: false,
      danger: false,
      isInRoom: false,
      event: "Camp",
      actedAt: at("22 10:00"),
    },
  };

  test("is told by them in their report, with a clock of its own", () => {
    const { history } = given([toldByThem]);
    expect(history().slice(1)).toMatchObject([
      { type: "FormReceived", event: "Camp" },
      { type: "CodeGiven" },
      { type: "ActedAlone", by: "comity", act: 1, actedAt: at("22 10:00"), byDelegate: true },
    ]);
    expect(rowsOf([toldByThem])).toEqual([
      "| unilateral action, act 1 | kept Sun 22 Nov 2026, 16:00 UTC |",
    ]);
  });

  test("is reviewed by any two, where they told it themselves", () => {
    const one = [toldByThem, ratifies(bo, at("24 13:00"))];
    expect(stateAfter(one).unilateralActs).toMatchObject([{ settled: undefined }]);
    expect(stateAfter([...one, ratifies(ada, at("24 13:01"))]).unilateralActs).toMatchObject([
      { by: "comity", settled: "ratified" },
    ]);
  });

  test("is reviewed by others like all that was done alone", () => {
    given([...calm, passedOn])
      .when(ratifies(bo, at("24 13:00")))
      .isRefused("own-act");
    given([...calm, passedOn])
      .when(ratifies(ada, at("24 13:00")))
      .records({ type: "ActRatified", act: 1 });
  });
});
