import type { CaseEvent } from "../case/case-event.ts";
import type { CaseState } from "../case/case-state.ts";
import { clocksOf } from "../case/clocks-of.ts";
import { replay } from "../case/replay.ts";
import { decidesNothing } from "../chapters/closing/closed-alone.ts";
import type { ClockName } from "../case/clock-name.ts";
import type { ClockLengths } from "../values/adopted-config.ts";
import type { Measure } from "../values/measure.ts";
import { isSamePerson, type Person } from "../values/person.ts";
import type { Instant } from "../values/time.ts";

/** How a report came. */
export const channels = ["by the form on the web", "as an issue", "handed on by a member"] as const;
type Channel = (typeof channels)[number];

/** What became of an act done alone. */
export const reviews = ["ratified", "reversed", "not settled"] as const;
/** How a mediation ended. */
export const waysMediationsEnd = [
  "resolved it",
  "reported, and the case went on",
  "not agreed to",
  "taken back, or out of time",
] as const;
/** How an appeal was answered. */
export const waysAppealsEnd = ["decision stands", "changed", "lifted", "not answered"] as const;
/** Whether a promise was kept. */
export const times = ["in time", "late"] as const;

/** What counts of one closed case, without anything that is told of anybody. */
export interface CaseNumbers {
  readonly channel: Channel;
  /** Whether every reporter was answered in the time for that. */
  readonly answered: (typeof times)[number];
  /** `undefined` where nothing was decided: it was not for this committee. */
  readonly decided: (typeof times)[number] | undefined;
  readonly measures: readonly Measure["kind"][];
  readonly acts: readonly (typeof reviews)[number][];
  readonly mediations: readonly (typeof waysMediationsEnd)[number][];
  readonly appeals: readonly (typeof waysAppealsEnd)[number][];
}

/** A case as it stood at an instant, where it was closed by then and decided something. */
export function closedBy(events: readonly CaseEvent[], until: Instant): CaseState | undefined {
  const known = events.filter(({ at }) => at < until);
  const state = known.length > 0 ? replay(known) : undefined;
  if (!state?.closed || !state.closedAs || decidesNothing(state.closedAs)) return undefined;
  return state;
}

/** Whether any of these people is a party to a case or was put out of it. */
export function concernsAny(people: readonly Person[], state: CaseState): boolean {
  const concerned = [
    ...state.parties.flatMap(({ person }) => person ?? []),
    ...state.recusals.map(({ member }) => member),
  ];
  return people.some((one) => concerned.some((other) => isSamePerson(one, other)));
}

export function caseNumbers(state: CaseState, lengths: ClockLengths): CaseNumbers {
  const keeps = (name: ClockName) => keptInTime(name, state, lengths);
  const { agreed } = state.deliberation;
  return {
    channel: channelOf(state),
    answered: keeps("acknowledgement"),
    decided: agreed.length > 0 ? keeps("resolution") : undefined,
    measures: agreed.flatMap(({ resolution }) => resolution.measures.map(({ kind }) => kind)),
    acts: state.unilateralActs.map(({ settled }) => settled ?? "not settled"),
    mediations: state.mediations.map(({ life, evaluated }) => {
      if (evaluated === "resolved") return "resolved it";
      const because = life.is === "over" ? life.because : undefined;
      if (because === "reported") return "reported, and the case went on";
      return because === "not-agreed" ? "not agreed to" : "taken back, or out of time";
    }),
    appeals: state.appeals.map(({ answered }) =>
      answered?.answer === "decision-stands"
        ? "decision stands"
        : (answered?.answer ?? "not answered"),
    ),
  };
}

function keptInTime(
  name: ClockName,
  state: CaseState,
  lengths: ClockLengths,
): (typeof times)[number] {
  const clocks = clocksOf(state, lengths).filter((clock) => clock.name === name);
  const isKept = clocks.every(({ metAt, dueAt }) => metAt !== undefined && metAt <= dueAt);
  return isKept ? "in time" : "late";
}

function channelOf({ reaches, receivedAt, openedAt }: CaseState): Channel {
  if (reaches.length > 0) return "by the form on the web";
  return receivedAt < openedAt ? "handed on by a member" : "as an issue";
}
