import { describe, expect, test } from "vitest";
import { actionsAfter, type Action } from "../../../../src/domain/chapters/enacting/action.ts";
import { tryActionsAgain } from "../../../../src/domain/chapters/enacting/try-again.ts";
import { CaseEvent } from "../../../../src/domain/case/case-event.ts";
import type { Person } from "../../../../src/domain/values/person.ts";
import { ada, at, bo } from "../../given.ts";
import { ban, type Change, caseWith, ended, inForce } from "./some-action.ts";

const again = (actions: readonly Action[], actor: Person = bo) =>
  tryActionsAgain({ state: caseWith(actions), actor });

const undone = { at: at("23 09:00"), what: "lifted" as const };
const tried = [{ type: "LinesTriedAgain", lines: [1] }];

function after(action: Action, by: Person): Action | undefined {
  const happened = { at: "2026-11-23T10:00:00Z", by, cause: "IC_9#1" };
  const event = CaseEvent.parse({ type: "LinesTriedAgain", ...happened, lines: [1] });
  if (event.type !== "LinesTriedAgain") throw new TypeError("another event");
  return actionsAfter([action], event)[0];
}

describe("trying again", () => {
  test.each<[string, Change, unknown]>([
    ["what a permission was missing for", { waitsFor: "permission-missing" }, tried],
    ["what could not be lifted", { ...ended, waitsFor: "app-not-installed" }, tried],
    ["what somebody undid by hand", { ...inForce, drift: undone }, tried],
    ["nothing where nothing waits", {}, undefined],
    ["nothing that is done", inForce, undefined],
    ["nothing that was undone and has ended since", { ...ended, drift: undone }, undefined],
    [
      "nothing of a deleted account",
      { ...inForce, drift: { ...undone, what: "account-gone" } },
      undefined,
    ],
    ["nothing that only people can do", { waitsFor: "no-account-known" }, undefined],
  ])("%s", (_, change, expected) => {
    expect(again([ban(change)])).toEqual(expected);
  });

  test("many people's bans takes another member than the one who ordered them", () => {
    const many = ban({ waitsFor: "more-than-three-people" });
    expect(again([many], ada)).toMatchObject({ refused: "needs-another-member" });
    expect(again([many], bo)).toEqual(tried);
    const other = ban({ number: 2, waitsFor: "is-owner" });
    expect(again([many, other], ada)).toEqual([{ type: "LinesTriedAgain", lines: [2] }]);
  });

  test("is a second only by somebody else", () => {
    const many = ban({ waitsFor: "more-than-three-people" });
    expect(after(many, bo)).toMatchObject({ life: { is: "planned" }, isSeconded: true });
    expect(after(many, ada)).toMatchObject({ life: { is: "planned" }, isSeconded: false });
  });

  test("what was undone begins it anew, and notes what the person has by then", () => {
    const action = ban({ ...inForce, drift: undone });
    expect(after(action, bo)).toEqual(ban({ isSeconded: true }));
  });
});
