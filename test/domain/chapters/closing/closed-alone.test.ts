import { describe, expect, test } from "vitest";
import type { CaseCommand } from "../../../../src/domain/case/case-command.ts";
import type { Input } from "../../../../src/domain/case/input.ts";
import { clocksOf } from "../../../../src/domain/case/clocks-of.ts";
import type { Closing } from "../../../../src/domain/chapters/closing/closing-kinds.ts";
import { CodeName } from "../../../../src/domain/values/ids.ts";
import { PartyRef } from "../../../../src/domain/values/party.ts";
import { agreed, noAction, proposed, reprimand, underReview } from "../deciding/deliberating.ts";
import { asks, at, bo, config, cy, given, recorded, report } from "../../given.ts";

const close = (closing: Closing, time = "22 17:00"): Input =>
  asks(bo, at(time), { type: "CloseCase", closing });
const reopen: CaseCommand = { type: "ReopenCase", reason: "it is one" };
const ends: readonly Closing[] = [
  { as: "duplicate", of: CodeName.parse("blue-crane") },
  { as: "not-a-report" },
  { as: "spam" },
];

describe("an end that decides nothing", () => {
  test.each(ends)("takes one member: $as", (closing) => {
    given([report]).when(close(closing)).records({ type: "CaseClosed", closing });
  });

  test("is refused in a case that is closed, and takes a second where others are to see to it", () => {
    given([report, close({ as: "spam" })])
      .when(close({ as: "not-a-report" }, "22 18:00"))
      .isRefused("case-is-closed");
    const elsewhere = given([report]).when(close({ as: "not-ours", to: "the venue" }));
    expect(elsewhere.added).toMatchObject([{ type: "SecondAwaited" }]);
  });

  test.each([
    [
      "something was found",
      [
        ...underReview,
        recorded(at("22 16:55"), { type: "FindingDrafted", finding: { violation: "no" } }, bo),
      ],
    ],
    [
      "somebody reported was heard",
      [
        ...underReview,
        recorded(
          at("22 16:55"),
          { type: "PartyHeard", party: PartyRef.parse("reported-1"), words: "no" },
          bo,
        ),
      ],
    ],
    ["something is proposed", [...underReview, proposed(at("22 16:55"), noAction)]],
    ["something was agreed", [...underReview, agreed(at("22 16:55"), reprimand)]],
    ["somebody is in danger", [report, recorded(at("22 16:30"), { type: "DangerDeclared" }, bo)]],
    [
      "a member acted alone",
      [
        report,
        recorded(
          at("22 16:30"),
          { type: "ActedAlone", act: 1, what: "muted", actedAt: at("22 16:30") },
          bo,
        ),
      ],
    ],
  ])("takes a second where %s", (_, happened) => {
    const asked = given(happened).when(close({ as: "spam" }));
    expect(asked.recordsOf("CaseClosed")).toEqual([]);
    expect(asked.recordsOf("SecondAwaited")).toHaveLength(1);
  });

  test.each(ends)("is undone by another alone, and the promises go on: $as", (closing) => {
    const undone = [report, close(closing), asks(cy, at("22 20:00"), reopen)];
    const dueAt = (happened: readonly Input[]) =>
      clocksOf(given(happened).state(), config.clocks).map((one) => [
        one.name,
        one.dueAt,
        one.metAt,
      ]);
    expect(dueAt(undone)).toEqual(dueAt([report]));
  });

  test("that is undone when the reply was due meanwhile makes it late at once", () => {
    const undone = [report, close({ as: "spam" })];
    const { added } = given(undone).when(asks(cy, at("24 09:00"), reopen));
    expect(added.map(({ type }) => type)).toContain("DeadlineMissed");
  });

  const decided = [...underReview, agreed(at("23 12:00"), reprimand)];
  const enacted = recorded(at("23 15:00"), {
    type: "ResolutionEnacted",
    lines: [{ line: 1, measure: reprimand }],
  });
  const spam = recorded(at("23 16:00"), { type: "CaseClosed", closing: { as: "spam" } }, bo);
  const reopened = (when: string) =>
    given([...decided, enacted, spam, asks(cy, at(when), reopen)]).state().reopenedAt;

  test("counts for nothing where it is undone within seven days, and is a new look later", () => {
    expect(reopened("30 16:00")).toBeUndefined();
    expect(reopened("30 16:01")).toBe(at("30 16:01"));
  });
});
