import type { AdoptedConfig } from "../../domain/values/adopted-config.ts";
import type { NodeId, Sha256 } from "../../domain/values/ids.ts";
import { Instant, minutesBetween } from "../../domain/values/time.ts";
import type { Stage } from "../../domain/values/stage.ts";
import type { AnchorCodec } from "../../ports/anchor-codec.ts";
import type { SweptRoom } from "../../ports/rooms.ts";
import { roomKey } from "../looks/keys.ts";
import type { Look } from "../looks/look.ts";
import { codesIn } from "../marks/trailers.ts";
import type { CaseMemory } from "../observe/case-memory.ts";
import { anchorsByIssue } from "../observe/anchors-found.ts";
import { lookAgainAtOf, needsLook } from "../sweep/needs-look.ts";

/** What is known of a room without a look at it. */
export interface FoundRoom {
  readonly issue: NodeId;
  readonly case: CaseMemory | undefined;
  readonly isClosed: boolean;
  readonly hasBan: boolean;
  readonly codes: readonly Sha256[];
}

interface Comparing {
  readonly now: Instant;
  /** Oldest first. */
  readonly adopted: readonly AdoptedConfig[];
  /** Of each case whose issue is still in the case repository, what its room would be marked with. */
  readonly leftBehind: ReadonlySet<string>;
  readonly sha256: (text: string) => string;
  readonly anchorCodec: AnchorCodec;
}

const closedStage: Stage = "Closed";

/**
 * What a room's newest commit says of it, where that can be believed and nothing asks for a look now;
 * `undefined` where there is to be one. An anchored record was shown to those who may read it, and
 * only to them: before anything is shown, who has access is brought in line.
 */
export function foundWithoutLook(
  room: SweptRoom,
  { now, adopted, leftBehind, sha256, anchorCodec }: Comparing,
): FoundRoom | undefined {
  const { row, anchors, isSealed, isIssueClosed, hasPulls, mark } = room;
  const { issue, codeName, trailers, committedAt } = row;
  if (!issue || !codeName || !committedAt) return undefined;
  const isClosed = trailers.get("Stage") === closedStage;
  const isInOrder = isClosed === isSealed && isClosed === isIssueClosed;
  const comparing = { sha256, anchors: anchorsByIssue(anchors, anchorCodec) };
  const asks = hasPulls || leftBehind.has(mark) || haveReadersChanged(adopted, committedAt);
  if (!isInOrder || asks || needsLook(row, now, comparing)) return undefined;
  const heard = Instant.safeParse(trailers.get("Heard"));
  return {
    issue,
    case: { codeName, heardUntil: heard.data, record: undefined },
    isClosed,
    hasBan: Number(trailers.get("In-Force") ?? 0) > 0,
    codes: codesIn(trailers),
  };
}

/** When to look at a room: at the time its record names, and now where there is no other answer. */
export function lookAtRoom(
  { name, row }: SweptRoom,
  isFound: boolean,
  now: Instant,
): readonly Look[] {
  const key = roomKey(name);
  const at = lookAgainAtOf(row);
  if (!isFound) return [at && at <= now ? { key, lateness: minutesBetween(at, now) } : { key }];
  return at ? [{ key, at }] : [];
}

/** Whether others decide than when the record was written last: nobody may have looked at the room since. */
function haveReadersChanged(adopted: readonly AdoptedConfig[], committedAt: Instant): boolean {
  const inForce = adopted.findLast(({ adoptedAt }) => adoptedAt <= committedAt);
  const newest = adopted.at(-1);
  return !inForce || !newest || whoDecidesBy(inForce) !== whoDecidesBy(newest);
}

function whoDecidesBy({ committee, council, barred }: AdoptedConfig): string {
  const { chair, deputies, members } = committee;
  return JSON.stringify([chair, deputies, members, council?.members, barred]);
}
