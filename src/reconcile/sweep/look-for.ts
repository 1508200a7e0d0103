import type { GitOid, NodeId } from "../../domain/values/ids.ts";
import { minutesBetween, type Instant } from "../../domain/values/time.ts";
import type { SweptCase, TouchedIssue } from "../../ports/case-repository.ts";
import { caseKey } from "../looks/keys.ts";
import type { Look } from "../looks/look.ts";
import { type Comparing, lookAgainAtOf, needsLook } from "./needs-look.ts";
import type { SweepMemory } from "./sweep-memory.ts";

interface Comparisons extends Comparing {
  /** Where a case's record stood when it was looked at last. */
  readonly headOf: (issue: NodeId) => GitOid | undefined;
  /** Whether its last look came to nothing and is not to be repeated yet. */
  readonly isRefused: (issue: NodeId) => boolean;
  /** Whether its pull requests or its file are others than they were. */
  readonly hasChanged: (row: SweptCase) => boolean;
}

/** How a sweep goes on with an open case: a look now, one later, or none. */
export function lookFor(
  row: SweptCase,
  findings: SweepMemory["findings"],
  now: Instant,
  comparisons: Comparisons,
): Look | undefined {
  const { issue } = row;
  if (!issue) return undefined;
  const lookAgainAt = lookAgainAtOf(row);
  const { anchors, headOf, hasChanged, isRefused } = comparisons;
  const isDue = lookAgainAt !== undefined && lookAgainAt <= now;
  const headBefore = headOf(issue);
  const isElsewhere = headBefore !== undefined && headBefore !== row.head?.oid;
  const finding = JSON.stringify([[...row.trailers], row.head, row.shown, anchors.get(issue)]);
  const isKnown = findings.get(issue) === finding;
  findings.set(issue, finding);
  if (isDue && !isRefused(issue))
    return { key: caseKey(issue), lateness: minutesBetween(lookAgainAt, now) };
  if (hasChanged(row)) return { key: caseKey(issue) };
  if (!isKnown && (isElsewhere || needsLook(row, now, comparisons))) return { key: caseKey(issue) };
  return lookAgainAt && !isDue ? { key: caseKey(issue), at: lookAgainAt } : undefined;
}

/**
 * A closed case, or no case yet. A first sweep reads of all there are and looks only where somebody
 * has written since the app last did; where nobody has, the app was the last to act.
 */
export function lookAtTouched(
  { id, updatedAt, othersSpokeLast }: TouchedIssue,
  findings: SweepMemory["findings"],
  { hasSwept, isOwn }: { readonly hasSwept: boolean; readonly isOwn: boolean },
): Look | undefined {
  const isKnown = findings.get(id) === updatedAt;
  findings.set(id, updatedAt);
  return !isKnown && (hasSwept || (othersSpokeLast && !isOwn)) ? { key: caseKey(id) } : undefined;
}

/**
 * What owners say on the app's own two issues is heard there, and answered by what they tell. A closed
 * case that the app wrote may be called like them; its record names it.
 */
export function isOfSetUp(
  { id, isCalledOwn }: TouchedIssue,
  closed: readonly SweptCase[],
): boolean {
  return isCalledOwn && !closed.some(({ issue }) => issue === id);
}
