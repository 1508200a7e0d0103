import { type Anchor, highest } from "../../domain/tampering/anchor.ts";
import { type CodeName, NodeId } from "../../domain/values/ids.ts";
import { type Instant, minutesBetween } from "../../domain/values/time.ts";
import type { AnchorCodec } from "../../ports/anchor-codec.ts";
import type { CaseObservation, ObservedAnchor } from "../../ports/observation.ts";

/** An anchor that Comity signed, and where it stands. */
export interface FoundAnchor extends Anchor {
  /** The name under which the record lies; a copy under another one is none. */
  readonly codeName: CodeName;
  readonly run: NodeId;
  readonly startedAt: Instant;
}

/**
 * GitHub forgets checks after 400 days, and after 90 where nobody changed how long what Actions left
 * is kept.
 */
const daysUntilMadeAnew = 60;

/** Whether it may still be changed instead of made anew. */
export function isYoung({ startedAt }: Pick<FoundAnchor, "startedAt">, now: Instant): boolean {
  return minutesBetween(startedAt, now) < daysUntilMadeAnew * 24 * 60;
}

/** What is anchored, by the issue of its case. */
export function anchorsByIssue(
  anchors: readonly ObservedAnchor[],
  codec: AnchorCodec,
): ReadonlyMap<NodeId, FoundAnchor> {
  const found = new Map<NodeId, FoundAnchor>();
  for (const observed of anchors) {
    const anchor = read(observed, codec);
    if (!anchor || anchor.of === "register") continue;
    const issue = NodeId.parse(anchor.of);
    found.set(issue, highest([anchor, found.get(issue) ?? anchor]) ?? anchor);
  }
  return found;
}

function read({ says, ...where }: ObservedAnchor, codec: AnchorCodec): FoundAnchor | undefined {
  const anchor = codec.read(says);
  return anchor && { ...anchor, ...where };
}

/** The anchors of this very case. One of another case, copied here by whatever app, is none. */
export function anchorsFound(
  {
    anchors,
    issue,
  }: Pick<CaseObservation, "anchors"> & { readonly issue: { readonly id: NodeId } },
  codec: AnchorCodec,
): readonly FoundAnchor[] {
  return anchors
    .map((observed) => read(observed, codec))
    .filter((anchor) => anchor?.of === issue.id)
    .filter((anchor) => anchor !== undefined);
}

export function anchorFound(
  observation: Parameters<typeof anchorsFound>[0],
  codec: AnchorCodec,
): FoundAnchor | undefined {
  return highest(anchorsFound(observation, codec));
}
