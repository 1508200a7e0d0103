import { describe, expect, test } from "vitest";
import type { CaseEvent } from "../../../src/domain/case/case-event.ts";
import { commandsNow } from "../../../src/domain/case/commands-now.ts";
import type { Input } from "../../../src/domain/case/input.ts";
import { noticeOfEvent } from "../../../src/domain/case/notice-of-event.ts";
import { electorate } from "../../../src/domain/who-decides/electorate.ts";
import type { Person } from "../../../src/domain/values/person.ts";
import type { Instant } from "../../../src/domain/values/time.ts";
import { ada, asks, at, bo, config, cy, dee, given, handle, recorded, report } from "../given.ts";

const discloses = (by: Person, when = at("22 17:00")) =>
  asks(by, when, { type: "DiscloseConflict", what: "we share a desk" });
const maySay = (by: Person, member: string, when = at("22 18:00")) =>
  asks(by, when, { type: "LetStay", member: handle(member) });
const recuses = (by: Person, when = at("22 18:00")) =>
  asks(by, when, { type: "RecuseMember", member: "oneself", reason: undefined });
const closed = (when: Instant) =>
  recorded(when, { type: "CaseClosed", closing: { as: "spam" } }, ada);
const disclosed = [report, discloses(bo)];

const unanswered = (now: Instant, ...happened: readonly (Input | CaseEvent)[]) => {
  const before = given(happened);
  return [...before.history(), ...before.until(now).added].filter(
    ({ type }) => type === "DisclosureUnanswered",
  );
};
/** What is told of disclosures, of all that happened until then. */
function told(now: Instant, ...happened: readonly (Input | CaseEvent)[]): readonly string[] {
  const before = given(happened);
  const after = before.until(now);
  const events = [...before.history(), ...after.added];
  const people = electorate(after.state(), config, now);
  const situation = { state: after.state(), config, people, emergencySheet: "", events };
  return events
    .filter(({ type }) => type === "ConflictDisclosed" || type === "DisclosureUnanswered")
    .flatMap((event) => noticeOfEvent(event, situation) ?? []);
}

describe("what a member discloses (M75)", () => {
  test("is shown to the others, who are told what they can say", () => {
    expect(told(at("22 17:00"), ...disclosed)).toEqual([
      expect.stringMatching(/^@ada, @cy and @dee: bo discloses .*`\/may-stay @bo` .*`\/recuse @bo/),
    ]);
    expect(commandsNow(given(disclosed).state())).toContain("may-stay");
  });

  test("is answered by one of them, once", () => {
    given(disclosed).when(maySay(cy, "bo")).records({ type: "DisclosureAnswered", member: bo });
    const answered = [...disclosed, maySay(cy, "bo")];
    given(answered)
      .when(maySay(dee, "bo", at("22 19:00")))
      .isRefused("nothing-disclosed");
    expect(commandsNow(given(answered).state())).not.toContain("may-stay");
    expect(told(at("30 17:00"), ...answered)).toEqual([]);
  });

  test("is not answered by whoever disclosed it, nor where nothing was", () => {
    given(disclosed).when(maySay(bo, "bo")).isRefused("own-disclosure");
    given(disclosed).when(maySay(cy, "dee")).isRefused("nothing-disclosed");
    given(disclosed).when(maySay(cy, "nobody")).isRefused("no-such-account");
  });

  test("waits for an answer once more where more is disclosed", () => {
    const more = [...disclosed, maySay(cy, "bo"), discloses(bo, at("22 19:00"))];
    expect(unanswered(at("30 17:00"), ...more)).toMatchObject([{ at: at("24 19:00"), member: bo }]);
    const twice = [...disclosed, discloses(bo, at("22 19:00")), discloses(cy, at("22 20:00"))];
    expect(given(twice).state().disclosures).toMatchObject([{ member: bo }, { member: cy }]);
  });

  test("is answered by stepping back, and by coming back it is not asked again", () => {
    expect(unanswered(at("30 17:00"), ...disclosed, recuses(bo))).toEqual([]);
    const back = [
      ...disclosed,
      recuses(bo),
      recorded(at("22 20:00"), { type: "RecusalEnded", member: bo, reason: "it was nothing" }, ada),
    ];
    expect(unanswered(at("30 17:00"), ...back)).toEqual([]);
  });
});

describe("a disclosure that nobody answers", () => {
  test("warns after two days, once, in the place of the first notice", () => {
    expect(unanswered(at("30 17:00"), ...disclosed)).toMatchObject([
      { at: at("24 17:00"), member: bo },
    ]);
    expect(told(at("24 17:00"), ...disclosed)).toEqual([
      expect.stringContaining("for two days nobody has answered what bo disclosed"),
    ]);
    expect(told(at("24 17:00"), ...disclosed, discloses(cy))).toHaveLength(2);
  });

  test("can still be answered", () => {
    const late = maySay(ada, "bo", at("25 10:00"));
    expect(told(at("25 10:00"), ...disclosed, late)).toEqual([]);
  });

  test("waits while the case is closed", () => {
    const shut = [...disclosed, closed(at("23 10:00"))];
    expect(unanswered(at("30 17:00"), ...shut)).toEqual([]);
    const again = asks(ada, at("28 10:00"), { type: "ReopenCase", reason: "it was none" });
    expect(unanswered(at("30 17:00"), ...shut, again)).toMatchObject([{ at: at("28 10:00") }]);
  });

  test("is told to nobody where no other is there to answer", () => {
    const alone = [report, recuses(ada), recuses(cy), recuses(dee), discloses(bo, at("22 19:00"))];
    const state = given(alone, { ...config, council: undefined }).state();
    const event = recorded(at("22 19:00"), { type: "ConflictDisclosed", what: "a desk" }, bo);
    const situation = { state, config, people: [bo], emergencySheet: "", events: [event] };
    expect(noticeOfEvent(event as CaseEvent & { type: "ConflictDisclosed" }, situation)).toBe(
      undefined,
    );
  });
});
