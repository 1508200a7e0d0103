import type { CodeName, GitOid, NodeId } from "../../domain/values/ids.ts";
import { latest, type Instant } from "../../domain/values/time.ts";
import type { CaseRepository, Changes, SweptCase, SweptPage } from "../../ports/case-repository.ts";
import type { ObservedAnchor } from "../../ports/observation.ts";
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
  return { ...(await together(repository.sweep(since, withClosed, rootOid))), spokenOn: [] };
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
): Promise<SweepRead> {
  const changes = await repository.changes(since);
  for (const { number, id } of changes.issues) memory.numbers.set(number, id);
  const changed = newestChanges(changes);
  const news = [...changed].flatMap(([number, at]) =>
    memory.changed.get(number) === at ? [] : number,
  );
  const issues = news.flatMap((number) => memory.numbers.get(number) ?? []);
  const alone = issues.map((issue) => ({ issue, codeName: nameOf(issue) }));
  const read = await together(repository.sweepAlone(alone, rootOid));
  memory.changed = new Map([...changed].filter(([, at]) => at < now));
  const spokenOn = news.flatMap((number) => changes.pulls.get(number) ?? []);
  return { ...read, resolutions: changes.resolutions, spokenOn };
}

function newestChanges({ issues, comments }: Changes): ReadonlyMap<number, Instant> {
  const newest = new Map(comments);
  for (const { number, updatedAt } of issues)
    newest.set(number, latest(updatedAt, newest.get(number) ?? updatedAt));
  return newest;
}

async function together(pages: AsyncIterable<SweptPage>): Promise<SweptPage> {
  const cases: SweptCase[] = [];
  const closed: SweptCase[] = [];
  const anchors: ObservedAnchor[] = [];
  const touched: SweptPage["touched"][number][] = [];
  const resolutions = new Map<CodeName, string>();
  const unread: NodeId[] = [];
  for await (const page of pages) {
    cases.push(...page.cases);
    closed.push(...page.closed);
    anchors.push(...page.anchors);
    touched.push(...page.touched);
    unread.push(...(page.unread ?? []));
    for (const [codeName, standing] of page.resolutions) resolutions.set(codeName, standing);
  }
  return { cases, closed, anchors, touched, resolutions, unread };
}
