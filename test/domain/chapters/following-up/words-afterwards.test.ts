import { describe, expect, test } from "vitest";
import type { CaseCommand } from "../../../../src/domain/case/case-command.ts";
import type { CaseEvent } from "../../../../src/domain/case/case-event.ts";
import type { Input } from "../../../../src/domain/case/input.ts";
import { nextStep } from "../../../../src/domain/case/next-step.ts";
import {
  checkInClocks,
  endOfBanClocks,
} from "../../../../src/domain/chapters/following-up/words-afterwards.ts";
import type { Telling } from "../../../../src/domain/chapters/reporting/reporting-events.ts";
import { PartyRef } from "../../../../src/domain/values/party.ts";
import { OrderId, PlannedAction } from "../../../../src/domain/values/planned-action.ts";
import { Instant } from "../../../../src/domain/values/time.ts";
import { agreed, banned, reported1, underReview } from "../deciding/deliberating.ts";
import { acknowledge, ada, asks, at, bo, config, given, recorded, reporter1 } from "../../given.ts";

const order = OrderId.parse("3f9c2a1e");
const ends = Instant.parse("2026-12-22T23:59:59Z");
const nears = Instant.parse("2026-12-15T23:59:59Z");
const ban = PlannedAction.parse({ line: 1, measure: banned, order, space: "github", until: ends });
const enacted = [
  ...underReview,
  agreed(at("23 10:00"), banned),
  recorded(at("23 12:00"), { type: "ResolutionEnacted", lines: [ban] }, ada),
  recorded(at("23 12:01"), { type: "LineDone", line: 1, proof: "seen" }),
];
const closed = recorded(at("24 12:00"), { type: "CaseClosed", closing: { as: "resolved" } });

const says = (when: Instant, command: CaseCommand): Input => asks(bo, when, command);
const wants = (when: Instant, isWanted = true, whom = reporter1): Input =>
  says(when, { type: "AnswerFollowUp", whom, isWanted });
const tells = (when: Instant, whom: PartyRef, what: Telling): Input =>
  says(when, { ...acknowledge, whom, what });
const cannotTell = (when: Instant, whom: PartyRef): Input =>
  says(when, { type: "RuleOutContact", for: "tell", whom, ground: "withdrawn", reason: "asked" });
const december = (day: string) => Instant.parse(`2026-12-${day}T12:00:00Z`);
const stateAt = (now: Instant, ...happened: readonly (Input | CaseEvent)[]) =>
  given([...enacted, ...happened])
    .until(now)
    .state();

describe("whether a reporter wants to hear afterwards", () => {
  test("is kept as they said it last", () => {
    given(enacted)
      .when(wants(at("24 10:00")))
      .records({ type: "FollowUpAnswered", party: reporter1, isWanted: true });
    const both = [wants(at("24 10:00")), wants(at("25 10:00"), false)];
    expect(given([...enacted, ...both]).state().wishes).toMatchObject([{ isWanted: false }]);
  });

  test("is asked of reporters of this case", () => {
    given(enacted)
      .when(wants(at("24 10:00"), true, reported1))
      .isRefused("follow-up-is-for-reporters");
    given(enacted)
      .when(wants(at("24 10:00"), true, PartyRef.parse("reporter-2")))
      .isRefused("no-such-party");
  });
});

