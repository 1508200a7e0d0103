import { highest } from "../../domain/tampering/anchor.ts";
import type { ChainEnd } from "../../domain/tampering/record-seen.ts";
import type { ForgottenCase } from "../../domain/numbers/forgotten.ts";
import type { GitOid } from "../../domain/values/ids.ts";
import type { AnchorStep } from "../../ports/case-repository.ts";
import type { FoundCase } from "../observe/find-case.ts";
import { anchorFound, anchorsFound, type FoundAnchor, isYoung } from "../observe/anchors-found.ts";
import type { CasePorts } from "../ports/case-ports.ts";

type AnchorPorts = Pick<CasePorts, "anchorCodec" | "register"> & {
  readonly clock: Pick<CasePorts["clock"], "now">;
};

/**
 * The steps after which the anchor names this end: one at most, unless the case was adopted without
 * what other anchors of its name. Those must not stand in its way for ever.
 */
export function planAnchor(
  { observation, documents, codeName }: Pick<FoundCase, "observation" | "documents" | "codeName">,
  { head, headOid }: { readonly head: ChainEnd; readonly headOid: GitOid },
  { anchorCodec, clock, register: { rootOid } }: AnchorPorts,
): readonly AnchorStep[] {
  const anchors = anchorsFound(observation, anchorCodec);
  const says = anchorCodec.print({ of: observation.issue.id, ...head, headOid, hasMoved: false });
  const step = (run: AnchorStep["run"]): AnchorStep => {
    return { step: "write-anchor", of: codeName, rootOid, run, says };
  };
  const isNamed = (anchor: FoundAnchor) => anchorCodec.print(anchor) === says;
  const isHeld = ({ n, sha256 }: ChainEnd) => documents[n - 1]?.sha256 === sha256;
  const last = highest(anchors);
  const isFresh = last && isYoung(last, clock.now());
  const stray = anchors.filter((one) => one !== last && !isHeld(one) && !isNamed(one));
  return [
    ...(isFresh && isNamed(last) ? [] : [step(isFresh ? last.run : undefined)]),
    ...stray.map(({ run }) => step(run)),
  ];
}

/** The step after which the anchor says that the case lives elsewhere, where it has one here. */
export function planMovedAnchor(
  { observation, codeName }: Pick<FoundCase, "observation" | "codeName">,
  { anchorCodec, register: { rootOid } }: AnchorPorts,
): readonly AnchorStep[] {
  const last = anchorFound(observation, anchorCodec);
  if (!last || last.hasMoved) return [];
  const says = anchorCodec.print({ ...last, hasMoved: true });
  return [{ step: "write-anchor", of: codeName, rootOid, run: last.run, says }];
}

/** The step after which the anchor says that the case is forgotten: that its record is missing is no alarm then. */
export function planForgottenAnchor(
  { observation, codeName }: Pick<FoundCase, "observation" | "codeName">,
  { documents: n, sha256 }: Pick<ForgottenCase, "documents" | "sha256">,
  { anchorCodec, register: { rootOid } }: AnchorPorts,
): readonly AnchorStep[] {
  const last = anchorFound(observation, anchorCodec);
  if (!last || last.isForgotten) return [];
  const { of, headOid, run } = last;
  const says = anchorCodec.print({ of, n, sha256, headOid, hasMoved: true, isForgotten: true });
  return [{ step: "write-anchor", of: codeName, rootOid, run, says }];
}
