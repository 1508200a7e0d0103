import type { CodeName, GitOid, NodeId } from "../../domain/values/ids.ts";
import { addMinutes, minutesBetween, type Instant } from "../../domain/values/time.ts";
import type { SweptCase, TouchedIssue } from "../../ports/case-repository.ts";
import type { ObservedAnchor } from "../../ports/observation.ts";
import { anchorsByIssue } from "../observe/anchors-found.ts";
import type { CasePorts } from "../ports/case-ports.ts";
import type { Look } from "../looks/look.ts";
import { caseKey } from "../looks/keys.ts";
import type { UnsettledLooks } from "../looks/unsettled-looks.ts";
import type { ClosedMemory } from "./closed-memory.ts";
import { isDailyLook } from "./daily-look.ts";
import { lookOverClosed } from "./look-over-closed.ts";
import { type Comparing, isAnchored, lookAgainAtOf, needsLook } from "./needs-look.ts";

/** What the last sweep found, so that the same finding is looked into once, and when it was. */
export interface SweepMemory {
  readonly findings: Map<NodeId, string>;
  /** How the resolutions stood. */
  resolutions: ReadonlyMap<CodeName, string>;
  sweptAt: Instant | undefined;
  /** Until when cases had their daily turn. */
  dailyUntil: Instant | undefined;
  readonly closed: ClosedMemory;
}

/** @param dailyUntil what is kept of an earlier memory, so that no daily turn is left out */
export function nothingSwept(dailyUntil?: Instant): SweepMemory {
  return {
    dailyUntil,
    findings: new Map(),
    resolutions: new Map(),
    sweptAt: undefined,
    closed: { records: new Map(), missing: new Set(), lookedOverAt: undefined },
  };
}

interface Sweep {
  readonly looks: readonly Look[];
  /** To be looked at without what is remembered of them; among the looks, but for those refused. */
  readonly anew: readonly NodeId[];
  readonly cases: readonly SweptCase[];
  /** Those of them that can be believed: their newest commit is ours and is anchored. */
  readonly anchored: readonly SweptCase[];
  /** Where they were looked over too. */
  readonly closed: readonly SweptCase[];
}

interface Comparisons extends Comparing {
  /** Where a case's record stood when it was looked at last. */
  readonly headOf: (issue: NodeId) => GitOid | undefined;
  /** Whether its last look came to nothing and is not to be repeated yet. */
  readonly isRefused: (issue: NodeId) => boolean;
  /** Whether its pull requests or its file are others than they were. */
  readonly hasChanged: (row: SweptCase) => boolean;
}

type SweepPorts = Pick<CasePorts, "sha256" | "anchorCodec"> & {
  readonly repository: Pick<CasePorts["repository"], "sweep">;
  readonly clock: Pick<CasePorts["clock"], "now">;
};

/** GitHub's clock may be behind ours, and its lists may be behind its clock. */
const overlapMinutes = 5;

const minutesBetweenLooksAtClosed = 24 * 60;

/**
 * Looks over every open case, a hundred in a request and without reading a record, and over what
 * else changed since the last sweep; answers which to look at now and which later. Once a day each
 * open case has its turn whatever was found. At first and once a day the records of closed cases are
 * looked over too. Memory only saves requests.
 */
export async function sweepCases(
  rootOid: GitOid,
  memory: SweepMemory,
  headOf: (issue: NodeId) => GitOid | undefined,
  unsettled: UnsettledLooks,
  { repository, clock, sha256, anchorCodec }: SweepPorts,
): Promise<Sweep> {
  const now = clock.now();
  const { findings, sweptAt, dailyUntil } = memory;
  const { lookedOverAt } = memory.closed;
  const withClosed =
    lookedOverAt === undefined || addMinutes(lookedOverAt, minutesBetweenLooksAtClosed) <= now;
  const since = sweptAt && addMinutes(sweptAt, -overlapMinutes);
  const cases: SweptCase[] = [];
  const closed: SweptCase[] = [];
  const observed: ObservedAnchor[] = [];
  const touched: TouchedIssue[] = [];
  const resolutions = new Map<CodeName, string>();
  for await (const page of repository.sweep(since, withClosed, rootOid)) {
    cases.push(...page.cases);
    closed.push(...page.closed);
    observed.push(...page.anchors);
    touched.push(...page.touched);
    for (const [codeName, standing] of page.resolutions) resolutions.set(codeName, standing);
  }
  const anchors = anchorsByIssue(observed, anchorCodec);
  const isRefused = (issue: NodeId) => unsettled.waits(caseKey(issue), now);
  const comparing = { sha256, anchors, headOf, isRefused };
  const hasChanged = ({ codeName }: SweptCase) =>
    codeName !== undefined && resolutions.get(codeName) !== memory.resolutions.get(codeName);
  const rows = new Set(cases.map((row) => row.issue));
  const others = touched.filter((issue) => !rows.has(issue.id));
  const anew =
    dailyUntil === undefined ? [] : dailyLooks(cases, { after: dailyUntil, until: now }, sha256);
  const looks: Look[] = [
    // One that is refused comes back once a day anyway, without what is remembered of it.
    ...anew.filter((issue) => !isRefused(issue)).map((issue) => ({ key: caseKey(issue) })),
    ...cases.flatMap((row) => lookFor(row, findings, now, { ...comparing, hasChanged }) ?? []),
    ...others.flatMap((issue) =>
      lookAtTouched(issue, findings, sweptAt !== undefined, isOfSetUp(issue, closed))
        ? [{ key: caseKey(issue.id) }]
        : [],
    ),
  ];
  if (withClosed) {
    const open = new Set([...rows].filter((issue) => issue !== undefined));
    looks.push(...lookOverClosed({ closed, open, anchors, now, headOf }, memory.closed));
    memory.closed.lookedOverAt = now;
  }
  memory.sweptAt = now;
  memory.dailyUntil = now;
  memory.resolutions = resolutions;
  const anchored = cases.filter((row) => row.head?.isOurs && isAnchored(row, anchors, now));
  return { looks, anew, cases, anchored, closed };
}

function dailyLooks(
  cases: readonly SweptCase[],
  between: Parameters<typeof isDailyLook>[1],
  sha256: (text: string) => string,
): readonly NodeId[] {
  const issues = cases.flatMap(({ issue }) => issue ?? []);
  return issues.filter((issue) => isDailyLook(issue, between, sha256));
}

function lookFor(
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
function lookAtTouched(
  { id, updatedAt, othersSpokeLast }: TouchedIssue,
  findings: SweepMemory["findings"],
  hasSwept: boolean,
  isOwn: boolean,
): boolean {
  const isKnown = findings.get(id) === updatedAt;
  findings.set(id, updatedAt);
  return !isKnown && (hasSwept || (othersSpokeLast && !isOwn));
}

/**
 * What owners say on the app's own two issues is heard there, and answered by what they tell. A closed
 * case that the app wrote may be called like them; its record names it.
 */
function isOfSetUp({ id, isCalledOwn }: TouchedIssue, closed: readonly SweptCase[]): boolean {
  return isCalledOwn && !closed.some(({ issue }) => issue === id);
}
