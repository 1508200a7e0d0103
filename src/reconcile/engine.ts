import type { NodeId } from "../domain/ids.ts";
import { addMinutes } from "../domain/time.ts";
import type { Board } from "../ports/board.ts";
import { Terminal } from "../ports/errors.ts";
import type { Log } from "../ports/log.ts";
import type { CasePorts } from "./case/case-ports.ts";
import type { CaseMemory } from "./case/observe-case.ts";
import { reconcileCase } from "./case/reconcile-case.ts";
import { caseKey, readKey, setUpKey, sweepKey } from "./keys.ts";
import type { Look } from "./look.ts";
import { sweepCases, type SweepMemory } from "./sweep/sweep-cases.ts";

/** What set-up left: whether cases can be worked on, and the board to show them on. */
export interface SetUpState {
  readonly isReady: boolean;
  readonly board: Board | undefined;
  /** Whether this run changed anything. */
  readonly hasChanged: boolean;
}

export interface EnginePorts extends Omit<CasePorts, "board"> {
  readonly log: Log;
  /** Brings the repository, its board and its register in order; safe to repeat. */
  readonly setUp: () => Promise<SetUpState>;
}

const minutesBetweenSweeps = 15;

/**
 * Everything the app does for one case repository, a key at a time. What it remembers between runs
 * only saves requests: a new engine reaches the same end.
 */
export class Engine {
  readonly #ports: EnginePorts;
  readonly #cases = new Map<NodeId, CaseMemory>();
  readonly #swept: SweepMemory = new Map();
  #setUp: SetUpState | undefined;

  constructor(ports: EnginePorts) {
    this.#ports = ports;
  }

  /** Looks at one key and answers what to look at next and when. Throws `Transient`, `Terminal`. */
  async reconcile(key: string): Promise<readonly Look[]> {
    const read = readKey(key);
    switch (read.look) {
      case "set-up":
        return this.#lookAtSetUp();
      case "sweep":
        return this.#sweep();
      case "case":
        return this.#lookAtCase(read.issue);
    }
  }

  async #lookAtSetUp(): Promise<readonly Look[]> {
    const wasReady = this.#setUp?.isReady ?? false;
    this.#setUp = await this.#ports.setUp();
    const { isReady, hasChanged } = this.#setUp;
    if (!isReady || (wasReady && !hasChanged)) return [];
    this.#swept.clear();
    return [{ key: sweepKey }];
  }

  async #sweep(): Promise<readonly Look[]> {
    const { repository, clock, sha256, log } = this.#ports;
    const next = { key: sweepKey, at: addMinutes(clock.now(), minutesBetweenSweeps) };
    if (!this.#setUp?.isReady) return [{ key: setUpKey }, next];
    const { cases, looks } = await sweepCases(repository, this.#swept, clock.now(), sha256);
    const due = looks.filter((look) => look.at === undefined);
    log.info("swept", { count: cases.length });
    if (due.length > 0) log.info("cases to look at", { count: due.length });
    return [...looks, { key: setUpKey }, next];
  }

  async #lookAtCase(issue: NodeId): Promise<readonly Look[]> {
    if (!this.#setUp?.isReady) return [{ key: setUpKey }];
    const ports = { ...this.#ports, board: () => this.#setUp?.board };
    try {
      const outcome = await reconcileCase(issue, this.#cases.get(issue), ports);
      if (outcome.case === "none") return [];
      this.#cases.set(issue, outcome.memory);
      const key = caseKey(issue);
      if (outcome.case === "moved-on") return [{ key }];
      return outcome.lookAgainAt ? [{ key, at: outcome.lookAgainAt }] : [];
    } catch (error) {
      // A label, a field or the board may be gone: set-up mends what can be mended.
      if (!(error instanceof Terminal)) throw error;
      this.#ports.log.warn("a case could not be shown as it is", { key: caseKey(issue) });
      return [{ key: setUpKey }];
    }
  }
}
