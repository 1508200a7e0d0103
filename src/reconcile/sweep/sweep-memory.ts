import type { CodeName, NodeId } from "../../domain/values/ids.ts";
import type { Instant } from "../../domain/values/time.ts";
import type { RecordBranches } from "../../ports/case-repository.ts";
import type { ClosedMemory } from "./closed-memory.ts";

/** What the last sweep found, so that the same finding is looked into once, and when it was. */
export interface SweepMemory {
  readonly findings: Map<NodeId, string>;
  /** How the resolutions stood. */
  resolutions: ReadonlyMap<CodeName, string>;
  sweptAt: Instant | undefined;
  /** Until when cases had their daily turn. */
  dailyUntil: Instant | undefined;
  /** The issues of open cases, and of those whose record lies among theirs. */
  readonly open: Set<NodeId>;
  /** The issues there are, by number. */
  readonly numbers: Map<number, NodeId>;
  /** By number of an issue or pull request, the newest change of it that a sweep has gone into. */
  changed: ReadonlyMap<number, Instant>;
  readonly closed: ClosedMemory;
  /** How many branches there were when all of them were read. */
  branches: RecordBranches;
}

/** @param dailyUntil what is kept of an earlier memory, so that no daily turn is left out */
export function nothingSwept(dailyUntil?: Instant): SweepMemory {
  return {
    dailyUntil,
    findings: new Map(),
    resolutions: new Map(),
    sweptAt: undefined,
    open: new Set(),
    numbers: new Map(),
    changed: new Map(),
    closed: { records: new Map(), missing: new Set(), lookedOverAt: undefined },
    branches: { open: 0, closed: 0 },
  };
}
