import type { CodeName, GitOid, NodeId } from "../../domain/values/ids.ts";
import { latest, type Instant } from "../../domain/values/time.ts";
import type {
  CaseRepository,
  Changes,
  SweptAlone,
  SweptPage,
} from "../../ports/case-repository.ts";
import type { SweepMemory } from "./sweep-memory.ts";

/** What a sweep read, all its pages together. */
export interface SweepRead extends SweptPage {
  /** Cases on whose resolution somebody said something. */
  readonly spokenOn: readonly CodeName[];
}

/** Every open case, and whatever changed since then. */
export async function readAll(
  repository: Pick<CaseRepository, "sweep">,
  since: Instant | undefined,
  withClosed: boolean,
  rootOid: GitOid,
): Promise<SweepRead> {
  return read(repository.sweep(since, withClosed, rootOid));
}

/** Single cases. */
export async function readAlone(
  repository: Pick<CaseRepository, "sweepAlone">,
  issues: readonly SweptAlone[],
  rootOid: GitOid,
): Promise<SweepRead> {
  return read(repository.sweepAlone(issues, rootOid));
}

interface Since {
  readonly since: Instant;
  readonly now: Instant;
  readonly rootOid: GitOid;
  readonly nameOf: (issue: NodeId) => CodeName | undefined;
}

/**
 * What changed since then and was not gone into by a sweep before: the lists that GitHub keeps by time
 * overlap, since they may lag. What changed in this very second may change once more in it.
 */
export async function readChanges(
  repository: Pick<CaseRepository, "changes" | "sweepAlone">,
  memory: SweepMemory,
  { since, now, rootOid, nameOf }: Since,
): Promise<SweepRead & Pick<Changes, "branches">> {
  const changes = await repository.changes(since);
  for (const { number, id } of changes.issues) memory.numbers.set(number, id);
  const changed = newestChanges(changes);
  const news = [...changed].flatMap(([number, at]) =>
    memory.changed.get(number) === at ? [] : number,
  );
  const issues = news.flatMap((number) => memory.numbers.get(number) ?? []);
  const alone = issues.map((issue) => ({ issue, codeName: nameOf(issue) }));
  const found = await readAlone(repository, alone, rootOid);
  memory.changed = new Map([...changed].filter(([, at]) => at < now));
  const spokenOn = news.flatMap((number) => changes.pulls.get(number) ?? []);
  const { resolutions, branches } = changes;
  return { ...found, resolutions, branches, spokenOn };
}

function newestChanges({ issues, comments }: Changes): ReadonlyMap<number, Instant> {
  const newest = new Map(comments);
  for (const { number, updatedAt } of issues)
    newest.set(number, latest(updatedAt, newest.get(number) ?? updatedAt));
  return newest;
}

async function read(pages: AsyncIterable<SweptPage>): Promise<SweepRead> {
  const all: SweepRead[] = [];
  for await (const page of pages) all.push({ ...page, spokenOn: [] });
  return readTogether(all);
}

/** Of a case that was read twice both rows stand. */
export function readTogether(reads: readonly SweepRead[]): SweepRead {
  return {
    cases: reads.flatMap(({ cases }) => cases),
    closed: reads.flatMap(({ closed }) => closed),
    anchors: reads.flatMap(({ anchors }) => anchors),
    touched: reads.flatMap(({ touched }) => touched),
    resolutions: new Map(reads.flatMap(({ resolutions }) => [...resolutions])),
    unread: reads.flatMap(({ unread = [] }) => unread),
    spokenOn: reads.flatMap(({ spokenOn }) => spokenOn),
  };
}
