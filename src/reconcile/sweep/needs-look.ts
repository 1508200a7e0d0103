import { Instant } from "../../domain/values/time.ts";
import type { SweptCase } from "../../ports/case-repository.ts";
import type { NodeId } from "../../domain/values/ids.ts";
import { type FoundAnchor, isYoung } from "../observe/anchors-found.ts";
import { shownHash } from "../marks/surface-hash.ts";

/** When the record itself asks to be looked at again, as its newest commit says. */
export function lookAgainAtOf({ trailers }: SweptCase): Instant | undefined {
  const read = Instant.safeParse(trailers.get("Look-Again"));
  return read.success ? read.data : undefined;
}

export interface Comparing {
  readonly sha256: (text: string) => string;
  /** By issue. */
  readonly anchors: ReadonlyMap<NodeId, FoundAnchor>;
}

/** What a commit says counts only where the anchor names it: anybody can write trailers. */
export function isAnchored(
  { issue, head }: Pick<SweptCase, "issue" | "head">,
  anchors: ReadonlyMap<NodeId, FoundAnchor>,
  now: Instant,
): boolean {
  const anchor = issue && anchors.get(issue);
  if (!anchor || anchor.hasMoved) return false;
  return anchor.headOid === head?.oid && isYoung(anchor, now);
}

/**
 * Whether a case found by the sweep may have something to hear, decide or show: its time has come,
 * somebody spoke since it was last heard, somebody who is out was assigned, the issue is locked, what people see is not
 * what its record wants shown, its newest commit is not the app's or not the one that is anchored, or
 * a run recorded something and may have ended before it told. A record without its open issue and a report without a record are looked at too.
 */
export function needsLook(row: SweptCase, now: Instant, { sha256, anchors }: Comparing): boolean {
  const { shown, trailers, codeName, head } = row;
  if (!shown || !codeName || !head?.isOurs || !isAnchored(row, anchors, now)) return true;
  const lookAgainAt = lookAgainAtOf(row);
  const heardUntil = trailers.get("Heard") ?? "";
  const out = new Set((trailers.get("Out") ?? "").split(" ").filter(Boolean).map(Number));
  return (
    (lookAgainAt !== undefined && lookAgainAt <= now) ||
    (shown.lastHeardFrom !== undefined && shown.lastHeardFrom > heardUntil) ||
    shown.isLocked ||
    shown.assignees.some((id) => out.has(id)) ||
    !isTold(row) ||
    trailers.has("Shown") ||
    shownHash(shown, sha256) !== trailers.get("Surface")
  );
}

/** Whatever is recorded changes the status comment, so a comment of ours is as new as the record. */
function isTold({ committedAt, shown }: SweptCase): boolean {
  if (committedAt === undefined) return false;
  return shown?.lastShownAt !== undefined && shown.lastShownAt >= committedAt;
}
