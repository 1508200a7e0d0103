import type { CodeName, GitOid, NodeId } from "../../domain/values/ids.ts";
import { addMinutes } from "../../domain/values/time.ts";
import type { RecordBranches, SweptAlone, SweptCase } from "../../ports/case-repository.ts";
import { caseKey } from "../looks/keys.ts";
import type { Look } from "../looks/look.ts";
import type { UnsettledLooks } from "../looks/unsettled-looks.ts";
import { anchorsByIssue } from "../observe/anchors-found.ts";
import type { CasePorts } from "../ports/case-ports.ts";
import { isDailyLook, minutesMadeUpFor } from "./daily-look.ts";
import { isOfSetUp, lookAtTouched, lookFor } from "./look-for.ts";
import { lookOverClosed } from "./look-over-closed.ts";
import { isAnchored } from "./needs-look.ts";
import { readAll, readAlone, readChanges, type SweepRead, readTogether } from "./read-sweep.ts";
import type { SweepMemory } from "./sweep-memory.ts";

interface Asked {
  /** Everything at first and once a day, whatever is asked. */
  readonly over: "everything" | "changes";
  /** The commit every record starts from, at which their anchors are. */
  readonly rootOid: GitOid;
}

/** What a sweep over cases found. */
export interface Sweep {
  readonly looks: readonly Look[];
  /** To be looked at without what is remembered of them; among the looks, but for those refused. */
  readonly anew: readonly NodeId[];
  readonly isOverEverything: boolean;
  /** Whether each issue there is was read, and each record's branch. */
  readonly isWhole: boolean;
  readonly cases: readonly SweptCase[];
  /** Those of them that can be believed: their newest commit is ours and is anchored. */
  readonly anchored: readonly SweptCase[];
  /** Where they were looked over too. */
  readonly closed: readonly SweptCase[];
}

/** What is known of the cases that were looked at. */
interface Known {
  /** Where a case's record stood when it was looked at last. */
  readonly headOf: (issue: NodeId) => GitOid | undefined;
  readonly nameOf: (issue: NodeId) => CodeName | undefined;
  readonly keyOf: (codeName: CodeName) => string | undefined;
  readonly unsettled: UnsettledLooks;
}

type SweepPorts = Pick<CasePorts, "sha256" | "anchorCodec"> & {
  readonly repository: Pick<CasePorts["repository"], "sweep" | "changes" | "sweepAlone">;
  readonly clock: Pick<CasePorts["clock"], "now">;
};

/** GitHub's clock may be behind ours, and its lists may be behind its clock. */
const overlapMinutes = 5;

/**
 * Looks over every open case, a hundred in a request and without reading a record, or over those alone
 * that changed since the last sweep; answers which to look at now and which later. Once a day each
 * case has its turn whatever was found: an open one is looked at, of a closed one the record is looked
 * over. At first, and where there are more branches of records than before or fewer, everything is
 * looked over, the records of closed cases too. Memory only saves requests.
 */
