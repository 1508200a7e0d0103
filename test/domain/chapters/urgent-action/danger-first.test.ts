import { describe, expect, test } from "vitest";
import type { CaseEvent } from "../../../../src/domain/case/case-event.ts";
import type { CaseCommand } from "../../../../src/domain/case/case-command.ts";
import { commandsNow } from "../../../../src/domain/case/commands-now.ts";
import type { Input } from "../../../../src/domain/case/input.ts";
import { nextStep } from "../../../../src/domain/case/next-step.ts";
import { noticeOfEvent } from "../../../../src/domain/case/notice-of-event.ts";
import type { Finding } from "../../../../src/domain/chapters/reviewing/finding.ts";
import type { Instant } from "../../../../src/domain/values/time.ts";
import { ada, asks, at, bo, config, cy, given, recorded, report } from "../../given.ts";

const says = (when: Instant, command: CaseCommand) =>
  asks(bo, when, command, { allowedTo: "roster" });
const danger = (when = at("22 17:00")) =>
  says(when, { type: "DeclareDanger", what: "on their way" });
const called = (when: Instant, whom = "the venue") =>
  says(when, { type: "NoteHelpContacted", whom });
const finds = (when: Instant, finding: Finding) =>
  asks(cy, when, { type: "DraftFinding", finding });
const closed = (when: Instant) =>
  recorded(when, { type: "CaseClosed", closing: { as: "not-ours", to: "the venue" } }, ada);

const stepAfter = (...happened: readonly (Input | CaseEvent)[]) =>
  nextStep(given([report, ...happened]).state(), config)?.owed;
const askedAt = (now: Instant, ...happened: readonly (Input | CaseEvent)[]) => {
  const before = given([report, ...happened]);
  return [...before.history(), ...before.until(now).added]
    .filter(({ type }) => type === "CallAskedAfter")
    .map((event) => event.at);
};
/** What is told of all that happened until then. */
function told(happened: readonly (Input | CaseEvent)[], now: Instant): readonly string[] {
  const before = given(happened);
  const after = before.until(now);
  const events = [...before.history(), ...after.added];
  const people = [ada, bo];
  const situation = { state: after.state(), config, people, emergencySheet: "sheet", events };
  return events.flatMap((event) => noticeOfEvent(event, situation) ?? []);
}

describe("danger (M43)", () => {
  test("stands before the reply to the reporter, until it is noted who was called", () => {
    expect(stepAfter()).toBe("receipt");
    expect(stepAfter(danger())).toBe("help");
    expect(stepAfter(danger(), called(at("22 17:01")))).toBe("receipt");
  });

  test("is answered by nobody, with the reason, too", () => {
    const nobody = called(at("22 17:01"), "nobody: they did not want it");
    expect(stepAfter(danger(), nobody)).toBe("receipt");
  });

  test("said again asks again whom they called", () => {
    expect(stepAfter(danger(), called(at("22 17:01")), danger(at("22 18:00")))).toBe("help");
  });

  test("said in the second of a finding without it is told once", () => {
    const when = at("22 17:00");
    const happened = [finds(when, { danger: "no", ongoing: "no" }), danger(when)];
    expect(told([report, ...happened], when).filter((one) => one.includes("sheet"))).toHaveLength(
      1,
    );
  });

  test("found and not said stands first as well", () => {
    const found = finds(at("22 17:00"), { danger: "yes" });
    expect(stepAfter(found)).toBe("help");
    expect(stepAfter(found, finds(at("22 18:00"), { danger: "yes" }))).toBe("help");
    expect(stepAfter(found, called(at("22 17:10")))).toBe("receipt");
    expect(told([report, found], at("22 17:00"))).toEqual([
      expect.stringContaining("@ada and @bo: **somebody may be in danger in this case.**"),
    ]);
  });

  test("is over, and with it the asking, once the finding says no", () => {
    const over = finds(at("22 17:30"), { danger: "no" });
    expect(stepAfter(danger(), over)).toBe("receipt");
    expect(askedAt(at("23 17:00"), danger(), over)).toEqual([]);
  });
});

describe("who was called", () => {
  test("is asked twice, after an hour and after four, and then no more", () => {
    expect(askedAt(at("24 17:00"), danger())).toEqual([at("22 18:00"), at("22 21:00")]);
    expect(told([report, danger()], at("22 21:00")).at(-1)).toContain(
      "nobody has noted yet whom they called",
    );
  });

  test("is told each time, and nothing of what was asked before another word of danger", () => {
    const asked = (...happened: readonly Input[]) =>
      told([report, ...happened], at("22 21:00")).filter((one) =>
        one.includes("nobody has noted yet"),
      );
    expect(asked(danger())).toHaveLength(2);
    expect(asked(danger(), danger(at("22 19:00")))).toHaveLength(1);
  });

  test("is not asked once it is noted, and what was asked is not told then", () => {
    expect(askedAt(at("24 17:00"), danger(), called(at("22 17:30")))).toEqual([]);
    expect(askedAt(at("24 17:00"), danger(), called(at("22 18:30")))).toEqual([at("22 18:00")]);
    const said = told([report, danger(), called(at("22 18:30"))], at("22 21:00"));
    expect(said.filter((one) => one.includes("nobody has noted yet"))).toEqual([]);
  });

  test("is asked anew after another word of danger", () => {
    const again = [danger(), danger(at("22 19:00"))];
    expect(askedAt(at("24 17:00"), ...again)).toEqual([
      at("22 18:00"),
      at("22 20:00"),
      at("22 23:00"),
    ]);
  });

  test("is not asked of what was over when the case was closed, and is of what came after", () => {
    const dangerousThen = [danger(), closed(at("22 17:30"))];
    expect(askedAt(at("24 17:00"), ...dangerousThen)).toEqual([]);
    expect(askedAt(at("24 17:00"), ...dangerousThen, danger(at("23 10:00")))).toHaveLength(2);
  });
});

describe("what is going on", () => {
  const ongoing = { ...report, isOngoing: true };
  const isAtHand = (happened: readonly (Input | CaseEvent)[]) =>
    commandsNow(given(happened).state()).slice(0, 2);

  test("as the report says it, mentions those on duty once and puts acting in sight", () => {
    expect(told([ongoing], at("22 16:00"))).toEqual([
      expect.stringContaining("@ada and @bo: **it is still going on.**"),
    ]);
    expect(told([report], at("22 16:00"))).toEqual([]);
    expect(isAtHand([ongoing])).toEqual(["danger", "act"]);
    expect(isAtHand([report])).not.toContain("act");
  });

  test("as it is found, mentions them once however often it is found", () => {
    const found = [
      report,
      finds(at("22 17:00"), { ongoing: "yes" }),
      finds(at("22 17:10"), { ongoing: "yes" }),
      finds(at("22 17:20"), { ongoing: "unknown" }),
    ];
    expect(told(found, at("22 17:20"))).toHaveLength(1);
    expect(isAtHand(found)).toEqual(["danger", "act"]);
  });

  test("is over once the finding says so, and in a closed case", () => {
    const over = [ongoing, finds(at("22 17:00"), { ongoing: "no" })];
    expect(told(over, at("22 17:00"))).toEqual([]);
    expect(isAtHand(over)).not.toContain("act");
    expect(told([ongoing, closed(at("22 17:00"))], at("22 17:00"))).toEqual([]);
    const found = [report, finds(at("22 17:00"), { ongoing: "yes" }), closed(at("22 17:10"))];
    expect(told(found, at("22 17:10"))).toEqual([]);
  });
});
