import { describe, expect, test } from "vitest";
import type { Input } from "../../../../src/domain/case/input.ts";
import { PartyRef } from "../../../../src/domain/values/party.ts";
import { awaitedActs } from "../../../../src/domain/case/awaited-acts.ts";
import { commandsNow } from "../../../../src/domain/case/commands-now.ts";
import { statusComment } from "../../../../src/messages/status-comment.ts";
import { ada, asks, at, bo, config, cy, dee, given } from "../../given.ts";
import {
  bans,
  named,
  opened,
  ratifies,
  reported1,
  reverses,
  seconds,
  stepsBack,
} from "./said-alone.ts";

const tenPast = at("22 17:10");

describe("a further ban of somebody who was banned by one member alone (M41)", () => {
  const short = [...opened, bans(cy, at("22 17:00"), reported1, "1d")];
  const ratified = [...short, ratifies(ada, at("22 17:01")), ratifies(bo, at("22 17:02"))];
  const reversed = [...short, reverses(ada, at("22 17:01")), reverses(dee, at("22 17:02"))];

  test("is ordered beside one that others stand behind", () => {
    const { added } = given(ratified).when(bans(bo, tenPast));
    expect(added).toMatchObject([
      { type: "ActedAlone", act: 2, lines: [{ line: 3 }, { line: 4 }] },
    ]);
  });

  test.for<{ title: string; before: readonly Input[]; said: Input }>([
    { title: "beside one nobody ratified", before: short, said: bans(cy, tenPast) },
    { title: "by another member too", before: short, said: bans(bo, tenPast) },
    { title: "after one that ended", before: short, said: bans(cy, at("28 17:00")) },
    { title: "after one that was reversed", before: reversed, said: bans(cy, tenPast) },
  ])("waits for a second $title", ({ before, said }) => {
    const { added } = given(before).when(said);
    expect(added.at(-1)).toMatchObject({ type: "SecondAwaited", act: { act: "ban-alone" } });
  });

  test("is at once where it is of somebody else", () => {
    const { added } = given([...reversed, named("pat", 1)]).when(bans(cy, tenPast, "reported-2"));
    expect(added).toMatchObject([{ type: "ActedAlone" }]);
  });
});

describe("the third ban by one member in a day (M41)", () => {
  const two: readonly Input[] = [
    ...opened,
    named("pat", 1),
    named("rin", 2),
    bans(bo, at("22 17:00")),
    bans(bo, at("22 17:01"), "reported-2"),
  ];
  const third = bans(bo, tenPast, "reported-3");

  test("waits for a second", () => {
    given(two)
      .when(third)
      .records({
        type: "SecondAwaited",
        number: 1,
        act: {
          act: "ban-alone",
          of: PartyRef.parse("reported-3"),
          until: at("25 17:10"),
          reason: "threats",
        },
      });
  });

  test("is ordered with it, as the act of who asked, ratified by who seconded", () => {
    const { added } = given([...two, third]).when(
      seconds(cy, at("22 18:00")),
      ratifies(ada, at("22 18:01"), 3),
    );
    expect(added).toMatchObject([
      { type: "ActSeconded", number: 1 },
      { type: "ActedAlone", act: 3, by: cy, askedBy: bo, lines: [{ line: 5 }, { line: 6 }] },
      { type: "ActRatified", act: 3, settles: true },
    ]);
  });

  test("cannot be seconded by who asked", () => {
    given([...two, third])
      .when(seconds(bo, at("22 18:00")))
      .isRefused("needs-another-member");
  });

  test("is looked at again when it is seconded", () => {
    const late = given([...two, third]).when(seconds(cy, at("25 18:00")));
    expect(late.recordsOf("CommandRefused")).toMatchObject([{ reason: "date-has-passed" }]);
    expect(late.recordsOf("ActedAlone")).toEqual([]);
  });

  test("does not stand in the way of another once its end has passed", () => {
    const moved = asks(bo, at("25 17:20"), { type: "HandOver", reason: "we know them" });
    const over = given([...two, third, moved]);
    const seconded = over.when(seconds(cy, at("25 18:00")));
    expect(seconded.recordsOf("ActSeconded")).toMatchObject([{ number: 2 }]);
    expect(awaitedActs(over.state())).toMatchObject([{ number: 2 }]);
    const shown = statusComment(over.state(), config);
    expect(shown).toContain("2: bo asks that the council decide this case");
    expect(shown).not.toContain("that reported-3 be banned");
  });

  test("does not wait in a closed case", () => {
    const closes = asks(bo, at("22 17:20"), {
      type: "CloseCase",
      closing: { as: "not-ours", to: "the venue" },
    });
    const open = given([...two, third, closes]).state();
    expect(awaitedActs(open)).toHaveLength(2);
    const closed = given([...two, third, closes, seconds(cy, at("22 17:30"), 2)]).state();
    expect(awaitedActs(closed)).toEqual([]);
    expect(commandsNow(closed)).not.toContain("second");
  });

  test("falls when who asked steps back", () => {
    given([...two, third, stepsBack(bo, at("22 17:30"))])
      .when(seconds(cy, at("22 18:00")))
      .isRefused("nothing-to-second");
  });

  test("is at once again by another member, or a day later", () => {
    const byCy = given(two).when(bans(cy, tenPast, "reported-3"));
    expect(byCy.recordsOf("ActedAlone")).toHaveLength(1);
    const nextDay = given(two).when(bans(bo, at("23 17:01"), "reported-3"));
    expect(nextDay.recordsOf("ActedAlone")).toHaveLength(1);
    const justBefore = given(two).when(bans(bo, at("23 16:59"), "reported-3"));
    expect(justBefore.recordsOf("ActedAlone")).toEqual([]);
  });
});
