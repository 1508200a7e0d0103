import { type Anchor, highest } from "../../domain/tampering/anchor.ts";
import { furthest, type RegisterSeenBefore } from "../../domain/tampering/register-seen.ts";
import type { GitOid, NodeId } from "../../domain/values/ids.ts";
import type { Instant } from "../../domain/values/time.ts";
import type { AnchorCodec } from "../../ports/anchor-codec.ts";
import type { ObservedRun } from "../../ports/observation.ts";
import type { SetUpObservation } from "../../ports/set-up-observation.ts";
import { type RegisterMark, readRegisterMark } from "../marks/markers.ts";
import type { SetUpPorts } from "./set-up-ports.ts";
import { begunAt } from "./standing-of.ts";

/** The anchor of the register, and where it stands. */
export interface RegisterAnchor extends Anchor {
  readonly rootOid: GitOid;
  readonly run: NodeId;
  readonly startedAt: Instant;
}

export interface SeenBefore {
  /** As its anchor and this app remember it, what reaches further first. */
  readonly ends: readonly RegisterSeenBefore[];
  readonly last: RegisterSeenBefore | undefined;
  /** What a check of this app's says that no key of ours signed. */
  readonly ofOtherKey: RegisterSeenBefore | undefined;
  readonly anchor: RegisterAnchor | undefined;
  /** As the app last wrote itself on the issue `Comity: configuration`, whatever others made of it. */
  readonly mark: RegisterMark | undefined;
}

type Ports = Pick<SetUpPorts, "anchorCodec" | "codec" | "memory" | "repository">;

/** Where the register was last in order. What others made of branch, tag and issue does not count. */
export async function seenBefore(seen: SetUpObservation, ports: Ports): Promise<SeenBefore> {
  const mark = await ownMark(seen, ports);
  const anchor = await anchorOf(seen, mark, ports);
  const ends = [ports.memory.before, anchor && { ...anchor, adoptions: undefined }];
  const ofOtherKey = underAnotherKey(seen, ports);
  return {
    ends: ends.filter((end) => end !== undefined),
    last: furthest(ends),
    ofOtherKey,
    anchor,
    mark,
  };
}

async function ownMark(
  { issue }: Pick<SetUpObservation, "issue">,
  { repository }: Ports,
): Promise<RegisterMark | undefined> {
  if (!issue) return undefined;
  const words = issue.untouched ? issue.body : await repository.ownWords(issue.id);
  return readRegisterMark(words ?? "");
}

/**
 * What this app's own check says though no key of ours signed it: nobody else can write one, so it tells
 * who may agree to go on under another key. Nothing is put back by it.
 */
function underAnotherKey(
  { anchors }: SetUpObservation,
  { anchorCodec }: Ports,
): RegisterSeenBefore | undefined {
  const found = anchors.flatMap(({ says }) => {
    const anchor = anchorCodec.readOfOtherKey(says);
    return anchor?.of === "register" ? [{ ...anchor, adoptions: undefined }] : [];
  });
  return furthest(found);
}

/** It comes with every look; asked for elsewhere only where the tag does not lead to it. */
async function anchorOf(
  seen: SetUpObservation,
  mark: RegisterMark | undefined,
  { anchorCodec, codec, repository }: Ports,
): Promise<RegisterAnchor | undefined> {
  const { root, register, anchors } = seen;
  const there = root && anchorIn(anchors, root, anchorCodec);
  if (there) return there;
  const named = [
    register && begunAt(register),
    register && codec.readSetUp(register.files)?.root,
    mark?.rootOid,
  ];
  const others = new Set(named.filter((oid) => oid !== undefined && oid !== root));
  for (const oid of others) {
    if (!oid) continue;
    // oxlint-disable-next-line no-await-in-loop -- hardly ever more than one
    const found = anchorIn(await repository.anchorsAt(oid), oid, anchorCodec);
    if (found) return found;
  }
  return undefined;
}

function anchorIn(
  runs: readonly ObservedRun[],
  rootOid: GitOid,
  codec: AnchorCodec,
): RegisterAnchor | undefined {
  const found = runs.flatMap(({ says, ...where }) => {
    const anchor = codec.read(says);
    return anchor?.of === "register" ? [{ ...anchor, ...where, rootOid }] : [];
  });
  return highest(found);
}