export async function sweepCases(
  { over, rootOid }: Asked,
  memory: SweepMemory,
  { headOf, nameOf, keyOf, unsettled }: Known,
  { repository, clock, sha256, anchorCodec }: SweepPorts,
): Promise<Sweep> {
  const now = clock.now();
  const { findings, sweptAt, dailyUntil, closed: closedBefore } = memory;
  const since = sweptAt && addMinutes(sweptAt, -overlapMinutes);
  const isOfAll = over === "everything" || closedBefore.lookedOverAt === undefined;
  const changed =
    isOfAll || since === undefined
      ? undefined
      : await readChanges(repository, memory, { since, now, rootOid, nameOf });
  const isOverEverything = !changed || isOther(changed.branches, memory.branches);
  const withClosed = isOverEverything && (closedBefore.lookedOverAt === undefined || !isOfAll);
  const isTurn = (issue: NodeId) =>
    dailyUntil !== undefined && isDailyLook(issue, { after: dailyUntil, until: now }, sha256);
  const closedDue = withClosed ? [] : closedOf(closedBefore, isTurn);
  const all = isOverEverything ? await readAll(repository, since, withClosed, rootOid) : undefined;
  const read = readTogether([
    ...(all ? [all] : changed ? [changed] : []),
    await readAlone(repository, closedDue, rootOid),
  ]);
  const { cases, closed } = read;
  const anchors = anchorsByIssue(read.anchors, anchorCodec);
  const isRefused = (issue: NodeId) => unsettled.waits(caseKey(issue), now);
  const decided = decidedAnew({ ...read, ...(changed && { spokenOn: changed.spokenOn }) }, memory);
  const hasChanged = ({ codeName }: SweptCase) => codeName !== undefined && decided.has(codeName);
  const comparing = { sha256, anchors, headOf, isRefused, hasChanged };
  const rows = new Set(cases.flatMap(({ issue }) => issue ?? []));
  const others = read.touched.filter(({ id }) => !rows.has(id));
  if (isOverEverything) memory.open.clear();
  learnIssues(read, memory);
  const anew = [...memory.open].filter(isTurn);
  const looks: Look[] = [
    // One that is refused comes back once a day anyway, without what is remembered of it.
    ...anew.filter((issue) => !isRefused(issue)).map((issue) => ({ key: caseKey(issue) })),
    ...(read.unread ?? []).filter((issue) => !isRefused(issue)).map((id) => lookAt(caseKey(id))),
    ...cases.flatMap((row) => lookFor(row, findings, now, comparing) ?? []),
    ...others.flatMap((issue) => {
      const isOwn = isOfSetUp(issue, closed);
      return lookAtTouched(issue, findings, { hasSwept: sweptAt !== undefined, isOwn }) ?? [];
    }),
    // Of everything each open case is a row, and has been compared.
    ...(isOverEverything ? [] : [...decided].flatMap((name) => keyOf(name) ?? []).map(lookAt)),
  ];
  const answered = closedDue.filter(({ issue }) => !read.unread?.includes(issue));
  const asked = withClosed ? undefined : new Set(answered.map(({ codeName }) => codeName));
  looks.push(...lookOverClosed({ closed, open: rows, anchors, now, headOf, asked }, closedBefore));
  if (withClosed) closedBefore.lookedOverAt = now;
  if (all) memory.branches = branchesAmong(all, withClosed, memory.branches);
  memory.sweptAt = now;
  memory.dailyUntil = dailyUntil ? now : addMinutes(now, -minutesMadeUpFor);
  memory.resolutions = read.resolutions;
  const anchored = cases.filter((row) => row.head?.isOurs && isAnchored(row, anchors, now));
  const isWhole = isOverEverything && withClosed && since === undefined;
  const known = withClosed ? closed : [];
  return { looks, anew, isOverEverything, isWhole, cases, anchored, closed: known };
}

/** Closed cases by where their records lie. */
function closedOf(
  { records }: SweepMemory["closed"],
  isAmong: (issue: NodeId) => boolean,
): readonly (SweptAlone & { readonly codeName: CodeName })[] {
  return [...records]
    .filter(([, { issue }]) => isAmong(issue))
    .map(([codeName, { issue }]) => ({ issue, codeName }));
}

function isOther(now: RecordBranches, before: RecordBranches): boolean {
  return now.open !== before.open || now.closed !== before.closed;
}

function branchesAmong(
  { cases, closed }: SweepRead,
  withClosed: boolean,
  before: RecordBranches,
): RecordBranches {
  const open = cases.filter(({ head }) => head !== undefined).length;
  return { open, closed: withClosed ? closed.length : before.closed };
}

function lookAt(key: string): Look {
  return { key };
}

/** Cases whose pull requests or file are others than they were, or on which somebody spoke. */
function decidedAnew(
  { resolutions, spokenOn }: SweepRead,
  { resolutions: before }: SweepMemory,
): ReadonlySet<CodeName> {
  const names = [...resolutions.keys(), ...before.keys()];
  return new Set([
    ...spokenOn,
    ...names.filter((name) => resolutions.get(name) !== before.get(name)),
  ]);
}

function learnIssues({ cases, touched }: SweepRead, { open, numbers }: SweepMemory): void {
  for (const { id, number } of touched) {
    numbers.set(number, id);
    open.delete(id);
  }
  for (const { issue, shown } of cases) {
    if (shown) numbers.set(shown.number, shown.id);
    if (issue) open.add(issue);
  }
}
