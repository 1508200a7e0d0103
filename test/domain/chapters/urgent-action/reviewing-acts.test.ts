import { describe, expect, test } from "vitest";
import {
  isReviewed,
  verdictOn,
} from "../../../../src/domain/chapters/urgent-action/review-of-act.ts";
import type { CaseEvent } from "../../../../src/domain/case/case-event.ts";
import type { Input } from "../../../../src/domain/case/input.ts";
import { replay } from "../../../../src/domain/case/replay.ts";
import { unilateralActsText } from "../../../../src/domain/chapters/urgent-action/unilateral-acts-text.ts";
import { ada, asks, at, bo, config, cy, dee, eve, fay, given, gus, report } from "../../given.ts";
import {
  answered,
  bans,
  opened,
  ratifies,
  reported1,
  reverses,
  seconds,
  stepsBack,
  tells,
} from "./said-alone.ts";

const banned: readonly Input[] = [...opened, answered(at("22 16:20")), bans(bo, at("22 17:00"))];
const council = { email: "council@example.org", decides: "majority" as const };
const types = (events: readonly CaseEvent[]) => events.map(({ type }) => type);

/** What the others decided about the first act, as the record stands then. */
function verdict(inputs: readonly Input[], under = config) {
  const [first, ...rest] = inputs;
  const state = first && replay(given([], under).when(first, ...rest).added);
  const act = state?.unilateralActs[0];
  if (!state || !act) throw new Error("nobody acted alone");
  expect(isReviewed(act, state, under)).toBe(verdictOn(act, state, under) !== undefined);
  return verdictOn(act, state, under);
}

describe("ratifying what one member did (M46)", () => {
  test("takes two others", () => {
    expect(verdict([...banned, ratifies(ada, at("22 17:10"))])).toBeUndefined();
    given([...banned, ratifies(ada, at("22 17:10"))])
      .when(ratifies(cy, at("22 17:11")))
      .records({ type: "ActRatified", act: 1, settles: true });
  });

  test("is for others than who did it", () => {
    given(banned)
      .when(ratifies(bo, at("22 17:10")))
      .isRefused("own-act");
  });

  test("counts nobody twice", () => {
    given([...banned, ratifies(ada, at("22 17:10"))])
      .when(ratifies(ada, at("22 17:11")))
      .isRefused("already-reviewed");
  });

  test("counts nobody who is out of the case by then", () => {
    const adaIsOut = [...banned, ratifies(ada, at("22 17:10")), stepsBack(ada, at("22 17:20"))];
    expect(verdict([...adaIsOut, ratifies(cy, at("22 17:30"))])).toBeUndefined();
    given([...adaIsOut, ratifies(cy, at("22 17:30"))])
      .when(ratifies(dee, at("22 17:40")))
      .records({ type: "ActRatified", act: 1, settles: true });
  });

  test("takes the one other there is, where there is one", () => {
    const two = [stepsBack(cy, at("22 17:01")), stepsBack(dee, at("22 17:02"))];
    given([...banned, ...two])
      .when(ratifies(ada, at("22 17:10")))
      .records({ type: "ActRatified", act: 1, settles: true });
  });

  test("takes two where the others are away and come back to it", () => {
    const away = [ada, cy, dee].map((who) => ({
      who,
      from: at("20 00:00"),
      until: at("30 00:00"),
    }));
    const alone = { ...config, away };
    given(banned, alone)
      .when(ratifies(ada, at("22 17:10")))
      .records({ type: "ActRatified", act: 1, settles: true });
    const oneBack = { ...config, away: away.slice(1) };
    given(banned, oneBack)
      .when(ratifies(cy, at("22 17:10")))
      .records({ type: "ActRatified", act: 1 });
  });

  test("is never the actor's alone, where nobody else is left", () => {
    const nobody = [ada, cy, dee].map((who, i) => stepsBack(who, at(`22 17:0${i + 1}`)));
    expect(verdict([...banned, ...nobody], { ...config, council: undefined })).toBeUndefined();
  });

  test("stays decided when who decided it steps back", () => {
    const ratified = [...banned, ratifies(ada, at("22 17:10")), ratifies(cy, at("22 17:11"))];
    expect(verdict([...ratified, stepsBack(ada, at("22 17:20"))])).toBe("ratified");
    given(ratified)
      .when(reverses(dee, at("22 17:30"), 1))
      .isRefused("already-reviewed");
  });

  test("can be thought over while it is open", () => {
    expect(
      verdict([
        ...banned,
        reverses(ada, at("22 17:10")),
        ratifies(ada, at("22 17:11")),
        ratifies(cy, at("22 17:12")),
      ]),
    ).toBe("ratified");
  });

  test("is for the council once it decides", () => {
    const councillors = { ...config, council: { ...council, members: [eve, fay, gus] } };
    const handedOver = [
      ...banned,
      ratifies(cy, at("22 17:05")),
      asks(ada, at("22 17:10"), { type: "HandOver", reason: "we know them too well" }),
      seconds(cy, at("22 17:11")),
      ratifies(eve, at("22 17:20")),
    ];
    expect(verdict(handedOver, councillors)).toBeUndefined();
    given(handedOver, councillors)
      .when(ratifies(gus, at("22 17:21")))
      .records({ type: "ActRatified", act: 1, settles: true });
  });
});

