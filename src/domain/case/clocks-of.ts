import type { CaseState, DeadlineEntry } from "./case-state.ts";
import { type AnyChapter, chapters } from "./chapters.ts";
import { ClockName } from "./clock-name.ts";
import type { Promised } from "../kernel/chapter.ts";
import { merged } from "../kernel/merged.ts";
import { isOverdue, isRunning, type PromiseClock } from "../kernel/promise-clock.ts";
import type { ClockLengths } from "../values/adopted-config.ts";
import { earliest, type Instant } from "../values/time.ts";

/** Every promise with a deadline, by its name. */
export const promises: { readonly [Name in ClockName]: Promised<CaseState> } = merged<
  AnyChapter["clocks"]
>(chapters.map(({ clocks }) => clocks));

/** A clock with the promise it is of. */
export type CaseClock = PromiseClock & { readonly name: ClockName };

/** Every clock of a case, running or met. Functions of record and config; nothing is stored. */
export function clocksOf(state: CaseState, lengths: ClockLengths): readonly CaseClock[] {
  return ClockName.options.flatMap((name) =>
    promises[name].runs(state, lengths).map((clock) => ({ ...clock, name })),
  );
}

/** Whether that was a clock's deadline. */
export function isDeadlineOf(
  deadline: Omit<Partial<DeadlineEntry>, "at">,
  { name, party, dueAt }: PromiseClock,
): boolean {
  return deadline.clock === name && deadline.party === party && deadline.dueAt === dueAt;
}

/** The promises past their deadline at that instant, each named once, in the order of a case's life. */
export function overdueNames(clocks: readonly CaseClock[], at: Instant): readonly ClockName[] {
  return [...new Set(clocks.filter((clock) => isOverdue(clock, at)).map((clock) => clock.name))];
}

/** The earliest deadline not met yet, past ones included. */
export function nextDeadline(clocks: readonly PromiseClock[]): Instant | undefined {
  return earliest(clocks.filter((clock) => isRunning(clock)).map((clock) => clock.dueAt));
}
