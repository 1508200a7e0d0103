import { addMinutes, type Instant } from "../../domain/values/time.ts";
import type { BranchGate } from "../../ports/branch-gate.ts";
import type { Clock } from "../../ports/clock.ts";
import { Terminal } from "../../ports/errors.ts";
import type { RecordGuard } from "../../ports/record-guard.ts";
import { keepGate } from "./keep-gate.ts";
import { keepRecordsGuarded, type Guarding } from "./keep-records-guarded.ts";

const minutesRemembered = 24 * 60;

interface RulePorts {
  readonly gate: BranchGate;
  readonly guard: RecordGuard;
  readonly clock: Clock;
}

/** Keeps the app's rulesets, and remembers for a day that a plan has none. */
export class RuleKeeper {
  readonly #ports: RulePorts;
  #unavailableUntil: Instant | undefined;

  constructor(ports: RulePorts) {
    this.#ports = ports;
  }

  /** What GitHub refuses is an answer; throws `Transient`. */
  async keep(): Promise<Guarding> {
    const { gate, guard, clock } = this.#ports;
    const now = clock.now();
    if (this.#unavailableUntil && this.#unavailableUntil > now) return "unavailable";
    try {
      const guarding = await keepRecordsGuarded(guard);
      if (guarding === "unavailable") this.#unavailableUntil = addMinutes(now, minutesRemembered);
      else await keepGate(gate);
      return guarding;
    } catch (error) {
      if (!(error instanceof Terminal)) throw error;
      return "refused";
    }
  }
}