describe("reversing what one member did (M46)", () => {
  test("ends the ban in the same moment, with two others", () => {
    const first = given(banned).when(reverses(ada, at("22 17:10")));
    first.records({ type: "ActOpposed", act: 1, reason: "it was somebody else" });
    const { added } = given([...banned, reverses(ada, at("22 17:10"))]).when(
      reverses(cy, at("22 17:11")),
    );
    expect(added).toMatchObject([
      { type: "ActOpposed", act: 1, settles: true, by: cy },
      { type: "OrderEnded", because: "reversed", at: at("22 17:11") },
    ]);
  });

  test("of what was told and is no ban ends nothing", () => {
    const told = [...opened, tells(bo, at("22 17:00"))];
    given([...told, reverses(ada, at("22 17:10"))])
      .when(reverses(cy, at("22 17:11")))
      .records({ type: "ActOpposed", act: 1, reason: "it was somebody else", settles: true });
  });

  test("is not the actor's", () => {
    given(banned)
      .when(reverses(bo, at("22 17:10")))
      .isRefused("own-act");
  });

  test("of a ban that has ended ends nothing again", () => {
    const over = [...banned, reverses(ada, at("25 18:00"))];
    const { added } = given(over).when(reverses(cy, at("25 18:01")));
    expect(types(added)).toEqual(["ActOpposed"]);
  });
});

describe("two others who disagree about an act (M46)", () => {
  const two = [...banned, stepsBack(dee, at("22 17:01"))];
  const disputed = [...two, ratifies(ada, at("22 17:10")), reverses(cy, at("22 17:11"))];
  const shown = (inputs: readonly Input[], now: string) => {
    const state = given(inputs).until(at(now)).state();
    const [act] = state.unilateralActs;
    if (!act) throw new Error("nobody acted alone");
    return { isReviewed: isReviewed(act, state, config), text: unilateralActsText(state, config) };
  };

  test("have reviewed it, which does not ratify it", () => {
    expect(shown(two, "22 18:00").isReviewed).toBe(false);
    expect(shown(disputed.slice(0, -1), "22 18:00").isReviewed).toBe(false);
    expect(shown(disputed, "22 18:00")).toMatchObject({
      isReviewed: true,
      text: expect.stringMatching(
        /ratified by ada, opposed by cy.*unless one of them thinks again/,
      ),
    });
    expect(given(disputed).until(at("25 17:00")).recordsOf("OrderEnded")).toMatchObject([
      { because: "unratified" },
    ]);
    expect(shown(disputed, "25 17:00").text).toBeUndefined();
  });

  test("may think again", () => {
    given(disputed)
      .when(ratifies(cy, at("22 17:20"), 1))
      .records({ type: "ActRatified", act: 1, settles: true });
  });

  test("are outvoted by a third who agrees with one of them", () => {
    const three = [
      ...banned,
      ratifies(ada, at("22 17:10")),
      reverses(cy, at("22 17:11")),
      ratifies(dee, at("22 17:12")),
    ];
    expect(verdict(three)).toBe("ratified");
    expect(shown(three, "22 18:00")).toEqual({ isReviewed: true, text: undefined });
  });

  test("are not all where somebody has not spoken", () => {
    const three = [...banned, ratifies(ada, at("22 17:10")), reverses(cy, at("22 17:11"))];
    expect(shown(three, "22 18:00").isReviewed).toBe(false);
  });
});

describe("which act is meant", () => {
  test("is said where several wait", () => {
    const two = [...banned, tells(cy, at("22 17:01"))];
    given(two)
      .when(ratifies(ada, at("22 17:10")))
      .isRefused("say-which-act");
    expect(given(two).when(ratifies(ada, at("22 17:10"), 2)).added).toMatchObject([
      { type: "ActRatified", act: 2 },
    ]);
  });

  test("has to be there", () => {
    given(banned)
      .when(ratifies(ada, at("22 17:10"), 7))
      .isRefused("no-such-act");
    for (const says of [ratifies, reverses])
      given(opened)
        .when(says(ada, at("22 17:10")))
        .isRefused("no-such-act");
  });

  test("is not one that is decided", () => {
    const ratified = [...banned, ratifies(ada, at("22 17:10")), ratifies(cy, at("22 17:11"))];
    given(ratified)
      .when(ratifies(dee, at("22 17:20")))
      .isRefused("already-reviewed");
  });
});

describe("the end of a ban by one member (M41)", () => {
  const endsAs = (inputs: readonly Input[]) =>
    given(inputs).until(at("25 17:00")).recordsOf("OrderEnded");

  test("comes by itself, noted as never ratified", () => {
    expect(endsAs(banned)).toMatchObject([{ because: "unratified", at: at("25 17:00") }]);
    expect(given(banned).until(at("25 16:59")).recordsOf("OrderEnded")).toEqual([]);
  });

  test("comes by its date where others ratified it", () => {
    expect(
      endsAs([...banned, ratifies(ada, at("22 17:10")), ratifies(cy, at("22 17:11"))]),
    ).toMatchObject([{ because: "time" }]);
  });

  test("comes once", () => {
    const reversed = [...banned, reverses(ada, at("22 17:10")), reverses(cy, at("22 17:11"))];
    expect(endsAs(reversed)).toEqual([]);
  });

  test("is not announced a week before, since it lasts no longer", () => {
    const week = [report, ...opened.slice(1), bans(bo, at("22 17:00"), reported1, "7d")];
    expect(given(week).until(at("29 17:00")).recordsOf("OrderEndNeared")).toEqual([]);
  });
});
