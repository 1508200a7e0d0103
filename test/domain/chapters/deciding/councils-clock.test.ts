import { describe, expect, test } from "vitest";
import { clocksOf } from "../../../../src/domain/case/clocks-of.ts";
import type { Input } from "../../../../src/domain/case/input.ts";
import type { CaseEvent } from "../../../../src/domain/case/case-event.ts";
import { Duration } from "../../../../src/domain/values/time.ts";
import { agreed, named, proposed, reprimand } from "./deliberating.ts";
import { ada, at, bo, config, given, recorded, reporter1 } from "../../given.ts";

type Happened = readonly (Input | CaseEvent)[];
const handedOver = (ground: "asked" | "appealed" = "asked", when = "23 12:00") =>
  recorded(at(when), { type: "CaseHandedOver", to: "council", ground }, bo);
const clock = (happened: Happened, under = config) =>
  clocksOf(given(happened, under).state(), under.clocks).find(({ name }) => name === "council");
const timeline = (when: string, until: string) =>
  recorded(
    at(when),
    { type: "PartyTold", party: reporter1, what: "timeline", until: at(until) },
    ada,
  );

describe("the council's own promise (M50)", () => {
  test("is none while the committee decides", () => {
    expect(clock(named)).toBeUndefined();
  });

  test("begins with the hand-over, whenever the report came, and is as long as the config says", () => {
    expect(clock([...named, handedOver()])).toMatchObject({
      startedAt: at("23 12:00"),
      dueAt: at("30 12:00"),
      metAt: undefined,
    });
    const clocks = { ...config.clocks, council: Duration.parse("72h") };
    expect(clock([...named, handedOver()], { ...config, clocks })?.dueAt).toBe(at("26 12:00"));
  });

  test("is moved by a timeline that every reporter was told since, and by no earlier one", () => {
    const before = timeline("23 10:00", "29 10:00");
    expect(clock([...named, before, handedOver()])?.dueAt).toBe(at("30 12:00"));
    const since = timeline("24 10:00", "28 10:00");
    expect(clock([...named, handedOver(), since])).toMatchObject({
      startedAt: at("24 10:00"),
      dueAt: at("28 10:00"),
    });
  });

  test("is kept by a resolution, and is none where one was agreed before, nor for an appeal", () => {
    const open = [...named, proposed(at("23 13:00"), reprimand)];
    const kept = [
      ...named,
      handedOver(),
      ...open.slice(named.length),
      agreed(at("25 12:00"), reprimand),
    ];
    expect(clock(kept)?.metAt).toBe(at("25 12:00"));
    const earlier = [...open, agreed(at("25 12:00"), reprimand), handedOver("asked", "26 12:00")];
    expect(clock(earlier)).toBeUndefined();
    expect(clock([...named, handedOver("appealed")])).toBeUndefined();
  });

  test("is noted where it passes", () => {
    const noted = given([...named, handedOver()])
      .until(at("30 13:00"))
      .recordsOf("DeadlineMissed");
    expect(noted).toContainEqual(expect.objectContaining({ clock: "council" }));
  });
});
