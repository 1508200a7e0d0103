import { isInDanger } from "../chapters/urgent-action/danger.ts";
import type { CaseState } from "./case-state.ts";
import { openQuestions } from "../chapters/reviewing/reviewing-state.ts";
import { clocksOf, nextDeadline, overdueNames } from "./clocks-of.ts";
import type { AdoptedConfig } from "../values/adopted-config.ts";
import { decidingBodyOf } from "../who-decides/deciding-body.ts";
import {
  needsInformationLabel,
  overdueLabel,
  overdueLabelOf,
  reportLabel,
  urgentLabel,
} from "./labels.ts";
import { waitsFor } from "./waits-for.ts";
import { stageOf } from "./stage-of.ts";
import type { DecidingBody, Stage } from "../values/stage.ts";
import { dayOf } from "../values/time.ts";

/** What issue list and board show of a case; the sweep compares it without reading a record. */
export interface ShownFields {
  readonly title: string;
  /** Those labels of ours that belong on the issue now. */
  readonly labels: readonly string[];
  readonly isOpen: boolean;
  readonly card: CardValues;
}

/** The fields of a card on the board. */
export interface CardValues {
  readonly status: Stage;
  readonly decidedBy: DecidingBody;
  /** `2026-11-22`, or `null` for none. */
  readonly nextDeadline: string | null;
  readonly overdue: string | null;
  /** A role, and how many of it; nobody by name. The sweep does not compare it. */
  readonly waitsFor: string | null;
}

/** Everything shown was true at the instant of the newest event: it depends on no clock. */
export function shownFields(state: CaseState, config: AdoptedConfig): ShownFields {
  const clocks = clocksOf(state, config.clocks);
  const overdue = overdueNames(clocks, state.asOf);
  const deadline = nextDeadline(clocks);
  return {
    title: state.codeName,
    isOpen: !state.closed,
    labels: [
      reportLabel,
      ...(isInDanger(state) ? [urgentLabel] : []),
      ...(openQuestions(state).length > 0 ? [needsInformationLabel] : []),
      ...(overdue.length > 0 ? [overdueLabel] : []),
      ...overdue.map(overdueLabelOf),
    ],
    card: {
      status: stageOf(state),
      decidedBy: decidingBodyOf(state),
      nextDeadline: deadline ? dayOf(deadline) : null,
      overdue: overdue.length > 0 ? overdue.join(", ") : null,
      waitsFor: waitsFor(state, config),
    },
  };
}
