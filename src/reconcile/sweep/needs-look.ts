import { Instant } from "../../domain/values/time.ts";
import type { SweptCase } from "../../ports/case-repository.ts";
import { shownHash } from "../marks/surface-hash.ts";

/** When the record itself asks to be looked at again, as its newest commit says. */
export function lookAgainAtOf({ trailers }: SweptCase): Instant | undefined {
  const read = Instant.safeParse(trailers.get("Look-Again"));
  return read.success ? read.data : undefined;
}

/**
 * Whether a case found by the sweep may have something to hear, decide or show: its time has come,
 * somebody spoke since it was last heard, somebody who is out was assigned, what people see is not
 * what its record wants shown, its newest commit is not the app's, or a run recorded something and may have ended before it told.
 * A record without its open issue and a report without a record are looked at too.
 */
export function needsLook(row: SweptCase, now: Instant, sha256: (text: string) => string): boolean {
  const { shown, trailers, codeName, head } = row;
  if (!shown || !codeName || !head?.isOurs) return true;
  const lookAgainAt = lookAgainAtOf(row);
  const heardUntil = trailers.get("Heard") ?? "";
  const out = new Set((trailers.get("Out") ?? "").split(" ").filter(Boolean).map(Number));
  return (
    (lookAgainAt !== undefined && lookAgainAt <= now) ||
    (shown.lastHeardFrom !== undefined && shown.lastHeardFrom > heardUntil) ||
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
