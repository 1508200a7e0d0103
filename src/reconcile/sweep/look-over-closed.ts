import type { CodeName, GitOid, NodeId } from "../../domain/values/ids.ts";
import type { Stage } from "../../domain/values/stage.ts";
import { minutesBetween, type Instant } from "../../domain/values/time.ts";
import type { SweptCase } from "../../ports/case-repository.ts";
import { caseKey } from "../looks/keys.ts";
import type { Look } from "../looks/look.ts";
import type { FoundAnchor } from "../observe/anchors-found.ts";
import type { ClosedMemory } from "./closed-memory.ts";
import { isAnchored, lookAgainAtOf } from "./needs-look.ts";

interface Found {
  readonly closed: readonly SweptCase[];
  /** Issues whose case is open, or whose record is where those of open cases are. */
  readonly open: ReadonlySet<NodeId>;
  /** By issue, of all cases. */
  readonly anchors: ReadonlyMap<NodeId, FoundAnchor>;
  readonly now: Instant;
  /** Where a case's record stood when it was looked at last. */
  readonly headOf: (issue: NodeId) => GitOid | undefined;
  /** Those whose records were asked for; `undefined` where all there are were. */
  readonly asked?: ReadonlySet<CodeName> | undefined;
}

const closedStage: Stage = "Closed";

/**
 * Which closed cases to look at now and which later, by the heads of their records: one that is
 * not the app's, that is another than was last seen or than its anchor names, one that is gone, and
 * one whose time has come. The same finding is looked into once.
 */
export function lookOverClosed(found: Found, memory: ClosedMemory): readonly Look[] {
  const { closed, open, anchors, now, asked } = found;
  const before = new Map([...memory.records].filter(([name]) => asked?.has(name) ?? true));
  for (const name of before.keys()) memory.records.delete(name);
  const looks: Look[] = [];
  const seen = new Set<NodeId>();
  for (const row of closed) {
    const { codeName, head } = row;
    const known = codeName && before.get(codeName);
    // A head of somebody else's may name no issue; then what is anchored is missing.
    const issue = row.issue ?? known?.issue;
    if (!issue || !head) continue;
    seen.add(issue);
    if (codeName) memory.records.set(codeName, { issue, headOid: head.oid });
    const lastSeen = found.headOf(issue) ?? known?.headOid;
    const isElsewhere = lastSeen !== undefined && lastSeen !== head.oid;
    const isOff =
      isElsewhere || !isAnchored(row, anchors, now) || !isInOrder(row) || open.has(issue);
    looks.push(...lookAt(row, issue, isOff && known?.headOid !== head.oid, now));
  }
  const lost = [...before.values()].map(({ issue }) => issue);
  // Anchors come of all cases, also where not all records were asked for.
  const anchored = asked
    ? []
    : [...anchors].flatMap(([issue, { hasMoved }]) => (hasMoved ? [] : [issue]));
  const missing = [...lost, ...anchored].filter((one) => !seen.has(one) && !open.has(one));
  const newly = [...new Set(missing)].filter((issue) => !memory.missing.has(issue));
  const others = asked ? [...memory.missing].filter((one) => !seen.has(one)) : [];
  memory.missing = new Set([...others, ...missing]);
  return [...looks, ...newly.map((issue) => ({ key: caseKey(issue) }))];
}

function lookAt(row: SweptCase, issue: NodeId, isOff: boolean, now: Instant): readonly Look[] {
  const key = caseKey(issue);
  const at = lookAgainAtOf(row);
  if (at !== undefined && at <= now) return [{ key, lateness: minutesBetween(at, now) }];
  if (isOff) return [{ key }];
  return at === undefined ? [] : [{ key, at }];
}

function isInOrder({ head, trailers }: SweptCase): boolean {
  return head?.isOurs === true && trailers.get("Stage") === closedStage;
}