describe("the question how it is, two weeks after", () => {
  test("is for those who want it, in a closed case too, and no others", () => {
    const state = stateAt(december("07"), wants(at("24 10:00")), closed);
    expect(checkInClocks(state)).toMatchObject([
      { party: reporter1, startedAt: at("23 12:00"), dueAt: december("07"), metAt: undefined },
    ]);
    expect(nextStep(state, config)).toMatchObject({ owed: "word-afterwards", what: "check-in" });
    expect(checkInClocks(stateAt(december("07"), closed))).toEqual([]);
    const no = wants(at("24 10:00"), false);
    expect(checkInClocks(stateAt(december("07"), no))).toEqual([]);
    expect(checkInClocks(given([...underReview, wants(at("24 10:00"))]).state())).toEqual([]);
  });

  test("is for whoever took the report back only where they said so since", () => {
    const party = reporter1;
    const back = says(at("25 10:00"), {
      type: "WithdrawReport",
      party,
      wants: [],
      words: "by mail",
    });
    const clocks = (...happened: Input[]) => checkInClocks(stateAt(december("07"), ...happened));
    expect(clocks(wants(at("24 10:00")), back)).toEqual([]);
    expect(clocks(back, wants(at("26 10:00")))).toMatchObject([{ party }]);
  });

  test("is the next thing from its reminder on, and not before", () => {
    const early = stateAt(december("01"), wants(at("24 10:00")), closed);
    expect(nextStep(early, config)).toBeUndefined();
  });

  test("is kept by asking, or by finding that they cannot be told", () => {
    const asked = [wants(at("24 10:00")), tells(december("06"), reporter1, "check-in")];
    expect(checkInClocks(stateAt(december("07"), ...asked))).toMatchObject([
      { metAt: december("06") },
    ]);
    const gone = [wants(at("24 10:00")), cannotTell(at("25 10:00"), reporter1)];
    expect(checkInClocks(stateAt(december("07"), ...gone))).toMatchObject([
      { metAt: at("25 10:00") },
    ]);
  });

  test("comes at once where they say so later", () => {
    expect(checkInClocks(stateAt(december("20"), wants(december("20"))))).toMatchObject([
      { dueAt: december("20") },
    ]);
  });
});

describe("word of the end of a ban", () => {
  test("is owed before it to reporters who want it, until it ends", () => {
    const state = stateAt(
      nears,
      wants(at("24 10:00")),
      tells(december("01"), reporter1, "check-in"),
    );
    expect(endOfBanClocks(state)).toMatchObject([
      { party: reporter1, startedAt: nears, dueAt: ends, metAt: undefined },
    ]);
    expect(nextStep({ ...state, closed: { at: nears } }, config)).toMatchObject({
      owed: "word-afterwards",
      what: "end-of-ban",
      to: [reporter1],
      dueAt: ends,
    });
    expect(endOfBanClocks(stateAt(nears))).toEqual([]);
    expect(endOfBanClocks(stateAt(december("01"), wants(at("24 10:00"))))).toEqual([]);
  });

  test("is kept by saying it, and not owed of a ban that was lifted before", () => {
    const said = [wants(at("24 10:00")), tells(december("17"), reporter1, "end-of-ban")];
    expect(endOfBanClocks(stateAt(december("18"), ...said))).toMatchObject([
      { metAt: december("17") },
    ]);
    const lifted = [
      wants(at("24 10:00")),
      recorded(december("16"), { type: "OrderEnded", order, because: "lifted" }),
    ];
    const before = given([...enacted, wants(at("24 10:00"))]).until(nears).added;
    const state = stateAt(december("18"), ...lifted.slice(0, 1), ...before, ...lifted.slice(1));
    expect(endOfBanClocks(state)).toMatchObject([
      { party: reporter1, metAt: december("16") },
      { party: reported1 },
    ]);
  });

  test("is owed to the person once it has ended, within three days", () => {
    const state = stateAt(ends, closed);
    expect(endOfBanClocks(state)).toMatchObject([
      { party: reported1, startedAt: ends, dueAt: "2026-12-25T23:59:59Z", metAt: undefined },
    ]);
    const step = nextStep({ ...state, actions: state.actions.slice(0, 0) }, config);
    expect(step).toBeUndefined();
    const told = [closed, tells(december("24"), reported1, "end-of-ban")];
    expect(endOfBanClocks(stateAt(december("25"), ...told))).toMatchObject([
      { metAt: december("24") },
    ]);
    const cannot = [cannotTell(december("01"), reported1)];
    expect(endOfBanClocks(stateAt(ends, ...cannot))).toMatchObject([{ metAt: ends }]);
  });

  test("is owed to nobody of a ban that is of nobody", () => {
    const nobody = { line: 2, measure: { kind: "public-reminder", venue: "the forum" } };
    const other = PlannedAction.parse({ ...nobody, order: "0badcafe" });
    const lines = recorded(at("23 12:02"), { type: "ResolutionEnacted", lines: [other] }, ada);
    const over = recorded(at("24 10:00"), {
      type: "OrderEnded",
      order: OrderId.parse("0badcafe"),
      because: "lifted",
    });
    expect(endOfBanClocks(stateAt(at("25 10:00"), lines, over))).toEqual([]);
  });
});
