import type { CaseState } from "./case-state.ts";
import type { ClockLengths } from "../values/adopted-config.ts";
import { earliest, type Instant } from "../values/time.ts";
import { acknowledgementClocks } from "../chapters/reporting/acknowledgement.ts";
import type { ClockName } from "../values/clock-name.ts";
import { deadlockClock } from "../chapters/deciding/deadlock-clock.ts";
import { isOverdue, isRunning, type Clock } from "../kernel/clock.ts";
import { unilateralActionClocks } from "../chapters/urgent-action/unilateral-action-clock.ts";
import { resolutionClock } from "../chapters/deciding/resolution-clock.ts";

/** Every clock of a case, running or met. Functions of record and config; nothing is stored. */
export function clocksOf(state: CaseState, lengths: ClockLengths): readonly Clock[] {
  const deadlock = deadlockClock(state, lengths);
  return [
    ...acknowledgementClocks(state, lengths),
    resolutionClock(state, lengths),
    ...(deadlock ? [deadlock] : []),
    ...unilateralActionClocks(state, lengths),
  ];
}

/** The promises past their deadline at that instant, each named once, in the order of a case's life. */
export function overdueNames(clocks: readonly Clock[], at: Instant): readonly ClockName[] {
  return [...new Set(clocks.filter((clock) => isOverdue(clock, at)).map((clock) => clock.name))];
}

/** The earliest deadline not met yet, past ones included. */
export function nextDeadline(clocks: readonly Clock[]): Instant | undefined {
  return earliest(clocks.filter((clock) => isRunning(clock)).map((clock) => clock.dueAt));
}
