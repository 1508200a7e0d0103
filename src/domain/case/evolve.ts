import { withAnswered } from "./answered-changes.ts";
import type { CaseEvent } from "./case-event.ts";
import type { CaseState } from "./case-state.ts";
import { chapters } from "./chapters.ts";
import { newCase } from "./new-case.ts";
import { withTold } from "./words-changed.ts";
import { isSamePerson } from "../values/person.ts";
import { latest } from "../values/time.ts";

type Of<Type extends CaseEvent["type"]> = Extract<CaseEvent, { type: Type }>;
type Fold = {
  readonly [Type in CaseEvent["type"]]?: (before: CaseState, event: Of<Type>) => Partial<CaseState>;
};

/** What changes that is no chapter's. */
const besides: Fold = {
  // What somebody asked a second for falls with their leave to ask.
  MemberRecused: ({ pending }, { member }) => ({
    pending: pending.filter(({ by }) => !isSamePerson(by, member)),
  }),
  // Whoever decides then asks for it themselves; nothing is closed or lifted past the appeal.
  AppealReceived: ({ pending }) => ({
    pending: pending.filter(({ act }) => act.act === "keep-out"),
  }),
  SecondAwaited: ({ pending, actsMoved }, { number, act, by }) => ({
    pending: [...pending, { number, act, by }],
    actsMoved: Math.max(actsMoved, number),
  }),
  ActSeconded: ({ pending }, { number }) => ({
    pending: pending.filter((one) => one.number !== number),
  }),
  DeadlineNeared: ({ neared }, { at, clock, party, dueAt }) => ({
    neared: [...neared, { at, clock, party, dueAt }],
  }),
  HandMadeChangeUndone: ({ answeredChanges }, { at, what, changedBy }) => ({
    answeredChanges: withAnswered(answeredChanges, { at, what, by: changedBy?.id }),
  }),
  AssignmentUndone: ({ answeredChanges }, { at, assignedBy }) => ({
    answeredChanges: withAnswered(answeredChanges, { at, what: "assignment", by: assignedBy?.id }),
  }),
  WordsChanged: ({ toldRewordings }, { at, changedBy }) => ({
    toldRewordings: withTold(toldRewordings, { at, by: changedBy?.id }),
  }),
  DutiesRecalled: (_, { at }) => ({ recalledAt: at }),
  DeadlineMissed: ({ missed }, { at, clock, party, dueAt }) => ({
    missed: [...missed, { at, clock, party, dueAt }],
  }),
};

const folds: readonly Fold[] = [...chapters.map((chapter) => chapter.evolve), besides];

/** The case after one more event. Throws when a case would begin with anything but a report. */
export function evolve(before: CaseState | undefined, event: CaseEvent): CaseState {
  if (!before) {
    if (event.type !== "ReportReceived")
      throw new Error(`a case begins with ReportReceived and not with ${event.type}`);
    const begun = newCase(event);
    return { ...begun, ...change(begun, event) };
  }
  const lastActedAt =
    event.by === "comity"
      ? before.lastActedAt
      : new Map([...before.lastActedAt, [event.by.id, event.at] as const]);
  return { ...before, ...change(before, event), lastActedAt, asOf: latest(before.asOf, event.at) };
}

function change<Type extends CaseEvent["type"]>(
  before: CaseState,
  event: Of<Type>,
): Partial<CaseState> {
  return Object.assign({}, ...folds.map((fold) => fold[event.type]?.(before, event)));
}
