import { isOurs } from "../../domain/tampering/commit-seen.ts";
import { addMinutes, type Instant } from "../../domain/values/time.ts";
import type { AnchorCodec } from "../../ports/anchor-codec.ts";
import type { CaseObservation } from "../../ports/observation.ts";
import { anchorFound } from "./anchors-found.ts";
import { branchName } from "./judge-record.ts";

/** Two daily looks come across whatever GitHub showed too late for the look that heard what came after it. */
const minutesReadTwice = 48 * 60;

/**
 * Until when people were heard, as the record itself says: by its newest commit that is anchored, since
 * anybody can write another. `undefined` where none vouches for it, and the whole thread is to be read.
 */
export function heardByRecord(
  { issue, records, anchors }: Pick<CaseObservation, "issue" | "records" | "anchors">,
  codec: AnchorCodec,
): Instant | undefined {
  const anchor = anchorFound({ issue, anchors }, codec);
  if (!anchor || anchor.hasMoved) return undefined;
  for (const record of records.filter(({ codeName }) => codeName === anchor.codeName)) {
    const commit = record.commits.find(({ oid }) => oid === anchor.headOid);
    if (commit && isOurs(commit, branchName(record))) return record.heardUntil.get(commit.oid);
  }
  return undefined;
}

/** The same for the daily look, which goes further back. */
export function heardBeforeDaily(
  seen: Parameters<typeof heardByRecord>[0],
  codec: AnchorCodec,
): Instant | undefined {
  const heard = heardByRecord(seen, codec);
  return heard && addMinutes(heard, -minutesReadTwice);
}
