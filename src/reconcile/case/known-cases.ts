import type { CodeName, NodeId } from "../../domain/values/ids.ts";
import type { Instant } from "../../domain/values/time.ts";
import { caseKey } from "../looks/keys.ts";
import type { CaseMemory } from "../observe/case-memory.ts";
import { learnFrom } from "../sweep/learn-from.ts";
import type { CaseOutcome } from "./case-look.ts";

type Anchored = Parameters<typeof learnFrom>[0];

/** What an engine knows of the cases it looked at; all of it can be found again. */
export class KnownCases {
  readonly #memories = new Map<NodeId, CaseMemory>();
  /** Cases whose record is not trusted, and since when. */
  readonly #doubts = new Map<NodeId, Instant>();

  memoryOf(issue: NodeId): CaseMemory | undefined {
    return this.#memories.get(issue);
  }

  doubtedSince(issue: NodeId): Instant | undefined {
    return this.#doubts.get(issue);
  }

  /** The key of the case of that name; `undefined` for one that no look has met yet. */
  keyOf(codeName: CodeName): string | undefined {
    const known = [...this.#memories].find(([, memory]) => memory.codeName === codeName);
    return known && caseKey(known[0]);
  }

  /** The next look reads the whole thread, as a new engine would. */
  forgetWhatWasHeard(issue: NodeId): void {
    const memory = this.#memories.get(issue);
    if (memory) this.#memories.set(issue, { ...memory, heardUntil: undefined });
  }

  learnFrom(anchored: Anchored): void {
    learnFrom(anchored, this.#memories);
  }

  remember(issue: NodeId, outcome: CaseOutcome): void {
    switch (outcome.case) {
      case "none":
      case "gone":
        return;
      case "register-moved-on":
        if (outcome.memory) this.#memories.set(issue, outcome.memory);
        return;
      case "doubted":
      case "frozen":
        this.#doubts.set(issue, outcome.since);
        return;
      case "adopted":
      case "moved":
      case "forgotten":
        this.#doubts.delete(issue);
        this.#memories.delete(issue);
        return;
      case "moved-on":
      case "waits-to-move":
      case "settled":
        this.#doubts.delete(issue);
        this.#memories.set(issue, outcome.memory);
    }
  }
}
