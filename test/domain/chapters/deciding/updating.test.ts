import { describe, expect, test } from "vitest";
import type { CaseEvent } from "../../../../src/domain/case/case-event.ts";
import type { Input } from "../../../../src/domain/case/input.ts";
import { clocksOf, overdueNames } from "../../../../src/domain/case/clocks-of.ts";
import { nextStep } from "../../../../src/domain/case/next-step.ts";
import { updateClocks } from "../../../../src/domain/chapters/deciding/update-clock.ts";
import { type Addressee, PartyRef } from "../../../../src/domain/values/party.ts";
import { Instant } from "../../../../src/domain/values/time.ts";
import { agreed, named, reprimand } from "./deliberating.ts";
import { ada, asks, at, bo, config, given, handle, recorded, reporter1 } from "../../given.ts";

const reporter2 = PartyRef.parse("reporter-2");
const names = (when: string, login: string): Input =>
  asks(ada, at(when), { type: "NameParty", role: "reporter", identity: { handle: handle(login) } });
/** rin reported first, then pat: the second reporter. */
const two = [...named, names("22 16:20", "rin"), names("22 16:21", "pat")];

const tells = (when: Instant, whom: Addressee | "everyone", until: string): Input =>
  asks(bo, when, {
    type: "TellParty",
    whom,
    what: "timeline",
    until: Instant.parse(`2026-12-${until}T16:00:00Z`),
    words: undefined,
  });
const cannotTell = (when: string, whom: PartyRef): Input =>
  asks(bo, at(when), {
    type: "RuleOutContact",
    for: "tell",
    whom,
    ground: "anonymous",
    reason: "the form left no address",
  });
const acknowledged = (when: string): Input =>
  asks(bo, at(when), {
    type: "TellParty",
    whom: "everyone",
    what: "receipt",
    until: undefined,
    words: undefined,
  });
const told = [...two, acknowledged("22 17:00")];

const updates = (events: readonly CaseEvent[]) =>
  events
    .filter((event) => "clock" in event && event.clock === "update")
    .map((event) => `${event.type} ${"party" in event ? event.party : ""} ${event.at}`);
const stepAt = (happened: readonly (Input | CaseEvent)[], now: Instant) =>
  nextStep(given(happened).until(now).state(), config);
const overdueAt = (happened: readonly (Input | CaseEvent)[], now: Instant) =>
  overdueNames(clocksOf(given(happened).until(now).state(), config.clocks), now);

describe("word to the reporters once the week passes (M40)", () => {
  test("nears with the warning and is missed with the week, for each of them", () => {
    expect(updates(given(told).until(at("29 16:00")).added)).toEqual([
      "DeadlineNeared reporter-1 2026-11-27T22:00:00Z",
      "DeadlineNeared reporter-2 2026-11-27T22:00:00Z",
      "DeadlineMissed reporter-1 2026-11-29T16:00:00Z",
      "DeadlineMissed reporter-2 2026-11-29T16:00:00Z",
    ]);
  });

  test("is owed from the warning on, before anything else, and not before", () => {
    expect(stepAt(told, at("27 21:59"))).toMatchObject({ owed: "resolution" });
    expect(stepAt(told, at("27 22:00"))).toMatchObject({
      owed: "update",
      to: [reporter1, reporter2],
      isToAll: true,
      dueAt: at("29 16:00"),
    });
  });

  test("is owed to those who do not have it yet, and overdue by itself", () => {
    const one = [...told, tells(at("28 10:00"), reporter1, "06")];
    expect(stepAt(one, at("28 10:00"))).toMatchObject({ to: [reporter2], isToAll: false });
    expect(overdueAt(one, at("29 16:00"))).toEqual(["resolution", "update"]);
    const both = [...one, tells(at("29 17:00"), reporter2, "06")];
    expect(overdueAt(both, at("29 17:00"))).toEqual([]);
    expect(stepAt(both, at("29 17:00"))).toMatchObject({ owed: "resolution" });
  });

  test("is not owed to whom no word can reach", () => {
    const one = [
      ...told,
      cannotTell("28 10:00", reporter2),
      tells(at("28 11:00"), reporter1, "06"),
    ];
    expect(stepAt(one, at("28 11:00"))).toMatchObject({ owed: "resolution" });
    expect(updates(given(one).until(at("29 16:00")).added)).toEqual([]);
  });

  test("begins anew with the time they were told, once they can be reached again too", () => {
    const again = [
      ...told,
      cannotTell("24 10:00", reporter1),
      tells(at("28 16:00"), reporter1, "08"),
    ];
    expect(updateClocks(given(again).state(), config.clocks)[0]).toMatchObject({
      startedAt: "2026-12-06T04:00:00Z",
      dueAt: "2026-12-08T16:00:00Z",
      metAt: undefined,
    });
  });

  test("is kept by a resolution, and by the end of the case", () => {
    const resolved = [...told, agreed(at("27 12:00"), reprimand)];
    expect(updates(given(resolved).until(at("29 16:00")).added)).toEqual([]);
    const closed = [
      ...told,
      recorded(at("27 12:00"), { type: "CaseClosed", closing: { as: "spam" } }, ada),
    ];
    expect(updates(given(closed).until(at("29 16:00")).added)).toEqual([]);
    expect(nextStep(given(closed).state(), config)).toBeUndefined();
  });

  test("is missed once though the case is closed and taken up again", () => {
    const again = [
      ...told,
      recorded(at("29 12:00"), { type: "CaseClosed", closing: { as: "spam" } }, ada),
      asks(ada, at("30 12:00"), { type: "ReopenCase", reason: "it was none" }),
    ];
    const { added } = given(again).until(at("30 16:00"));
    expect(updates([...given(again).history(), ...added])).toEqual([
      "DeadlineNeared reporter-1 2026-11-27T22:00:00Z",
      "DeadlineNeared reporter-2 2026-11-27T22:00:00Z",
      "DeadlineMissed reporter-1 2026-11-30T12:00:00Z",
      "DeadlineMissed reporter-2 2026-11-30T12:00:00Z",
    ]);
  });

  test("is due at once to a reporter who comes when the week is over", () => {
    const late = [...told.slice(0, 4), names("30 10:00", "pat")];
    expect(updates(given(late).history())).toContain(
      "DeadlineMissed reporter-2 2026-11-30T10:00:00Z",
    );
  });

  test("is for whoever alone knows the reporter", () => {
    const held: Input = asks(ada, at("22 16:20"), {
      type: "NameParty",
      role: "reporter",
      identity: { heldBy: handle("cy") },
    });
    expect(stepAt([...named, held], at("28 12:00"))).toMatchObject({
      owed: "update",
      by: [{ login: "cy" }],
    });
  });
});
