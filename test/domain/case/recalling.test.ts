import { describe, expect, test } from "vitest";
import type { CaseEvent } from "../../../src/domain/case/case-event.ts";
import type { Input } from "../../../src/domain/case/input.ts";
import {
  awaitedNow,
  isRecalledByMail,
  recallByMail,
  recallName,
} from "../../../src/domain/case/duties-recalled.ts";
import { noticeOfEvent } from "../../../src/domain/case/notice-of-event.ts";
import { CodeName, NodeId } from "../../../src/domain/values/ids.ts";
import { Instant } from "../../../src/domain/values/time.ts";
import {
  acknowledge,
  ada,
  asks,
  at,
  bo,
  config,
  cy,
  given,
  recorded,
  recuse,
  report,
} from "../given.ts";

const replied = asks(ada, at("22 16:05"), acknowledge);
const december = (dayAndTime: string) =>
  Instant.parse(`2026-12-${dayAndTime.replace(" ", "T")}:00Z`);
const recalls = (happened: readonly (Input | CaseEvent)[], now: Instant) =>
  given(happened)
    .until(now)
    .recordsOf("DutiesRecalled")
    .map((event) => [event.at, "clocks" in event ? event.clocks : []]);
const toldUntil = (when: Instant, until: Instant): Input =>
  asks(bo, when, { ...acknowledge, what: "timeline", until });
const moved = recorded(at("22 17:00"), {
  type: "CaseMoved",
  codeName: CodeName.parse("birch-otter"),
  issue: { id: NodeId.parse("I_2"), number: 1 },
  from: report.codeName,
});

describe("what is overdue", () => {
  test("is called to mind on Monday mornings, the first three days after it was missed", () => {
    expect(recalls([report, replied], december("14 07:59"))).toEqual([
      [december("07 08:00"), ["resolution", "update"]],
    ]);
    expect(recalls([report, replied], december("21 08:00"))).toHaveLength(3);
  });

  test("is called to mind together, from the first that was missed", () => {
    expect(recalls([report], december("07 07:59"))).toEqual([
      [at("30 08:00"), ["acknowledgement", "resolution", "update"]],
    ]);
  });

  test("is not once it is met, moved or in a closed case", () => {
    const kept = [report, replied, toldUntil(december("06 15:00"), december("20 15:00"))];
    expect(recalls(kept, december("20 14:59"))).toEqual([]);
    const closed = recorded(december("01 10:00"), { type: "CaseClosed", closing: { as: "spam" } });
    expect(recalls([report, replied, closed], december("20 16:00"))).toEqual([]);
  });

  test("begins anew with what is missed next, never twice within a week", () => {
    const moves = toldUntil(december("06 17:00"), december("08 17:00"));
    const since = [report, replied, moves];
    expect(recalls(since, december("20 17:00")).map(([when]) => when)).toEqual([
      december("14 08:00"),
    ]);
    const again = [report, replied, toldUntil(december("07 17:00"), december("08 17:00"))];
    expect(recalls(again, december("20 17:00")).map(([when]) => when)).toEqual([
      december("14 08:00"),
    ]);
  });
});

describe("where no mail goes out", () => {
  const late = (happened: readonly (Input | CaseEvent)[], under = config) => {
    const before = given(happened, under);
    const after = before.until(december("13 16:00"));
    const state = after.state();
    const situation = { state, config: under, people: [], emergencySheet: "", events: [] };
    return {
      state,
      texts: after
        .recordsOf("DutiesRecalled")
        .flatMap((event) => noticeOfEvent(event, situation) ?? []),
    };
  };

  test("those who are awaited are mentioned, once for all that was not seen", () => {
    const { state, texts } = late([report, replied, moved]);
    expect(isRecalledByMail(state, config)).toBe(false);
    expect(texts).toEqual([
      expect.stringMatching(/^@ada, @bo, @cy and @dee: this is still overdue here: resolution, u/),
    ]);
  });

  test("is a case without a room, nobody of the committee out, and mails wanted", () => {
    const { state, texts } = late([report, replied]);
    expect(isRecalledByMail(state, config)).toBe(true);
    expect(texts).toEqual([]);
    const out = asks(cy, at("22 17:00"), recuse, { allowedTo: "deciding-body" });
    expect(late([report, replied, out]).texts).toHaveLength(1);
    expect(late([report, replied], { ...config, mailsWeekly: false }).texts).toHaveLength(1);
    const handed = recorded(at("22 17:00"), {
      type: "CaseHandedOver",
      to: "council",
      ground: "asked",
    });
    expect(late([report, replied, handed]).texts).toEqual([expect.stringMatching(/^@eve: /)]);
  });

  test("nobody is mentioned of what is met since", () => {
    const kept = toldUntil(december("13 15:00"), december("20 15:00"));
    expect(late([report, replied, moved, kept]).texts).toEqual([]);
  });
});

test("whoever can do what is owed next is awaited, or else all who decide", () => {
  const state = given([report]).state();
  expect(awaitedNow(state, config)).toHaveLength(4);
  const closed = recorded(at("22 18:00"), { type: "CaseClosed", closing: { as: "spam" } });
  expect(awaitedNow(given([report, closed]).state(), config)).toHaveLength(4);
});

describe("what the mail of the week says of a case", () => {
  const monday = december("07 08:00");
  const recalled = (happened: readonly (Input | CaseEvent)[], under = config) =>
    recallByMail(given(happened, under).until(december("07 09:00")).state(), under);

  test("is what is overdue and who is awaited, until the record says that it left", () => {
    expect(recalled([report, replied])).toEqual({
      issue: report.issue.id,
      codeName: report.codeName,
      week: monday,
      overdue: ["resolution", "update"],
      awaited: config.committee.members,
    });
    const left = recorded(december("07 08:15"), {
      type: "LetterSent",
      letter: recallName(monday),
      messageId: "<a@comity>",
    });
    expect(recalled([report, replied, left])).toBeUndefined();
  });

  test("is nothing before that morning, once all is met, and where no mail goes out", () => {
    expect(
      recallByMail(given([report, replied]).until(december("07 07:59")).state(), config),
    ).toBeUndefined();
    const kept = [report, replied, toldUntil(december("07 08:30"), december("20 15:00"))];
    expect(recalled(kept)).toBeUndefined();
    expect(recalled([report, replied], { ...config, mailsWeekly: false })).toBeUndefined();
  });
});
