import { describe, expect, test } from "vitest";
import { clocksOf } from "../../../../src/domain/case/clocks-of.ts";
import { nextStep } from "../../../../src/domain/case/next-step.ts";
import withdrawn from "../../../../src/domain/chapters/reporting/commands/withdrawn.ts";
import { consultationOf } from "../../../../src/domain/chapters/consulting/consultation.ts";
import { whoHearsOutcome } from "../../../../src/domain/chapters/closing/who-hears-outcome.ts";
import type { StillWanted } from "../../../../src/domain/chapters/reporting/reporting-events.ts";
import { partiesText } from "../../../../src/domain/chapters/reviewing/parties-text.ts";
import { isRunning } from "../../../../src/domain/kernel/promise-clock.ts";
import { refuse } from "../../../../src/domain/kernel/refusal.ts";
import { PartyRef } from "../../../../src/domain/values/party.ts";
import { agreed, reported1, reprimand, underReview } from "../deciding/deliberating.ts";
import { acknowledge, ada, asks, at, bo, config, given, report, reporter1 } from "../../given.ts";

const reporter2 = PartyRef.parse("reporter-2");
const takesBack = (wants: readonly StillWanted[] = []) =>
  asks(bo, at("22 17:00"), { type: "WithdrawReport", party: reporter1, wants, words: "by phone" });
const standsBy = asks(bo, at("22 18:00"), {
  type: "UndoWithdrawal",
  party: reporter1,
  words: "by mail",
});
const named = (when: string, address: string) =>
  asks(ada, at(when), { type: "NameParty", role: "reporter", identity: { address } });
const two = [named("22 16:30", "kim@example.org"), named("22 16:31", "lee@example.org")];
const owed = (...inputs: Parameters<typeof given>[0]) =>
  clocksOf(given([report, ...inputs]).state(), config.clocks)
    .filter(isRunning)
    .map(({ name, party }) => [name, party]);

describe("taking a report back (M25, M40)", () => {
  test("is recorded with how it was said, and closes nothing", () => {
    const outcome = given([report]).when(takesBack());
    outcome.records({ type: "ReportWithdrawn", party: reporter1, words: "by phone" });
    expect(outcome.state().closed).toBeUndefined();
    expect(nextStep(outcome.state(), config)).toMatchObject({ owed: "resolution" });
  });

  test("ends what was promised to them, until they stand by it after all", () => {
    expect(owed()).toContainEqual(["acknowledgement", reporter1]);
    expect(owed(takesBack())).toEqual([["resolution", undefined]]);
    expect(owed(takesBack(), standsBy)).toContainEqual(["acknowledgement", reporter1]);
  });

  test("leaves them what they still want to hear", () => {
    expect(owed(takesBack(["receipt"]))).toContainEqual(["acknowledgement", reporter1]);
    const state = given([report, takesBack(["outcome"])]).state();
    expect(partiesText(state)).toContain("still wants to hear what comes of it");
  });

  test("leaves other reporters all of theirs, and `everyone` is them", () => {
    const told = given([report, ...two, takesBack()]).when(asks(bo, at("22 17:30"), acknowledge));
    told.records({ type: "PartyTold", party: reporter2, what: "receipt" });
  });

  test("leaves nobody whom `everyone` is where no other reported, and that is said", () => {
    const told = given([report, takesBack()]).when(asks(bo, at("22 17:30"), acknowledge));
    told.isRefused("nobody-hears-that");
  });

  test.each([
    { wants: [], hears: [] },
    { wants: ["resolution" as const], hears: ["consultation"] },
    { wants: ["outcome" as const], hears: ["outcome"] },
  ])("decides what of the end they hear: $wants", ({ wants, hears }) => {
    const state = given([
      ...underReview,
      agreed(at("23 12:00"), reprimand),
      takesBack(wants),
    ]).state();
    const [resolution] = state.deliberation.agreed;
    if (!resolution) throw new Error("nothing agreed");
    const consulted = consultationOf(state, config).map(({ party }) => party);
    const outcome = whoHearsOutcome(resolution, state, config);
    expect([
      ...(consulted.includes(reporter1) ? ["consultation"] : []),
      ...(outcome.includes(reporter1) ? ["outcome"] : []),
    ]).toEqual(hears);
  });

  test("is refused of whoever reported nothing, and where it is on record", () => {
    const twice = given([report, takesBack()]);
    twice.when(takesBack()).isRefused("withdrawn-already");
    const wishful = given([report, takesBack(["receipt"])]);
    expect(wishful.when(takesBack(["outcome"])).recordsOf("ReportWithdrawn")).toHaveLength(1);
    const ofThem = { type: "WithdrawReport", party: reported1, wants: [], words: "x" } as const;
    given(underReview)
      .when(asks(bo, at("23 17:00"), ofThem))
      .isRefused("reported-nothing");
    given([report])
      .when(asks(bo, at("22 17:00"), ofThem))
      .isRefused("no-such-party");
    given([report]).when(standsBy).isRefused("not-withdrawn");
  });
});

describe("`/withdrawn`", () => {
  const read = (words: string) => withdrawn.read(words, at("22 17:00"));
  const words = "by phone: they made up";

  test.each([
    [`reporter-1: ${words}`, { type: "WithdrawReport", party: reporter1, wants: [], words }],
    [
      "reporter-1 wants outcome, timeline: by mail",
      {
        type: "WithdrawReport",
        party: reporter1,
        wants: ["outcome", "timeline"],
        words: "by mail",
      },
    ],
    ["reporter-1 undone: by mail", { type: "UndoWithdrawal", party: reporter1, words: "by mail" }],
  ])("%s", (text, command) => {
    expect(read(text)).toEqual(command);
  });

  test.each([
    "",
    "reporter-1",
    "they: do",
    "reporter-1 wants money: so they say",
    "reporter-1 wants outcome",
  ])("does not understand %j", (text) => {
    expect(read(text)).toEqual(refuse("arguments-not-understood", "withdrawn"));
  });
});
