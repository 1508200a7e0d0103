import type { CaseState } from "./case/case-state.ts";
import type { Clock } from "./clocks/clock.ts";
import { clocksOf } from "./clocks/clocks-of.ts";
import { isRunning } from "./clocks/clock.ts";
import type { AdoptedConfig } from "./config/adopted-config.ts";
import { electorate } from "./electorate.ts";
import type { PartyRef } from "./party.ts";
import type { Person } from "./person.ts";
import type { Instant } from "./time.ts";

/** What is owed next in a case, by whom and by when. */
export interface NextStep {
  readonly owed: "receipt" | "resolution";
  /** To whom, where it is owed to somebody in particular. */
  readonly to: readonly PartyRef[];
  readonly by: readonly Person[];
  readonly dueAt: Instant;
}

/** The step with the earliest deadline among those the clocks wait for. */
export function nextStep(state: CaseState, config: AdoptedConfig): NextStep | undefined {
  const running = clocksOf(state, config.clocks).filter(isRunning);
  const first = running.reduce<Clock | undefined>(
    (a, b) => (a && a.dueAt <= b.dueAt ? a : b),
    undefined,
  );
  if (!first) return undefined;
  const alike = running.filter((clock) => clock.name === first.name);
  return {
    owed: first.name === "acknowledgement" ? "receipt" : "resolution",
    to: alike.flatMap((clock) => clock.party ?? []),
    by: electorate(state, config, state.asOf),
    dueAt: first.dueAt,
  };
}
