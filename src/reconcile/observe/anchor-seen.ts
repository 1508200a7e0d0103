import type { Instant } from "../../domain/values/time.ts";
import type { AnchorSeen } from "../../domain/tampering/record-seen.ts";
import type { AnchorCodec } from "../../ports/anchor-codec.ts";
import type { CaseObservation, ObservedComment, TextVersion } from "../../ports/observation.ts";
import { readAnchor } from "../marks/markers.ts";
import { statusComments } from "../marks/status-comment-of.ts";
import { anchorFound } from "./anchors-found.ts";

/**
 * What is known of the record's end: what the anchor says that only the app can write and, only
 * where there is none, the status comment. Whatever others did to that does not count beside it.
 */
export function anchorSeen(observation: CaseObservation, codec: AnchorCodec): AnchorSeen {
  const end = anchorFound(observation, codec);
  return end ? { end, editedAt: undefined, deletedAt: undefined } : toldByComment(observation);
}

/**
 * What the status comment says of it, and whether somebody else had a hand in that. Whoever only
 * changed its other words did not: those are put back.
 */
function toldByComment(observation: CaseObservation): AnchorSeen {
  const [comment] = statusComments(observation);
  if (!comment) {
    const deletedAt = observation.ourCommentsDeletedAt.toSorted().at(-1);
    return { end: undefined, editedAt: undefined, deletedAt };
  }
  return {
    end: readAnchor(comment.body),
    editedAt: foreignEditAt(comment, observation.app.id),
    deletedAt: undefined,
  };
}

/**
 * Of a long history only the newest versions are read. What came before the oldest of them was
 * looked at when it was new.
 */
function foreignEditAt({ versions, versionsTruncated }: ObservedComment, appId: number) {
  return versions.reduce<Instant | undefined>((last, version, i) => {
    const before = versions[i - 1];
    const isBeforeUnread = i === 0 || (i === 1 && versionsTruncated);
    const isForeign = version.by?.id !== appId && !isBeforeUnread;
    return isForeign && !saysTheSame(version, before) ? version.at : last;
  }, undefined);
}

function saysTheSame(version: TextVersion, before: TextVersion | undefined): boolean {
  if (version.text === null || !before || before.text === null) return false;
  const [now, then] = [readAnchor(version.text), readAnchor(before.text)];
  return now !== undefined && now.n === then?.n && now.sha256 === then.sha256;
}
