import { describe, expect, test } from "vitest";
import type { ChangeInput, Input } from "../../../src/domain/case/input.ts";
import type { CaseEvent } from "../../../src/domain/case/case-event.ts";
import { Cause, GitOid } from "../../../src/domain/values/ids.ts";
import { agreed, proposed, reprimand, underReview } from "../chapters/deciding/deliberating.ts";
import type { Person } from "../../../src/domain/values/person.ts";
import { addMinutes, type Instant } from "../../../src/domain/values/time.ts";
import { asks, assigned, at, cy, dee, given, recorded } from "../given.ts";

type Change = ChangeInput["change"];
const when = at("23 18:00");
let changes = 0;
const byHand = (
  change: Change,
  time: Instant = when,
  changedBy: Person | undefined = dee,
): Input => {
  changes += 1;
  const cause = Cause.parse(`LE_${changes}`);
  return { kind: "change", at: time, cause, order: [changes], changedBy, change };
};

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
      .records({ type: "HandMadeChangeUndone", what: change.what, changedBy: dee });
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

  test("by an account that is gone is put back too", () => {
    const gone = { ...byHand({ what: "lock" }), changedBy: undefined };
    given(open).when(gone).records({ type: "HandMadeChangeUndone", what: "lock" });
  });

  test("is compared with what was true then", () => {
    const danger = asks(cy, at("23 17:30"), { type: "DeclareDanger", what: undefined });
    given([...open, danger])
      .when(byHand({ what: "label", label: "urgent", isOn: true }))
      .changesNothing();
    given([...open, { ...danger, at: at("23 18:01") }])
      .when(byHand({ what: "label", label: "urgent", isOn: true }))
      .records({ type: "HandMadeChangeUndone", what: "label", changedBy: dee });
  });
});

describe("a flood of changes by hand", () => {
  const title = (minute: number, by: Person | undefined = dee) =>
    byHand({ what: "title", to: "mine" }, addMinutes(when, minute), by);
  const label = (minute: number) =>
    byHand({ what: "label", label: "urgent", isOn: true }, addMinutes(when, minute));
  const answered = (...flood: readonly Input[]) =>
    given(open)
      .when(...flood)
      .recordsOf("HandMadeChangeUndone")
      .map(({ at: time }) => (Date.parse(time) - Date.parse(when)) / 60_000);

  test("of one kind is answered once, however many they are", () => {
    expect(answered(...Array.from({ length: 500 }, (_, i) => label(i / 60)))).toEqual([0]);
  });

  test("is answered again ten minutes later", () => {
    expect(answered(title(0), title(9), title(10), title(11))).toEqual([0, 10]);
  });

  test("is answered three times an hour at most, and after the hour again", () => {
    const always = Array.from({ length: 75 }, (_, i) => title(i));
    expect(answered(...always)).toEqual([0, 10, 20, 60, 70]);
    expect(answered(title(0), label(1), title(20), label(21), label(61))).toEqual([0, 1, 20, 61]);
  });

  test("of a bot is answered once per kind and day", () => {
    const byBot = (input: Input) => ({ ...input, isByBot: true }) as Input;
    const all = [title(0), label(1), title(20), label(700), title(1439), title(1440), label(1441)];
    expect(answered(...all.map(byBot))).toEqual([0, 1, 1440, 1441]);
  });

  test("of every kind there is, 75 of each, is answered three times in its hour", () => {
    const kinds: readonly Change[] = [
      { what: "title", to: "mine" },
      { what: "label", label: "urgent", isOn: true },
      { what: "state", isOpen: false },
      { what: "card", to: "Closed" },
      { what: "pull" },
      { what: "draft" },
      { what: "lock" },
    ];
    const flood = Array.from({ length: 75 }, (_, i) =>
      kinds.map((change) => byHand(change, addMinutes(when, i / 2))),
    );
    expect(answered(...flood.flat())).toHaveLength(3);
  });

  test("takes no answer from anybody else, nor from another kind", () => {
    expect(answered(title(0), title(1, cy), title(2, cy), label(3))).toEqual([0, 1, 3]);
  });

  test("is the same whether it is heard at once or one by one", () => {
    const all = Array.from({ length: 30 }, (_, i) => title(i));
    const oneByOne = all.reduce<readonly (Input | CaseEvent)[]>(
      (history, one) => [...history, ...given(history).when(one).added],
      given(open).history(),
    );
    const { history } = given([...open, ...all]);
    expect(oneByOne.map(({ cause }) => cause)).toEqual(history().map(({ cause }) => cause));
  });

  test("of assignments of somebody who is out is answered once", () => {
    const out = asks(cy, at("23 17:00"), {
      type: "RecuseMember",
      member: "oneself",
      reason: undefined,
    });
    const flood = Array.from({ length: 9 }, (_, i) => assigned(cy, addMinutes(when, i / 60)));
    given([...open, out])
      .when(...flood)
      .records({ type: "AssignmentUndone", member: cy, assignedBy: dee });
  });
});
