import { describe, expect, test } from "vitest";
import { awaitedActs } from "../../../../src/domain/case/awaited-acts.ts";
import type { CaseCommand } from "../../../../src/domain/case/case-command.ts";
import { commandsNow } from "../../../../src/domain/case/commands-now.ts";
import { PartyRef } from "../../../../src/domain/values/party.ts";
import { Instant } from "../../../../src/domain/values/time.ts";
import { asks, at, bo, cy, given, recorded, report } from "../../given.ts";

const until = Instant.parse("2028-06-30T23:59:59Z");
const reason = "a court has asked for it";
const keep = (day: Instant = until): CaseCommand => ({ type: "KeepCase", until: day, reason });
const asked = asks(bo, at("22 17:00"), keep());
const seconded = asks(cy, at("22 17:10"), { type: "SecondAct", number: 1 });
const neared = recorded(at("22 18:00"), { type: "ForgettingNeared", forgetAt: until });

describe("keeping a case longer than its time", () => {
  test("waits for a second, and then holds", () => {
    given([report])
      .when(asked)
      .records({ type: "SecondAwaited", number: 1, act: { act: "keep", until, reason } });
    given([report, asked])
      .when(seconded)
      .records({ type: "ActSeconded", number: 1 }, { type: "CaseKept", until, reason });
    expect(given([report, asked, seconded]).state().keptFor).toBe(until);
  });

  test("has an end, two years ahead at most, and not in the past", () => {
    given([report])
      .when(asks(bo, at("22 17:00"), keep(Instant.parse("2028-11-22T17:00:01Z"))))
      .isRefused("kept-too-long");
    given([report])
      .when(asks(bo, at("22 17:00"), keep(at("22 17:00"))))
      .isRefused("date-has-passed");
  });

  test("is prolonged and never shortened", () => {
    const [sooner, later] = ["2028-06-29T23:59:59Z", "2028-07-01T23:59:59Z"].map((day) =>
      Instant.parse(day),
    );
    given([report, asked, seconded])
      .when(asks(bo, at("22 18:00"), keep(sooner)))
      .isRefused("kept-that-long");
    const longer = asks(bo, at("22 18:00"), keep(later));
    expect(given([report, asked, seconded]).when(longer).added).toMatchObject([
      { type: "SecondAwaited", number: 2 },
    ]);
  });

  test("asked for twice is settled by the longer of the two", () => {
    const twice = [
      report,
      asked,
      asks(bo, at("22 17:05"), keep(Instant.parse("2028-07-30T23:59:59Z"))),
      asks(cy, at("22 17:10"), { type: "SecondAct", number: 2 }),
    ];
    const after = given(twice);
    expect(awaitedActs(after.state())).toEqual([]);
    after
      .when(asks(cy, at("22 17:20"), { type: "SecondAct", number: 1 }))
      .isRefused("kept-that-long");
  });

  test("is offered once a case is nearly forgotten, until it is taken up again", () => {
    const closed = asks(bo, at("22 17:30"), { type: "CloseCase", closing: { as: "spam" } });
    const reopened = asks(bo, at("22 19:00"), { type: "ReopenCase", reason: "it is none" });
    expect(commandsNow(given([report, closed]).state())).not.toContain("keep");
    expect(commandsNow(given([report, closed, neared]).state())).toContain("keep");
    const again = given([report, closed, neared, reopened]).state();
    expect(again.announced).toBeUndefined();
    expect(commandsNow(again)).not.toContain("keep");
    const party = PartyRef.parse("reported-1");
    const appeal = { party, receivedAt: at("22 19:00"), words: "it was somebody else" };
    const appealed = recorded(at("22 19:00"), { type: "AppealReceived", ...appeal });
    expect(given([report, closed, neared, appealed]).state().announced).toBeUndefined();
  });
});
