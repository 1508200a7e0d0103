import { type Anchor, highest } from "../../domain/tampering/anchor.ts";
import type { NodeId } from "../../domain/values/ids.ts";
import type { Instant } from "../../domain/values/time.ts";
import type { AnchorCodec } from "../../ports/anchor-codec.ts";
import type { CaseObservation } from "../../ports/observation.ts";

/** An anchor that Comity signed, and where it stands. */
export interface FoundAnchor extends Anchor {
  readonly run: NodeId;
  readonly startedAt: Instant;
}

/** The anchors of this very case. One of another case, copied here by whatever app, is none. */
export function anchorsFound(
  {
    anchors,
    issue,
  }: Pick<CaseObservation, "anchors"> & { readonly issue: { readonly id: NodeId } },
  codec: AnchorCodec,
): readonly FoundAnchor[] {
  return anchors.flatMap(({ says, run, startedAt }) => {
    const anchor = codec.read(says);
    return anchor?.of === issue.id ? [{ ...anchor, run, startedAt }] : [];
  });
}

export function anchorFound(
  observation: Parameters<typeof anchorsFound>[0],
  codec: AnchorCodec,
): FoundAnchor | undefined {
  return highest(anchorsFound(observation, codec));
}
