import { describe, expect, test } from "vitest";
import type { ChangeInput, Input } from "../../../src/domain/case/input.ts";
import type { CaseEvent } from "../../../src/domain/case/case-event.ts";
import { Cause, GitOid } from "../../../src/domain/values/ids.ts";
import { agreed, proposed, reprimand, underReview } from "../chapters/deciding/deliberating.ts";
import { asks, at, cy, given, recorded } from "../given.ts";

type Change = ChangeInput["change"];
const when = at("23 18:00");
const byHand = (change: Change): Input => ({
  kind: "change",
  at: when,
  cause: Cause.parse("LE_1"),
  order: [1],
  change,
});

const open = [...underReview, proposed(at("23 12:00"), reprimand)];
const closed = recorded(at("23 13:00"), { type: "CaseClosed", closing: { as: "spam" } });
const spoiled = recorded(at("23 13:00"), {
  type: "MergeNotCovered",
  pull: 2,
  commit: GitOid.parse("c".repeat(40)),
});

describe("what somebody changes by hand", () => {
  test.for<{ title: string; change: Change; happened?: readonly (Input | CaseEvent)[] }>([
    { title: "the title", change: { what: "title", to: "mal insulted rin" } },
    {
      title: "a label of the app's put on",
      change: { what: "label", label: "urgent", isOn: true },
    },
    {
      title: "a label of the app's taken off",
      change: { what: "label", label: "report", isOn: false },
    },
    { title: "the issue closed", change: { what: "state", isOpen: false } },
    {
      title: "the issue of a closed case reopened",
      change: { what: "state", isOpen: true },
      happened: [...open, closed],
    },
    { title: "the card moved", change: { what: "card", to: "Closed" } },
    { title: "the pull request closed that is to be approved", change: { what: "pull" } },
    { title: "a draft made of the pull request", change: { what: "draft" } },
    { title: "the issue locked", change: { what: "lock" } },
    {
      title: "the issue of a closed case locked",
      change: { what: "lock" },
      happened: [...open, closed],
    },
  ])("is put back: $title", ({ change, happened = open }) => {
    given(happened)
      .when(byHand(change))
      .records({ type: "HandMadeChangeUndone", what: change.what });
  });

  test.for<{ title: string; change: Change; happened?: readonly (Input | CaseEvent)[] }>([
    { title: "the title as it was", change: { what: "title", to: "amber-heron" } },
    {
      title: "a label of the app's where it belongs",
      change: { what: "label", label: "report", isOn: true },
    },
    {
      title: "a label of the committee's own",
      change: { what: "label", label: "press", isOn: true },
    },
    {
      title: "the issue of a closed case closed",
      change: { what: "state", isOpen: false },
      happened: [...open, closed],
    },
    { title: "the card where it belongs", change: { what: "card", to: "Deliberation" } },
    {
      title: "a pull request nobody is to approve",
      change: { what: "pull" },
      happened: underReview,
    },
    {
      title: "a pull request that was merged too early",
      change: { what: "pull" },
      happened: [...open, spoiled],
    },
    {
      title: "the pull request of a closed case",
      change: { what: "pull" },
      happened: [...open, closed],
    },
    {
      title: "the pull request of what is agreed",
      change: { what: "pull" },
      happened: [...open, agreed(at("23 13:00"), reprimand)],
    },
  ])("is left as it is: $title", ({ change, happened = open }) => {
    given(happened).when(byHand(change)).changesNothing();
  });

  test("may be put back once more where it is changed once more", () => {
    const again: Input = { ...byHand({ what: "title", to: "two" }), cause: Cause.parse("LE_2") };
    expect(
      given(open)
        .when(byHand({ what: "title", to: "one" }), again)
        .added.map(({ cause }) => cause),
    ).toEqual(["LE_1", "LE_2"]);
  });

  test("is compared with what was true then", () => {
    const danger = asks(cy, at("23 17:30"), { type: "DeclareDanger", what: undefined });
    given([...open, danger])
      .when(byHand({ what: "label", label: "urgent", isOn: true }))
      .changesNothing();
    given([...open, { ...danger, at: at("23 18:01") }])
      .when(byHand({ what: "label", label: "urgent", isOn: true }))
      .records({ type: "HandMadeChangeUndone", what: "label" });
  });
});
