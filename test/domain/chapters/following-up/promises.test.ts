import { describe, expect, test } from "vitest";
import type { CaseCommand } from "../../../../src/domain/case/case-command.ts";
import type { CaseEvent } from "../../../../src/domain/case/case-event.ts";
import { commandsNow } from "../../../../src/domain/case/commands-now.ts";
import type { Input } from "../../../../src/domain/case/input.ts";
import { nextStep } from "../../../../src/domain/case/next-step.ts";
import { noticeOfEvent } from "../../../../src/domain/case/notice-of-event.ts";
import {
  promiseClocks,
  promisesOf,
} from "../../../../src/domain/chapters/following-up/promises.ts";
import { Measure } from "../../../../src/domain/values/measure.ts";
import { PlannedAction } from "../../../../src/domain/values/planned-action.ts";
import { Instant } from "../../../../src/domain/values/time.ts";
import { reported1, underReview } from "../deciding/deliberating.ts";
import { ada, asks, at, bo, config, given, recorded } from "../../given.ts";

const apology = Measure.parse({
  kind: "apology-request",
  from: "reported-1",
  to: "reporter-1",
  manner: "private",
  strings: [
    { what: "write it down", due: "2026-11-26", if_broken: "they lose the list" },
    { what: "read it to a friend", due: "2026-12-26" },
  ],
});
const talk = Measure.parse({
  kind: "other",
  of: "reported-1",
  words: "a talk with the mentors",
  due: "2026-11-27",
  if_broken: "it is decided again",
});
const plain = Measure.parse({
  kind: "other",
  of: "reported-1",
  words: "reads the code of conduct",
});
const simple = Measure.parse({
  kind: "apology-request",
  from: "reported-1",
  to: "reporter-1",
  manner: "public",
});

function ordered(...measures: readonly Measure[]) {
  const lines = measures.map((measure, i): PlannedAction => ({ line: i + 1, measure }));
  return recorded(at("23 12:00"), { type: "ResolutionEnacted", lines }, ada);
}
const promised = [...underReview, ordered(plain, apology, talk, simple)];
const says = (when: string, command: CaseCommand): Input => asks(bo, at(when), command);
const kept = (promise?: number): CaseCommand => ({ type: "PromiseIsKept", promise });
const broken = (promise?: number): CaseCommand => {
  return { type: "PromiseIsBroken", promise, reason: "nothing came" };
};
const missed = (
  happened: readonly (Input | CaseEvent)[],
  now = Instant.parse("2026-12-28T00:00:00Z"),
) =>
  given(happened)
    .until(now)
    .recordsOf("DeadlineMissed")
    .flatMap((event) => ("clock" in event && event.clock === "promise" ? [event.at] : []));

describe("what somebody is asked to do by a day (M63)", () => {
  test("is numbered through the case, each with its day and what was agreed for it", () => {
    expect(promisesOf(given(promised).state())).toMatchObject([
      { number: 1, by: reported1, dueAt: at("26 23:59:59"), ifBroken: "they lose the list" },
      { number: 2, dueAt: "2026-12-26T23:59:59Z", ifBroken: undefined },
      { number: 3, what: "a talk with the mentors", dueAt: at("27 23:59:59") },
    ]);
  });

  test("is a clock: the committee is asked whether it was kept, in a closed case too", () => {
    const days = [at("26 23:59:59"), at("27 23:59:59"), "2026-12-26T23:59:59Z"];
    expect(missed(promised)).toEqual(days);
    const closed = recorded(at("24 12:00"), { type: "CaseClosed", closing: { as: "resolved" } });
    expect(missed([...promised, closed])).toEqual(days);
    const state = given([...promised, closed])
      .until(at("27 00:00"))
      .state();
    expect(nextStep(state, config)).toMatchObject({ owed: "promise", promise: 1, of: reported1 });
  });

  test("is kept or broken, once, and then not asked about any more", () => {
    given(promised)
      .when(says("24 12:00", kept(1)))
      .records({ type: "PromiseKept", promise: 1 });
    given(promised)
      .when(says("24 12:00", broken(3)))
      .records({ type: "PromiseBroken", promise: 3, reason: "nothing came" });
    const answered = [...promised, says("24 12:00", kept(1)), says("24 13:00", broken(3))];
    expect(missed(answered)).toEqual(["2026-12-26T23:59:59Z"]);
    given(answered)
      .when(says("24 14:00", broken(1)))
      .isRefused("promise-answered");
    given(answered).when(says("24 14:00", kept())).records({ type: "PromiseKept", promise: 2 });
  });

  test("is a limit too: what they are not to do until a day, and not one without an end", () => {
    const limit = { kind: "no-contact", of: "reported-1", words: "no messages to reporter-1" };
    const until = { ...limit, until: "2026-11-28", if_broken: "a ban is decided on" };
    const limited = [...underReview, ordered(Measure.parse(limit), Measure.parse(until))];
    expect(promisesOf(given(limited).state())).toMatchObject([
      { number: 1, by: reported1, dueAt: at("28 23:59:59"), ifBroken: "a ban is decided on" },
    ]);
    expect(missed(limited)).toEqual([at("28 23:59:59")]);
  });

  test("is named where several wait, and nobody answers for what there is not", () => {
    given(promised).when(says("24 12:00", kept())).isRefused("say-which-promise");
    given(promised)
      .when(says("24 12:00", broken(4)))
      .isRefused("no-such-promise");
    given(underReview).when(says("24 12:00", broken())).isRefused("no-such-promise");
  });

  test("is not asked for where what it hung on could not be done", () => {
    const failed = says("24 12:00", {
      type: "ActionHasFailed",
      number: 2,
      reason: "they declined",
    });
    expect(promiseClocks(given([...promised, failed]).state())).toMatchObject([
      { metAt: at("24 12:00") },
      { metAt: at("24 12:00") },
      { metAt: undefined },
    ]);
    given([...promised, failed])
      .when(says("24 13:00", kept(1)))
      .isRefused("promise-answered");
  });

  test("broken says what was agreed for that, to those who decide", () => {
    const happened = [...promised, says("24 12:00", broken(1)), says("24 13:00", broken(2))];
    const state = given(happened).state();
    const situation = { state, config, people: [ada, bo], emergencySheet: "", events: [] };
    const notices = given(happened)
      .history()
      .flatMap((event) =>
        event.type === "PromiseBroken" ? [noticeOfEvent(event, situation)] : [],
      );
    expect(notices).toEqual([
      expect.stringMatching(/^@ada and @bo: reported-1 did not keep promise 1.*`they lose the li/),
      expect.stringContaining("Nothing was agreed for the case that it is not kept"),
    ]);
  });

  test("is at hand in the commands while it waits", () => {
    expect(commandsNow(given(promised).state())).toContain("kept");
    expect(commandsNow(given(underReview).state())).not.toContain("kept");
  });
});
