import type { NodeId } from "../../domain/ids.ts";
import { minutesBetween, type Instant } from "../../domain/time.ts";
import type { CaseRepository, SweptCase } from "../../ports/case-repository.ts";
import type { Look } from "../look.ts";
import { caseKey } from "../keys.ts";
import { lookAgainAtOf, needsLook } from "./needs-look.ts";

/** What the last sweep found of each case, so that the same finding is looked into once. */
export type SweepMemory = Map<NodeId, string>;

interface Sweep {
  readonly looks: readonly Look[];
  readonly cases: readonly SweptCase[];
}

/**
 * Looks over every open case, a hundred in a request and without reading a record, and answers
 * which to look at now and which later. Memory only saves requests.
 */
export async function sweepCases(
  repository: CaseRepository,
  memory: SweepMemory,
  now: Instant,
  sha256: (text: string) => string,
): Promise<Sweep> {
  const cases: SweptCase[] = [];
  for await (const page of repository.sweep()) cases.push(...page);
  const looks = cases.flatMap((row) => lookFor(row, memory, now, sha256) ?? []);
  return { looks, cases };
}

function lookFor(
  row: SweptCase,
  memory: SweepMemory,
  now: Instant,
  sha256: (text: string) => string,
): Look | undefined {
  const { issue } = row;
  if (!issue) return undefined;
  const lookAgainAt = lookAgainAtOf(row);
  const isDue = lookAgainAt !== undefined && lookAgainAt <= now;
  const finding = JSON.stringify([[...row.trailers], row.shown]);
  const isKnown = memory.get(issue) === finding;
  memory.set(issue, finding);
  if (isDue) return { key: caseKey(issue), lateness: minutesBetween(lookAgainAt, now) };
  if (!isKnown && needsLook(row, now, sha256)) return { key: caseKey(issue) };
  return lookAgainAt && { key: caseKey(issue), at: lookAgainAt };
}
