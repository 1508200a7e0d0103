import { wereCalledWithinTheHour } from "../../../../src/domain/chapters/urgent-action/danger.ts";
import { describe, expect, test } from "vitest";
import type { CaseCommand } from "../../../../src/domain/case/case-command.ts";
import type { Input } from "../../../../src/domain/case/input.ts";
import { replay } from "../../../../src/domain/case/replay.ts";
import type { Finding } from "../../../../src/domain/chapters/reviewing/finding.ts";
import type { Person } from "../../../../src/domain/values/person.ts";
import { shownFields } from "../../../../src/domain/case/shown-fields.ts";
import type { Instant } from "../../../../src/domain/values/time.ts";
import { statusComment } from "../../../../src/messages/status-comment.ts";
import { asks, at, bo, config, cy, eve, given, mal, recorded } from "../../given.ts";
import { opened, seconds, stepsBack } from "./said-alone.ts";

const says = (by: Person, when: Instant, command: CaseCommand) =>
  asks(by, when, command, { allowedTo: "roster" });
const danger = (by: Person, when = at("22 17:00")) =>
  says(by, when, { type: "DeclareDanger", what: "on their way" });
const contacted = says(bo, at("22 17:05"), { type: "NoteHelpContacted", whom: "the venue" });
const finds = (answer: Finding["danger"], when: Instant) =>
  asks(cy, when, { type: "DraftFinding", finding: answer ? { danger: answer } : {} });

function shown(...inputs: Input[]) {
  const [first, ...rest] = [...opened, ...inputs];
  const state = first && replay(given([]).when(first, ...rest).added);
  if (!state) throw new Error("no case");
  const { labels } = shownFields(state, config);
  return { isUrgent: labels.includes("urgent"), status: statusComment(state, config) };
}

describe("saying that somebody is in danger (M43)", () => {
  test("is recorded, and stands on top until the finding says no", () => {
    given(opened).when(danger(bo)).records({ type: "DangerDeclared", what: "on their way" });
    expect(shown().isUrgent).toBe(false);
    const { isUrgent, status } = shown(danger(bo));
    expect(isUrgent).toBe(true);
    expect(status.split("\n").slice(0, 2)).toEqual([
      "> [!CAUTION]",
      "> **Somebody may be in danger**, said Sun 22 Nov 2026, 17:00 UTC. Any member may act at once, alone, and should. Nobody has noted yet whom they called.",
    ]);
  });

  test("is heard from everybody of committee and council, also out of the case, and from nobody outside", () => {
    given([...opened, stepsBack(bo, at("22 16:30"))])
      .when(danger(bo))
      .records({ type: "DangerDeclared", what: "on their way" });
    given(opened).when(danger(mal)).changesNothing();
    given(opened).when(danger(eve)).records({ type: "DangerDeclared", what: "on their way" });
  });

  test("is heard in a closed case", () => {
    const closed = [
      asks(bo, at("22 16:30"), { type: "CloseCase", closing: { as: "not-ours", to: "the venue" } }),
      seconds(cy, at("22 16:31")),
    ];
    expect(shown(...closed, danger(bo))).toMatchObject({ isUrgent: true });
  });

  test("is over when the finding says so, and not before", () => {
    expect(shown(danger(bo), finds("unknown", at("22 18:00"))).isUrgent).toBe(true);
    expect(shown(danger(bo), finds(undefined, at("22 18:00"))).isUrgent).toBe(true);
    expect(shown(danger(bo), finds("no", at("22 18:00"))).isUrgent).toBe(false);
    expect(shown(danger(bo), finds("no", at("22 18:00"))).status).not.toContain("CAUTION");
  });

  test("begins again after that", () => {
    const again = [danger(bo), finds("no", at("22 18:00")), danger(cy, at("22 19:00"))];
    expect(shown(...again).isUrgent).toBe(true);
  });

  test("can be the finding itself", () => {
    expect(shown(finds("yes", at("22 18:00"))).isUrgent).toBe(true);
  });
});

describe("whom somebody called for help (M43)", () => {
  test("is kept in the record, and the status comment says when", () => {
    given([...opened, danger(bo)])
      .when(contacted)
      .records({ type: "HelpContacted", whom: "the venue" });
    const { status } = shown(danger(bo), contacted);
    expect(status).toContain("Whom somebody called was last noted Sun 22 Nov 2026, 17:05 UTC.");
    expect(status).not.toContain("the venue");
  });
});

describe("calling the others", () => {
  const saysSo = (by: Person, time: string) => recorded(at(time), { type: "DangerDeclared" }, by);
  const all = [
    saysSo(bo, "22 17:00"),
    saysSo(bo, "22 17:20"),
    saysSo(cy, "22 17:30"),
    saysSo(bo, "22 18:00"),
  ];
  const isAgain = (by: Person, time: string) => wereCalledWithinTheHour({ at: at(time), by }, all);

  test("is done once an hour for each who says so", () => {
    expect(isAgain(bo, "22 17:00")).toBe(false);
    expect(isAgain(bo, "22 17:20")).toBe(true);
    expect(isAgain(cy, "22 17:30")).toBe(false);
    expect(isAgain(bo, "22 18:00")).toBe(false);
    expect(isAgain(bo, "22 18:59")).toBe(true);
    expect(isAgain(bo, "22 19:00")).toBe(false);
  });
});
