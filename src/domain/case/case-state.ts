import type { ClockName } from "../clocks/clock-name.ts";
import type { CodeName, NodeId } from "../ids.ts";
import { firstReporter, type PartyRef } from "../party.ts";
import { isSamePerson, type Doer, type Person } from "../person.ts";
import { latest, type Instant } from "../time.ts";
import type { CaseEvent } from "./events.ts";

/** Something an outside person was told, by whom and when. */
export interface Telling {
  readonly party: PartyRef;
  readonly what: "receipt";
  readonly at: Instant;
  readonly by: Doer;
  readonly words: string | undefined;
}

/** A deadline that was announced (neared) or passed (missed); history, not the state of a clock. */
export interface DeadlineEntry {
  readonly clock: ClockName;
  readonly party: PartyRef | undefined;
  readonly dueAt: Instant;
}

/** What the record says of a case. */
export interface CaseState {
  readonly codeName: CodeName;
  readonly issue: { readonly id: NodeId; readonly number: number };
  readonly openedAt: Instant;
  /** When the report reached anybody of the committee, which may be before the case opened. */
  readonly receivedAt: Instant;
  readonly reporters: readonly PartyRef[];
  readonly tellings: readonly Telling[];
  readonly recused: readonly Person[];
  readonly neared: readonly DeadlineEntry[];
  readonly missed: readonly DeadlineEntry[];
  readonly councilAlertedAt: Instant | undefined;
  readonly lettersSent: readonly string[];
  /** When each person last did something in this case: someone away who acts is back. */
  readonly lastActedAt: ReadonlyMap<Person["id"], Instant>;
  /** The instant of the newest event. Everything shown is what was true then. */
  readonly asOf: Instant;
}

/**
 * The case as its events leave it, in the order in which things happened and not in which they
 * were noticed. `undefined` for no events. Throws when the first thing that happened is not a
 * report.
 */
export function replay(events: readonly CaseEvent[]): CaseState | undefined {
  return inOrderOfTime(events).reduce<CaseState | undefined>(
    (state, event) => evolve(state, event),
    undefined,
  );
}

/** The case as it was when something happened at that instant, just after all else of that instant. */
export function replayUntil(events: readonly CaseEvent[], instant: Instant): CaseState | undefined {
  return replay(events.filter((event) => event.at <= instant));
}

function inOrderOfTime(events: readonly CaseEvent[]): readonly CaseEvent[] {
  const sorted = events.every((event, i) => i === 0 || (events[i - 1]?.at ?? "") <= event.at);
  return sorted ? events : events.toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
}

function evolve(before: CaseState | undefined, event: CaseEvent): CaseState {
  if (event.type === "ReportReceived") {
    if (before) return { ...before, asOf: latest(before.asOf, event.at) };
    return {
      codeName: event.codeName,
      issue: event.issue,
      openedAt: event.at,
      receivedAt: event.receivedAt,
      reporters: [firstReporter],
      tellings: [],
      recused: [],
      neared: [],
      missed: [],
      councilAlertedAt: undefined,
      lettersSent: [],
      lastActedAt: new Map(),
      asOf: event.at,
    };
  }
  if (!before) throw new Error(`a case begins with ReportReceived and not with ${event.type}`);
  return { ...before, ...change(before, event), ...traceOf(before, event) };
}

function traceOf(before: CaseState, event: CaseEvent): Pick<CaseState, "asOf" | "lastActedAt"> {
  const lastActedAt =
    event.by === "comity"
      ? before.lastActedAt
      : new Map([...before.lastActedAt, [event.by.id, event.at] as const]);
  return { asOf: latest(before.asOf, event.at), lastActedAt };
}

function change(
  before: CaseState,
  event: Exclude<CaseEvent, { type: "ReportReceived" }>,
): Partial<CaseState> {
  switch (event.type) {
    case "PartyTold": {
      const { party, what, at, by, words } = event;
      return { tellings: [...before.tellings, { party, what, at, by, words }] };
    }
    case "MemberRecused":
      return before.recused.some((out) => isSamePerson(out, event.member))
        ? {}
        : { recused: [...before.recused, event.member] };
    case "DeadlineNeared":
      return { neared: [...before.neared, entryOf(event)] };
    case "DeadlineMissed":
      return { missed: [...before.missed, entryOf(event)] };
    case "CouncilAlerted":
      return { councilAlertedAt: event.at };
    case "LetterSent":
      return { lettersSent: [...before.lettersSent, event.letter] };
    case "CommandRefused":
    case "QuestionAnswered":
    case "AssignmentUndone":
      return {};
  }
}

function entryOf(event: {
  clock: ClockName;
  party?: PartyRef | undefined;
  dueAt: Instant;
}): DeadlineEntry {
  return { clock: event.clock, party: event.party, dueAt: event.dueAt };
}
