import { describe, expect, test } from "vitest";
import received from "../../../../src/domain/chapters/reporting/commands/received.ts";
import { unclearText } from "../../../../src/domain/chapters/reporting/unclear-text.ts";
import { clocksOf } from "../../../../src/domain/case/clocks-of.ts";
import type { Input } from "../../../../src/domain/case/input.ts";
import {
  acknowledge,
  ada,
  asks,
  at,
  bo,
  config,
  given,
  recorded,
  report,
  reporter1,
} from "../../given.ts";

const receivedOn = (then: string, said: string): Input =>
  asks(bo, at(said), { type: "DateReceipt", receivedAt: at(then) });
const dated = (then: string) => ({ type: "ReceiptDated", receivedAt: at(then) }) as const;
const dueAt = (...happened: Input[]) =>
  clocksOf(given([report, ...happened]).state(), config.clocks).map((clock) => [
    clock.name,
    clock.dueAt,
  ]);

describe("when the report reached the committee (M25)", () => {
  test("is recorded, and what was promised counts from then", () => {
    const earlier = receivedOn("21 18:00", "22 16:30");
    given([report])
      .when(earlier)
      .records(dated("21 18:00"), {
        type: "DeadlineNeared",
        clock: "acknowledgement",
        party: reporter1,
        dueAt: at("22 18:00"),
      });
    expect(dueAt(earlier)).toEqual(
      expect.arrayContaining([
        ["acknowledgement", at("22 18:00")],
        ["resolution", at("28 18:00")],
      ]),
    );
  });

  test("makes a reply late that was not known to be, from when it was said and not before", () => {
    const said = receivedOn("20 09:00", "22 16:30");
    const { added } = given([report]).when(said);
    expect(added.map(({ type, at: when }) => [type, when])).toEqual([
      ["ReceiptDated", at("22 16:30")],
      ["DeadlineMissed", at("22 16:30")],
      ["ChairAlerted", at("22 16:30")],
      ["CouncilAlerted", at("22 16:30")],
    ]);
  });

  test("leaves whoever became a reporter later their own day", () => {
    const second = asks(ada, at("22 17:00"), {
      type: "NameParty",
      role: "reporter",
      identity: { address: "kit@example.org" },
    });
    const third = asks(ada, at("22 17:10"), {
      type: "NameParty",
      role: "reporter",
      identity: { address: "lee@example.org" },
    });
    const { parties } = given([report, second, third, receivedOn("21 18:00", "22 17:30")]).state();
    expect(parties.map(({ since }) => since)).toEqual([at("21 18:00"), at("22 17:10")]);
  });

  test("moves by when it had happened only where nothing else says so", () => {
    const said = receivedOn("21 18:00", "22 16:30");
    expect(given([report, said]).state().happenedBy).toBe(at("21 18:00"));
    const happened = { ...report, happenedBy: at("10 23:59:59") };
    expect(given([happened, said]).state().happenedBy).toBe(at("10 23:59:59"));
  });

  test("settles what the form left unclear", () => {
    const form = { ...report, notReceivedThen: "no-date" as const };
    expect(unclearText(given([form]).state())).toContain("`/received 2026-11-20 18:30`");
    const said = receivedOn("21 18:00", "22 16:30");
    expect(unclearText(given([form, said]).state())).toBeUndefined();
  });

  test("is not after the case was opened, and not what it is taken for already", () => {
    given([report]).when(receivedOn("22 16:20", "22 16:30")).isRefused("opened-before-received");
    given([report]).when(receivedOn("22 16:00", "22 16:30")).isRefused("received-then-already");
  });

  test("may be set right to a later time while nobody has a reply", () => {
    const typo = receivedOn("21 08:00", "22 16:30");
    given([report, typo])
      .when(receivedOn("21 18:00", "22 16:40"))
      .records(dated("21 18:00"), {
        type: "DeadlineNeared",
        clock: "acknowledgement",
        party: reporter1,
        dueAt: at("22 18:00"),
      });
  });

  test("turns out earlier after the reply, and never later: a late reply stays late", () => {
    const said = receivedOn("21 18:00", "22 16:30");
    const replied = [report, said, asks(ada, at("22 17:00"), acknowledge)];
    given(replied).when(receivedOn("22 10:00", "22 17:30")).isRefused("answered-by-then");
    given(replied).when(receivedOn("21 09:00", "22 17:30")).records(dated("21 09:00"));
  });

  test("is said in a closed case too, where it calls nobody", () => {
    const closed = recorded(at("22 17:00"), { type: "CaseClosed", closing: { as: "spam" } });
    given([report, closed]).when(receivedOn("20 09:00", "22 18:00")).records(dated("20 09:00"));
  });
});

test.each([
  ["2026-11-21 18:30", { type: "DateReceipt", receivedAt: at("21 18:30") }],
  ["yesterday 18:30", { type: "DateReceipt", receivedAt: at("21 18:30") }],
  ["2026-11-20", { type: "DateReceipt", receivedAt: at("20 00:00") }],
  ["2 hours ago", { type: "DateReceipt", receivedAt: at("22 15:00") }],
  ["tomorrow", { refused: "date-not-read", detail: "it is still to come" }],
  ["1999-11-20", { refused: "date-not-read", detail: "it is before the year 2000" }],
  ["in the hallway", { refused: "date-not-read", detail: "it is no date" }],
  ["", { refused: "arguments-not-understood", detail: "received" }],
])("`/received %s` is read", (words, read) => {
  expect(received.read(words, at("22 17:00"))).toEqual(read);
});
